import { dehydrate, HydrationBoundary, QueryClient, QueryClientProvider } from "@tanstack/react-query"
import { act, render, renderHook, waitFor } from "@testing-library/react"
import { sql } from "drizzle-orm"
import { hydrateRoot } from "react-dom/client"
import { renderToString } from "react-dom/server"
import { describe, expect, test } from "vitest"
import { useSlots, useSlotsInfinite } from "../../src/availability/hooks/index.js"
import { OperationsAvailabilityProvider } from "../../src/availability/provider.js"
import { availabilityQueries } from "../../src/availability/query-keys.js"
import type { Operations } from "../../src/index.js"
import { provided } from "../support/provided.js"
import { recording, testServer } from "../support/server.js"

const server = testServer()

describe("a filter that changes", () => {
  test("aborts the request before, and leaving aborts the last", async () => {
    const { operations, requests } = recording(
      (_input, init) => new Promise((_, reject) => init?.signal?.addEventListener("abort", () => reject(init.signal?.reason))),
    )
    const { result, rerender, unmount } = renderHook(({ q }) => useSlots({ q }), {
      wrapper: provided({ operations }).wrapper,
      initialProps: { q: "pier" },
    })
    await waitFor(() => expect(requests).toHaveLength(1))
    rerender({ q: "quay" })
    await waitFor(() => expect(requests).toHaveLength(2))
    expect(requests.map(({ signal }) => signal?.aborted)).toEqual([true, false])
    expect(result.current.isFetching).toBe(true)
    unmount()
    await waitFor(() => expect(requests[1]?.signal?.aborted).toBe(true))
  })

  test("shows the newer answer, however late the older one comes", async () => {
    const waiting: ((total: number) => void)[] = []
    const { operations } = recording(
      () => new Promise((resolve) => waiting.push((total) => resolve(Response.json({ data: [], total, limit: 50, offset: 0 })))),
    )
    const { wrapper } = provided({ operations })
    const { result, rerender } = renderHook(({ q }) => useSlots({ q }), { wrapper, initialProps: { q: "old" } })
    await waitFor(() => expect(waiting).toHaveLength(1))
    rerender({ q: "new" })
    await waitFor(() => expect(waiting).toHaveLength(2))
    waiting[1]?.(2)
    await waitFor(() => expect(result.current.data?.total).toBe(2))
    waiting[0]?.(1)
    await act(() => new Promise((resolve) => setTimeout(resolve, 30)))
    expect(result.current.data?.total).toBe(2)
  })

  test("keeps the rows of before until the new ones are there", async () => {
    await server.fixtures.departures({ days: 2 })
    const { wrapper } = provided({ operations: recording(server.fetch).operations })
    const { result, rerender } = renderHook(({ limit }) => useSlots({ limit }), { wrapper, initialProps: { limit: 1 } })
    await waitFor(() => expect(result.current.data?.data).toHaveLength(1))
    rerender({ limit: 2 })
    expect(result.current).toMatchObject({ isPlaceholderData: true, data: { limit: 1 } })
    await waitFor(() => expect(result.current.data?.data).toHaveLength(2))
  })
})

test("a thousand departures at the same instant stand in paged and appended lists exactly once", async () => {
  await server.fixtures.slot({ label: "one of many" })
  const columns = sql`product_id, timezone, date_local, end_date_local, starts_at, ends_at, cutoff_at, capacity_pax, label`
  await server.db.execute(sql`insert into availability_slots (id, ${columns})
    select 'avsl_' || lpad(n::text, 26, '0'), ${columns} from availability_slots, generate_series(1, 999) n`)
  const { operations } = recording(server.fetch)
  const { slots } = availabilityQueries(operations)
  const client = new QueryClient()
  const paged = new Set<string>()
  for (let offset = 0; offset < 1000; offset += 200) {
    const { data } = await client.fetchQuery(slots.list({ limit: 200, offset }))
    for (const { id } of data) paged.add(id)
  }
  expect(paged.size).toBe(1000)

  const { result } = renderHook(() => useSlotsInfinite({ limit: 200 }), { wrapper: provided({ operations }).wrapper })
  await waitFor(() => expect(result.current.hasNextPage).toBe(true))
  while (result.current.hasNextPage) await act(() => result.current.fetchNextPage())
  const rows = result.current.data?.pages.flatMap(({ data }) => data.map(({ id }) => id)) ?? []
  expect(rows).toHaveLength(1000)
  expect(new Set(rows)).toEqual(paged)
})

function Departures() {
  const { data } = useSlots({ limit: 5 })
  return (
    <ul>
      {data?.data.map(({ id, startsAt, availablePax }) => (
        <li key={id}>{`${startsAt} ${availablePax}`}</li>
      ))}
    </ul>
  )
}

const page = (operations: Operations, state: unknown, client: QueryClient) => (
  <QueryClientProvider client={client}>
    <HydrationBoundary state={state as never}>
      <OperationsAvailabilityProvider operations={operations} live={false} timeZone="Africa/Cairo">
        <Departures />
      </OperationsAvailabilityProvider>
    </HydrationBoundary>
  </QueryClientProvider>
)

test("what a loader fetched is rendered on the server and taken over in the browser without asking again", async () => {
  await server.fixtures.departures({ days: 3 })
  const onServer = recording(server.fetch)
  const loading = new QueryClient()
  await loading.ensureQueryData(availabilityQueries(onServer.operations).slots.list({ limit: 5 }))
  const state = JSON.parse(JSON.stringify(dehydrate(loading)))
  const html = renderToString(page(onServer.operations, state, new QueryClient()))
  expect(html.match(/<li>/g)).toHaveLength(3)
  expect(onServer.requests).toHaveLength(1)

  const inBrowser = recording(server.fetch)
  const container = document.createElement("div")
  document.body.append(container)
  container.innerHTML = html
  const mismatches: unknown[] = []
  const root = await act(async () =>
    hydrateRoot(container, page(inBrowser.operations, state, new QueryClient()), { onRecoverableError: (error) => mismatches.push(error) }),
  )
  await act(() => new Promise((resolve) => setTimeout(resolve, 50)))
  expect(mismatches).toEqual([])
  expect(container.innerHTML).toBe(html)
  expect(inBrowser.requests).toEqual([])
  act(() => root.unmount())
})

test("two tenants under one query client never see each other's rows", async () => {
  await server.fixtures.departures({ days: 2 })
  const none = () => Response.json({ data: [], total: 0, limit: 50, offset: 0 })
  const client = new QueryClient()
  const cairo = recording(server.fetch, { scope: "cairo" })
  const luxor = recording(none, { scope: "luxor" })
  const { container } = render(
    <QueryClientProvider client={client}>
      {[cairo, luxor].map(({ operations }) => (
        <OperationsAvailabilityProvider key={operations.scope} operations={operations} live={false}>
          <section aria-label={operations.scope}>
            <Departures />
          </section>
        </OperationsAvailabilityProvider>
      ))}
    </QueryClientProvider>,
  )
  await waitFor(() => expect(container.querySelectorAll("[aria-label=cairo] li")).toHaveLength(2))
  await waitFor(() => expect(luxor.requests).toHaveLength(1))
  await client.invalidateQueries({ queryKey: ["operations", "cairo"] })
  expect(container.querySelectorAll("[aria-label=luxor] li")).toHaveLength(0)
  expect([cairo.requests.length, luxor.requests.length]).toEqual([2, 1])
})
