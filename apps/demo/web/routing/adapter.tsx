import { useLocation, useRouter } from "@tanstack/react-router"
import type { NavigationAdapter } from "@voyant-travel/operations-react"
import { useMemo } from "react"

/** TanStack Router behind the three members that the package asks for. */
export function useNavigationAdapter(): NavigationAdapter {
  const { history } = useRouter()
  return useMemo(
    () => ({
      useLocation: () => {
        const { pathname, searchStr } = useLocation()
        return { pathname, search: searchStr }
      },
      navigate: (to, { replace = false } = {}) => (replace ? history.replace(to) : history.push(to)),
    }),
    [history],
  )
}
