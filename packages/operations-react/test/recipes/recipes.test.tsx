import { readFileSync } from "node:fs"
import { join } from "node:path"
import { QueryClient, QueryClientProvider } from "@tanstack/react-query"
import { createMemoryHistory, createRootRoute, createRoute, createRouter, RouterProvider } from "@tanstack/react-router"
import { act, render, screen, waitFor } from "@testing-library/react"
import { userEvent } from "@testing-library/user-event"
import type { ReactNode } from "react"
import { createMemoryRouter, createRoutesStub, RouterProvider as ReactRouterProvider, useLocation, useNavigate } from "react-router"
import { beforeAll, beforeEach, expect, test, vi } from "vitest"
import { OperationsProvider } from "../../src/index.js"
import { clock, recording, testServer } from "../support/server.js"
import FileRoute from "./file-route.js"
import { Operations as InReactRouter } from "./react-router.js"
import { Operations as InTanStackRouter } from "./tanstack-router.js"

const server = testServer()
vi.setConfig({ testTimeout: 60_000 })
// Pages come with all that they import: the first test is not to wait for that.
beforeAll(async () => {
  await Promise.all([
    import("../../src/availability/admin/list/page.js"),
    import("../../src/availability/admin/calendar/page.js"),
    import("../../src/kernel/pages/shell.js"),
  ])
}, 120_000)
beforeEach(async () => void (await server.fixtures.slot({ dateLocal: "2026-05-03" })))

const start = "/admin/departures?status=open"

/** What a host has around its router: the providers of the app. */
function host(children: ReactNode) {
  const { operations } = recording((input, init) => server.fetch(input, init))
  render(
    <QueryClientProvider client={new QueryClient()}>
      <OperationsProvider operations={operations} now={() => clock.now} timeZone="Africa/Cairo" live={false}>
        {children}
      </OperationsProvider>
    </QueryClientProvider>,
  )
}

const standing: { go: ReturnType<typeof useNavigate>; at: string } = { go: () => undefined, at: "" }

/** The file's route, and a note of where it stands: a router made of routes alone tells nobody. */
function Standing() {
  const { pathname, search } = useLocation()
  Object.assign(standing, { go: useNavigate(), at: `${pathname}${search}` })
  return <FileRoute />
}

/** A host's router with the recipe in it: how to go back, and where it stands. */
type Mount = () => { back: () => void; address: () => string }

const mounts: Record<string, Mount> = {
  "tanstack-router": () => {
    const root = createRootRoute()
    const route = createRoute({ getParentRoute: () => root, path: "/admin/$", component: InTanStackRouter })
    const history = createMemoryHistory({ initialEntries: [start] })
    const plain = (search: object) => new URLSearchParams(search as Record<string, string>).toString()
    const router = createRouter({
      routeTree: root.addChildren([route]),
      history,
      parseSearch: (text) => Object.fromEntries(new URLSearchParams(text)),
      stringifySearch: (search) => (plain(search) ? `?${plain(search)}` : ""),
    })
    host(<RouterProvider router={router as never} />)
    return { back: () => history.back(), address: () => history.location.href }
  },
  "react-router": () => {
    const router = createMemoryRouter([{ path: "/admin/*", element: <InReactRouter /> }], { initialEntries: [start] })
    host(<ReactRouterProvider router={router} />)
    return {
      back: () => void router.navigate(-1),
      address: () => `${router.state.location.pathname}${router.state.location.search}`,
    }
  },
  "file-route": () => {
    const Stub = createRoutesStub([{ path: "/admin/*", Component: Standing }])
    host(<Stub initialEntries={[start]} />)
    return { back: () => void standing.go(-1), address: () => standing.at }
  },
}

test.each(Object.keys(mounts))("%s: links and back lead through the host's router, and views come back as they were left", async (name) => {
  const router = mounts[name]?.() ?? expect.unreachable()
  const user = userEvent.setup()
  await screen.findByRole("heading", { name: "Departures" }, { timeout: 12_000 })
  await screen.findByText("Status: Open", undefined, { timeout: 12_000 })
  expect(router.address()).toBe(start)
  await user.click(screen.getAllByRole("link", { name: "Calendar" })[0] ?? expect.unreachable())
  await screen.findByRole("heading", { name: "Departures calendar" }, { timeout: 12_000 })
  expect(router.address()).toBe("/admin/departures/calendar")
  act(() => router.back())
  await screen.findByText("Status: Open", undefined, { timeout: 12_000 })
  await waitFor(() => expect(router.address()).toBe(start))
  // nobody answers for a product here
  expect(await screen.findByText("prod_test", undefined, { timeout: 12_000 })).toBeDefined()
  expect(document.querySelector("a[href*=prod_test]")).toBeNull()
})

test.each(Object.keys(mounts))("%s: the documentation shows what runs here, in at most 20 lines", (name) => {
  const recipe = readFileSync(join(import.meta.dirname, `${name}.tsx`), "utf8").trim()
  expect(recipe.split("\n").length).toBeLessThanOrEqual(20)
  expect(readFileSync(join(import.meta.dirname, "../../../../docs/react.md"), "utf8")).toContain(recipe)
})
