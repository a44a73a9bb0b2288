import { QueryClient, QueryClientProvider } from "@tanstack/react-query"
import { createOperations } from "@voyant-travel/operations-react"
import { OperationsAdmin } from "@voyant-travel/operations-react/admin"
import { availabilityPages } from "@voyant-travel/operations-react/availability/admin"

const pages = availabilityPages()

export function Admin({ baseUrl = "" }) {
  return (
    <QueryClientProvider client={new QueryClient()}>
      <OperationsAdmin
        pages={pages}
        operations={createOperations({ baseUrl: `${baseUrl}/v1/admin/operations` })}
        timeZone="Africa/Cairo"
        live={false}
      />
    </QueryClientProvider>
  )
}
