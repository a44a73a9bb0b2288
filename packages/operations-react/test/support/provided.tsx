import { QueryClient, QueryClientProvider } from "@tanstack/react-query"
import type { ReactNode } from "react"
import { OperationsAvailabilityProvider, type OperationsAvailabilityProviderProps } from "../../src/availability/provider.js"

/** What `renderHook` wraps a hook in: the area's provider below a host's own query client. */
export function provided(props: OperationsAvailabilityProviderProps, client = new QueryClient()) {
  const wrapper = ({ children }: { children?: ReactNode }) => (
    <QueryClientProvider client={client}>
      <OperationsAvailabilityProvider live={false} {...props}>
        {children}
      </OperationsAvailabilityProvider>
    </QueryClientProvider>
  )
  return { wrapper, client }
}
