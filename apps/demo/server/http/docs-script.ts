import { personHeader } from "../people/people.js"

/** Runs in the page of the API docs: everything that is tried is tried as the chosen person. */
export const docsScript = `
const key = "demo.person"
const picker = document.getElementById("person")
const asked = new URLSearchParams(location.search).get("as")
const chosen = asked || sessionStorage.getItem(key)
if (chosen && [...picker.options].some((option) => option.value === chosen)) picker.value = chosen
const remember = () => sessionStorage.setItem(key, picker.value)
picker.addEventListener("change", remember)
remember()
SwaggerUIBundle({
  url: "/openapi.json",
  dom_id: "#docs",
  deepLinking: true,
  docExpansion: "list",
  defaultModelsExpandDepth: 0,
  validatorUrl: null,
  tryItOutEnabled: true,
  requestInterceptor: (request) => {
    request.headers = { ...request.headers, "${personHeader}": picker.value }
    return request
  },
})
`
