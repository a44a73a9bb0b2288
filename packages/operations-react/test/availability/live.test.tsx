import { QueryClient, QueryClientProvider } from "@tanstack/react-query"
import { act, renderHook, waitFor } from "@testing-library/react"
import { setSlotStatus } from "@voyant-travel/operations/availability"
import type { ReactNode } from "react"
import { describe, expect, test } from "vitest"
import { useDepartureHistory, useHoldSlot, useSlot, useSlots, useStartTimes } from "../../src/availability/hooks/index.js"
import { OperationsAvailabilityProvider } from "../../src/availability/provider.js"
import { useHistory, useOperationsLive } from "../../src/index.js"
import { OperationsPlacesProvider } from "../../src/places/provider.js"
import { provided } from "../support/provided.js"
import { clock, recording, testServer } from "../support/server.js"

const server = testServer()
const idle = () => act(() => new Promise((resolve) => setTimeout(resolve, 300)))

describe("a second client", () => {
  test("reads again within a second what changed elsewhere, and nothing else", async () => {
    const one = await server.fixtures.slot()
    const two = await server.fixtures.slot({ dateLocal: "2026-06-20" })
    const { operations, requests } = recording(server.fetch)
    const screens = () => ({
      one: useSlot(one.id),
      two: useSlot(two.id),
      list: useSlots(),
      times: useStartTimes(),
      live: useOperationsLive(),
    })
    const { result, unmount } = renderHook(screens, { wrapper: provided({ operations, live: true }).wrapper })
    await waitFor(() => expect(result.current.live.status).toBe("live"))
    await waitFor(() => expect(Object.values(result.current).every((query) => !("isSuccess" in query) || query.isSuccess)).toBe(true))
    await idle()
    const before = requests.length

    const elsewhere = renderHook(() => useHoldSlot(), { wrapper: provided({ operations: recording(server.fetch).operations }).wrapper })
    await act(() => elsewhere.result.current.mutateAsync({ slotId: one.id, holderRef: "cart_1", pax: 4 }))
    await waitFor(() => expect(result.current.one.data?.availablePax).toBe(6), { timeout: 1000, interval: 10 })
    await waitFor(() => expect(result.current.list.data?.data.find(({ id }) => id === one.id)?.heldPax).toBe(4))
    await idle()
    const again = requests.slice(before).map(({ path }) => path)
    expect(again.sort()).toEqual(["/availability/slots", `/availability/slots/${one.id}`])
    unmount()
  })

  test("does not take its own write for news", async () => {
    const { id } = await server.fixtures.slot()
    const { operations, requests } = recording(server.fetch)
    const screens = () => ({ slot: useSlot(id), hold: useHoldSlot(), live: useOperationsLive() })
    const { result, unmount } = renderHook(screens, { wrapper: provided({ operations, live: true }).wrapper })
    await waitFor(() => expect(result.current.live.status).toBe("live"))
    await waitFor(() => expect(result.current.slot.isSuccess).toBe(true))
    await idle() // the news of the departure itself may still be on its way
    await act(() => result.current.hold.mutateAsync({ slotId: id, holderRef: "cart_1", pax: 4 }))
    await waitFor(() => expect(result.current.slot.data?.heldPax).toBe(4))
    const after = requests.length
    await idle()
    expect(requests).toHaveLength(after)
    unmount()
  })
})

/** A stream that the test can cut, as a train in a tunnel does. */
function cuttable() {
  const cuts: (() => void)[] = []
  const tunnel = { closed: false }
  const fetch = async (input: string, init?: RequestInit) => {
    if (!input.endsWith("/events")) return server.fetch(input, init)
    if (tunnel.closed) throw new TypeError("no network")
    const stop = new AbortController()
    const signal = AbortSignal.any([stop.signal, ...(init?.signal ? [init.signal] : [])])
    const response = await server.fetch(input, { ...init, signal })
    const reader = response.body?.getReader()
    const body = new ReadableStream<Uint8Array>({
      start: (controller) => {
        cuts.push(() => {
          stop.abort()
          controller.error(new TypeError("cut"))
        })
      },
      pull: async (controller) => {
        const part = await reader?.read()
        if (part?.value) controller.enqueue(part.value)
      },
    })
    return new Response(body, { headers: response.headers })
  }
  return { fetch, tunnel, cut: () => cuts.at(-1)?.() }
}

