import "@voyant-travel/operations-react/styles.css"
import { version } from "react"
import { createRoot } from "react-dom/client"
import { Admin } from "./admin.jsx"

document.documentElement.dataset.react = version
createRoot(document.getElementById("app")).render(<Admin />)
