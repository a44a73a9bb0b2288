import { QueryClient, QueryClientProvider } from "@tanstack/react-query"
import { act, renderHook, waitFor } from "@testing-library/react"
import type { ReactNode } from "react"
import { describe, expect, test } from "vitest"
import { useHoldSlot, useSlot, useSlots, useStartTimes } from "../../src/availability/hooks/index.js"
import { OperationsAvailabilityProvider } from "../../src/availability/provider.js"
import { useOperationsLive } from "../../src/index.js"
import { OperationsPlacesProvider } from "../../src/places/provider.js"
import { provided } from "../support/provided.js"
import { recording, testServer } from "../support/server.js"

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
    await act(() => result.current.hold.mutateAsync({ slotId: id, holderRef: "cart_1", pax: 4 }))
    await waitFor(() => expect(result.current.slot.data?.heldPax).toBe(4))
    const after = requests.length
    await idle()
    expect(requests).toHaveLength(after)
    unmount()
  })
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
