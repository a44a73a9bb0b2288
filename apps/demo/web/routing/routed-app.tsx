import { createRootRoute, createRoute, createRouter, lazyRouteComponent, RouterProvider, redirect } from "@tanstack/react-router"
import { About } from "../pages/about.js"
import { pages } from "./pages.js"
import { Root } from "./root.js"

const root = createRootRoute({ component: Root, notFoundComponent: () => <p className="demo-denied">404</p> })
const own = { getParentRoute: () => root }

const routes = [
  createRoute({
    ...own,
    path: "/",
    beforeLoad: () => {
      throw redirect({ to: "/departures" })
    },
  }),
  createRoute({ ...own, path: "/about", component: About }),
  createRoute({ ...own, path: "/bookings", component: lazyRouteComponent(() => import("../bookings/list.js"), "Bookings") }),
  createRoute({ ...own, path: "/bookings/new", component: lazyRouteComponent(() => import("../bookings/new.js"), "NewBooking") }),
  ...pages.map(({ path, load }) => createRoute({ ...own, path: path.replace(/:(\w+)/g, "$$$1"), component: lazyRouteComponent(load) })),
]

// The pages read and write their own search strings; the router passes them on as they are.
const router = createRouter({
  routeTree: root.addChildren(routes),
  parseSearch: (search) => Object.fromEntries(new URLSearchParams(search)),
  stringifySearch: (search) => {
    const text = new URLSearchParams(Object.entries(search as Record<string, string>).filter(([, value]) => value !== undefined)).toString()
    return text ? `?${text}` : ""
  },
  scrollRestoration: true,
})

export const RoutedApp = () => <RouterProvider router={router} />
