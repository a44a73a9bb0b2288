// app/routes/admin.$.tsx of a framework that makes routes out of files
import { OperationsAdmin, operationsPages } from "@voyant-travel/operations-react/admin"
import { useLocation, useNavigate } from "react-router"

const pages = operationsPages()

export default function Operations() {
  const go = useNavigate()
  const navigate = (to: string, options?: { replace?: boolean }) => void go(to, options)
  return <OperationsAdmin pages={pages} basePath="/admin" navigation={{ useLocation, navigate }} />
}