test("what happened while the connection was gone is read when it is back, and only that", async () => {
  const one = await server.fixtures.slot()
  const two = await server.fixtures.slot({ dateLocal: "2026-06-20" })
  const { fetch, tunnel, cut } = cuttable()
  const { operations, requests } = recording(fetch)
  const screens = () => ({ one: useSlot(one.id), two: useSlot(two.id), live: useOperationsLive() })
  const { result, unmount } = renderHook(screens, { wrapper: provided({ operations, live: true }).wrapper })
  await waitFor(() => expect(result.current.live.status).toBe("live"))
  await waitFor(() => expect([result.current.one.isSuccess, result.current.two.isSuccess]).toEqual([true, true]))
  await idle()
  const before = requests.length
  tunnel.closed = true
  act(cut)
  await waitFor(() => expect(result.current.live.status).toBe("reconnecting"))
  await setSlotStatus(server.db, { slotId: one.id, status: "closed", reason: "Storm", now: clock.now })
  tunnel.closed = false
  await waitFor(() => expect(result.current.one.data?.status).toBe("closed"))
  await idle()
  expect(
    requests
      .slice(before)
      .filter(({ path }) => path !== "/events")
      .map(({ path }) => path),
  ).toEqual([`/availability/slots/${one.id}`])
  expect(requests.filter(({ path, headers }) => path === "/events" && headers.has("last-event-id")).length).toBeGreaterThan(0)
  unmount()
})

test("the story of a record grows while somebody reads it", async () => {
  const { id } = await server.fixtures.slot()
  const { operations } = recording(server.fetch)
  const screens = () => ({ history: useHistory(id, { limit: 1 }), departure: useDepartureHistory(id), live: useOperationsLive() })
  const { result, unmount } = renderHook(screens, { wrapper: provided({ operations, live: true }).wrapper })
  await waitFor(() => expect(result.current.live.status).toBe("live"))
  await waitFor(() => expect(result.current.history.data?.pages[0]?.data[0]?.type).toBe("availability.slot.created"))
  await setSlotStatus(server.db, { slotId: id, status: "closed", reason: "Storm", now: clock.now })
  await waitFor(() =>
    expect(result.current.history.data?.pages[0]?.data[0]).toMatchObject({ reason: "Storm", after: { status: "closed" } }),
  )
  await waitFor(() => expect(result.current.departure.data?.pages.flatMap(({ data }) => data)).toHaveLength(2))
  await act(() => result.current.history.fetchNextPage())
  await waitFor(() => expect(result.current.history.data?.pages.map(({ data }) => data.length)).toEqual([1, 1]))
  unmount()
})

describe("the area's provider", () => {
  test("works alone, with the query client of nobody", async () => {
    const { fixtures } = server
    await fixtures.slot()
    const { operations } = recording(server.fetch)
    const { result, unmount } = renderHook(() => ({ slots: useSlots(), live: useOperationsLive() }), {
      wrapper: ({ children }: { children?: ReactNode }) => (
        <OperationsAvailabilityProvider operations={operations}>{children}</OperationsAvailabilityProvider>
      ),
    })
    await waitFor(() => expect(result.current.slots.data?.total).toBe(1))
    await waitFor(() => expect(result.current.live.status).toBe("live"))
    unmount()
  })

  test("nested under another area's is one core and one stream", async () => {
    const { operations, requests } = recording(server.fetch)
    const { result, unmount } = renderHook(() => ({ slots: useSlots(), live: useOperationsLive() }), {
      wrapper: ({ children }: { children?: ReactNode }) => (
        <QueryClientProvider client={new QueryClient()}>
          <OperationsPlacesProvider operations={operations}>
            <OperationsAvailabilityProvider locale="ar">{children}</OperationsAvailabilityProvider>
          </OperationsPlacesProvider>
        </QueryClientProvider>
      ),
    })
    await waitFor(() => expect(result.current.live.status).toBe("live"))
    await waitFor(() => expect(result.current.slots.isSuccess).toBe(true))
    expect(requests.filter(({ path }) => path === "/events")).toHaveLength(1)
    unmount()
  })
})
