import { OperationsAdmin, operationsPages } from "@voyant-travel/operations-react/admin"
import { useLocation, useNavigate } from "react-router"

const pages = operationsPages()

/** Element of the route "/admin/*". */
export function Operations() {
  const go = useNavigate()
  const navigate = (to: string, options?: { replace?: boolean }) => void go(to, options)
  return <OperationsAdmin pages={pages} basePath="/admin" navigation={{ useLocation, navigate }} />
}
