import { type QueryClient, useQueryClient } from "@tanstack/react-query"
import { createRootRouteWithContext, createRoute, createRouter, lazyRouteComponent, Navigate, RouterProvider } from "@tanstack/react-router"
import type { Operations } from "@voyant-travel/operations-react"
import { useCores } from "../api/cores.js"
import { About } from "../pages/about.js"
import { usePerson } from "../session/people.js"
import { routedPage } from "./page-view.js"
import { pages } from "./pages.js"
import { Root } from "./root.js"
import { parseSearch, stringifySearch } from "./search-text.js"

interface Context {
  operations: Operations
  queryClient: QueryClient
}

/** Where a person's day begins. */
function Home() {
  const { capabilities, driverId } = usePerson()
  const sheet = driverId !== undefined && !capabilities.includes("availability.read")
  return <Navigate to={sheet ? `/ground/sheets/${driverId}` : "/today"} replace />
}

const root = createRootRouteWithContext<Context>()({ component: Root, notFoundComponent: () => <p className="demo-denied">404</p> })
const own = { getParentRoute: () => root }

const routes = [
  createRoute({
    ...own,
    path: "/",
    component: Home,
  }),
  createRoute({ ...own, path: "/about", component: About }),
  createRoute({ ...own, path: "/bookings", component: lazyRouteComponent(() => import("../bookings/list.js"), "Bookings") }),
  createRoute({ ...own, path: "/bookings/new", component: lazyRouteComponent(() => import("../bookings/new.js"), "NewBooking") }),
  ...pages.map((page) =>
    createRoute({
      ...own,
      path: page.path.replace(/:(\w+)/g, "$$$1"),
      component: routedPage(page),
      // Started beside the loading of the code, never waited for.
      loader: ({ context, params, location, abortController }) => {
        const { operations, queryClient } = context
        void page
          .loader({ operations, queryClient, params, search: location.searchStr, signal: abortController.signal })
          .catch(() => undefined)
      },
    }),
  ),
]

// The pages read and write their own search strings; the router passes them on as they are.
const router = createRouter({
  routeTree: root.addChildren(routes),
  parseSearch,
  stringifySearch,
  scrollRestoration: true,
  context: {} as Context,
})

/** The demo under TanStack Router: its own pages, and those of the package. */
export function RoutedApp() {
  const { operations } = useCores()
  const queryClient = useQueryClient()
  return <RouterProvider router={router} context={{ operations, queryClient }} />
}
