import { act, renderHook, waitFor } from "@testing-library/react"
import { getSlot, listSlotAllocations } from "@voyant-travel/operations/availability"
import { expect, test } from "vitest"
import {
  useAllocateSlot,
  useCalendar,
  useCreateRule,
  useCreateStartTime,
  useDepartureSummary,
  useGenerateAvailabilitySlots,
  useGenerateAvailabilitySlotsDryRun,
  useHoldSlot,
  usePreviewRecurrence,
  useSlot,
  useSlotAllocations,
  useSlots,
} from "../../src/availability/hooks/index.js"
import type { HoldResult, Rule, SlotId } from "../../src/availability/index.js"
import { provided } from "../support/provided.js"
import { clock, recording, testServer } from "../support/server.js"

const server = testServer()
const season = { from: "2026-05-04", to: "2026-05-10" }
const monday = { recurrence: "FREQ=WEEKLY;BYDAY=MO,WE,FR", timezone: "Africa/Cairo", anchorDate: "2026-05-01" }

test("from a rule to a confirmed booking, every layer shows what the service stored", async () => {
  const { wrapper } = provided({ operations: recording(server.fetch).operations })
  const show = <Result,>(hook: () => Result) => renderHook(hook, { wrapper }).result

  const write = show(() => ({
    time: useCreateStartTime(),
    rule: useCreateRule(),
    generate: useGenerateAvailabilitySlots(),
    hold: useHoldSlot(),
    allocate: useAllocateSlot(),
  }))
  const time = await act(() => write.current.time.mutateAsync({ productId: "prod_nile", startTimeLocal: "09:00", durationMinutes: 120 }))

  const preview = show(() => usePreviewRecurrence({ ...monday, ...season, startTimesLocal: ["09:00"] }))
  await waitFor(() => expect(preview.current.data?.occurrences).toHaveLength(3))

  const rule: Rule = await act(() =>
    write.current.rule.mutateAsync({ productId: "prod_nile", ...monday, capacityPax: 12, startTimeIds: [time.id] }),
  )
  const dryRun = show(() => useGenerateAvailabilitySlotsDryRun({ ruleId: rule.id, ...season }))
  await waitFor(() => expect(dryRun.current.data?.preview).toHaveLength(3))
  const list = show(() => useSlots({ productId: "prod_nile" }))
  await waitFor(() => expect(list.current.data?.total).toBe(0))

  const generated = await act(() => write.current.generate.mutateAsync({ ruleId: rule.id, ...season }))
  expect(generated.slotsCreated).toBe(3)
  await waitFor(() => expect(list.current.data?.total).toBe(3))
  expect(list.current.data?.data.map(({ startsAt }) => startsAt)).toEqual(preview.current.data?.occurrences.map(({ startsAt }) => startsAt))
  await waitFor(() => expect(dryRun.current.data?.preview?.every(({ exists }) => exists)).toBe(true))

  const slotId = generated.slotIds[0] as SlotId
  const detail = show(() => useSlot(slotId))
  const summary = show(() => useDepartureSummary(slotId))
  const calendar = show(() => useCalendar({ productIds: ["prod_nile"], ...season }))
  await waitFor(() => expect(detail.current.data?.availablePax).toBe(12))

  const hold: HoldResult = await act(() => write.current.hold.mutateAsync({ slotId, holderRef: "cart_7", pax: 5 }))
  await waitFor(() => expect(detail.current.data).toMatchObject({ heldPax: 5, availablePax: 7 }))
  await waitFor(() => expect(calendar.current.data?.[0]).toMatchObject({ date: "2026-05-04", heldPax: 5, availablePax: 7 }))
  expect(hold.slot).toMatchObject({ heldPax: 5, availablePax: 7 })

  const booking = { slotId, bookingId: "bkng_7", pax: 5, hold: { allocationId: hold.allocation.id } }
  const taken = await act(() => write.current.allocate.mutateAsync(booking))
  expect(taken.outcome).toBe("converted")
  await waitFor(() => expect(detail.current.data).toMatchObject({ heldPax: 0, bookedPax: 5, availablePax: 7 }))
  await waitFor(() => expect(summary.current.data).toMatchObject({ bookings: 1, slot: { bookedPax: 5 } }))
  const rows = show(() => useSlotAllocations({ bookingId: "bkng_7" }))
  await waitFor(() => expect(rows.current.data?.data).toMatchObject([{ status: "confirmed", pax: 5 }]))

  const stored = await getSlot(server.db, { slotId, now: clock.now })
  expect(detail.current.data).toEqual(JSON.parse(JSON.stringify(stored)))
  const ledger = await listSlotAllocations(server.db, { bookingId: "bkng_7", now: clock.now })
  expect(rows.current.data).toEqual(JSON.parse(JSON.stringify(ledger)))
})
