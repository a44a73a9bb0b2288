import { QueryClient, QueryClientProvider } from "@tanstack/react-query"
import { configure } from "@testing-library/react"
import type { ReactNode } from "react"
import { OperationsAvailabilityProvider, type OperationsAvailabilityProviderProps } from "../../src/availability/provider.js"

/** A database answers, on a machine that does other things as well. */
configure({ asyncUtilTimeout: 8000 })

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
