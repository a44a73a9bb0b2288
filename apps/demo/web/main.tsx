import { QueryClient, QueryClientProvider } from "@tanstack/react-query"
import { StrictMode } from "react"
import { createRoot } from "react-dom/client"
import { RoutedApp } from "./routing/routed-app.js"
import { Gate } from "./shell/gate.js"
import "./styles.js"

const client = new QueryClient({ defaultOptions: { queries: { retry: 1, staleTime: 10_000 } } })

createRoot(document.getElementById("app") as HTMLElement).render(
  <StrictMode>
    <QueryClientProvider client={client}>
      <Gate>
        <RoutedApp />
      </Gate>
    </QueryClientProvider>
  </StrictMode>,
)
