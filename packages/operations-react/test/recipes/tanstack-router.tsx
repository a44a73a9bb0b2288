import { useLocation, useRouter } from "@tanstack/react-router"
import { OperationsAdmin, operationsPages } from "@voyant-travel/operations-react/admin"

const pages = operationsPages()

function useHere() {
  const { pathname, searchStr } = useLocation()
  return { pathname, search: searchStr }
}

/** Component of the route "/admin/$". */
export function Operations() {
  const { history } = useRouter()
  const navigate = (to: string, { replace = false } = {}) => (replace ? history.replace(to) : history.push(to))
  return <OperationsAdmin pages={pages} basePath="/admin" navigation={{ useLocation: useHere, navigate }} />
}
