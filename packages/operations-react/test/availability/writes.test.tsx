import { act, renderHook, waitFor } from "@testing-library/react"
import { listSlotAllocations, setSlotStatus } from "@voyant-travel/operations/availability"
import { describe, expect, test, vi } from "vitest"
import { useHoldSlot, useRules, useSetSlotStatus, useSlot, useSlots, useUpdateSlot } from "../../src/availability/hooks/index.js"
import type { SlotId } from "../../src/availability/index.js"
import { isOperationsError, OperationsNetworkError } from "../../src/index.js"
import { provided } from "../support/provided.js"
import { recording, testServer } from "../support/server.js"

const server = testServer()
const watch = (slotId: SlotId, client: ReturnType<typeof provided>) =>
  renderHook(() => ({ slot: useSlot(slotId), list: useSlots(), status: useSetSlotStatus(), update: useUpdateSlot(), rules: useRules() }), {
    wrapper: client.wrapper,
  }).result

describe("closing a departure", () => {
  test("shows in the same tick in detail and list, without a guess at the numbers", async () => {
    const { id } = await server.fixtures.slot()
    const result = watch(id, provided({ operations: recording(server.fetch).operations }))
    await waitFor(() => expect(result.current.list.data?.total).toBe(1))
    act(() => result.current.status.mutate({ slotId: id, status: "closed", reason: "Engine" }))
    await waitFor(() => expect(result.current.slot.data?.status).toBe("closed"), { interval: 1 })
    expect(result.current.status.isPending).toBe(true)
    expect(result.current.list.data?.data[0]).toMatchObject({ status: "closed", sellability: { state: "slot_closed" }, availablePax: 10 })
    await waitFor(() => expect(result.current.status.isSuccess).toBe(true))
    expect(result.current.slot.data).toMatchObject({ status: "closed", statusReason: "Engine", revision: 2 })
  })

  test("refused for a stale revision, goes back to what is stored and says so in a sentence", async () => {
    const { id } = await server.fixtures.slot()
    const result = watch(id, provided({ operations: recording(server.fetch).operations }))
    await waitFor(() => expect(result.current.slot.data?.revision).toBe(1))
    await setSlotStatus(server.db, { slotId: id, status: "closed", reason: "Elsewhere" })
    await setSlotStatus(server.db, { slotId: id, status: "open" })
    act(() => result.current.status.mutate({ slotId: id, status: "closed", reason: "Engine", expectedRevision: 1 }))
    await waitFor(() => expect(result.current.status.isError).toBe(true))
    const { error } = result.current.status
    expect(isOperationsError(error, "revision_conflict") && error.details.current.revision).toBe(3)
    expect(error?.message).toMatch(/revision/i)
    await waitFor(() => expect(result.current.slot.data).toMatchObject({ status: "open", revision: 3 }))
  })

  test("ten times in a row ends in the server's state", async () => {
    const { id } = await server.fixtures.slot()
    const { operations, requests } = recording(server.fetch)
    const result = watch(id, provided({ operations }))
    await waitFor(() => expect(result.current.slot.data).toBeDefined())
    act(() => {
      for (let turn = 0; turn < 10; turn++) {
        const closes = turn % 2 === 0
        result.current.status.mutate({ slotId: id, status: closes ? "closed" : "open", ...(closes && { reason: `Turn ${turn}` }) })
      }
    })
    await waitFor(() => expect(requests.filter(({ path }) => path.endsWith("/status"))).toHaveLength(10))
    await waitFor(() => expect(result.current.slot.data).toMatchObject({ status: "open", revision: 11 }))
  })
})

test("a note shows at once, a smaller boat waits for the server", async () => {
  const { id } = await server.fixtures.slot()
  const result = watch(id, provided({ operations: recording(server.fetch).operations }))
  await waitFor(() => expect(result.current.slot.data).toBeDefined())
  act(() => result.current.update.mutate({ slotId: id, patch: { notes: "Bring water" } }))
  await waitFor(() => expect(result.current.slot.data?.notes).toBe("Bring water"), { interval: 1 })
  expect(result.current.slot.data?.revision).toBe(1)
  await waitFor(() => expect(result.current.slot.data?.revision).toBe(2))
  act(() => result.current.update.mutate({ slotId: id, patch: { capacityPax: 4 } }))
  expect(result.current.slot.data?.capacityPax).toBe(10)
  await waitFor(() => expect(result.current.slot.data?.capacityPax).toBe(4))
})

describe("a cut connection", () => {
  test("is answered by the same request with the same key, and one hold is made", async () => {
    const { id } = await server.fixtures.slot()
    let cut = true
    const { operations, requests } = recording(async (input, init) => {
      const response = await server.fetch(input, init)
      if (!cut || init?.method !== "POST") return response
      cut = false
      throw new TypeError("the answer was lost")
    })
    const { wrapper } = provided({ operations })
    const { result } = renderHook(() => useHoldSlot(), { wrapper })
    const held = await act(() => result.current.mutateAsync({ slotId: id, holderRef: "cart_1", pax: 3 }))
    const keys = requests.map(({ headers }) => headers.get("idempotency-key"))
    expect(keys).toEqual([expect.stringMatching(/.{16,}/), keys[0]])
    const { data } = await listSlotAllocations(server.db, { slotId: id })
    expect(data.map((row) => row.id)).toEqual([held.allocation.id])
  })

  test("that stays cut is told as what it is", async () => {
    const { id } = await server.fixtures.slot()
    const onRefused = vi.fn()
    const { wrapper } = provided({ operations: recording(() => Promise.reject(new TypeError("offline"))).operations })
    const { result } = renderHook(() => useHoldSlot({ onRefused }), { wrapper })
    act(() => result.current.mutate({ slotId: id, holderRef: "cart_1", pax: 3 }))
    await waitFor(() => expect(result.current.isError).toBe(true))
    expect(onRefused.mock.calls[0]?.[0]).toBeInstanceOf(OperationsNetworkError)
  })
})
