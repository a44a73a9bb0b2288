import { afterEach, expect, it } from "vitest"
import { departure, ledgerOf, numbersOf } from "../../../../test/support/departure.js"
import { usePglite } from "../../../../test/support/pglite.js"
import { auditCapacity } from "../../../audit.js"
import { holdSlots } from "./place-many.js"

const pglite = usePglite()
const now = new Date("2026-06-01T12:00:00Z")

afterEach(async () => expect(await auditCapacity(pglite.db)).toEqual([]))

it("holds several departures under one token and answers in the order of the lines", async () => {
  const [one, two] = [await departure(pglite.db), await departure(pglite.db)]
  const lines = [
    { slotId: two, pax: 2 },
    { slotId: one, pax: 3 },
    { slotId: two, pax: 1 },
  ]
  const { holdToken, holds } = await holdSlots(pglite.db, { lines, holderRef: "cart_1", now })
  expect(holds.map(({ allocation }) => [allocation.slotId, allocation.pax, allocation.holdToken])).toEqual([
    [two, 3, holdToken],
    [one, 3, holdToken],
  ])
  const again = await holdSlots(pglite.db, { lines, holderRef: "cart_1", holdToken, now })
  expect(again.holds.map(({ outcome }) => outcome)).toEqual(["unchanged", "unchanged"])
})

it("judges two lines of one departure by their sum", async () => {
  const slotId = await departure(pglite.db)
  const lines = [6, 6].map((pax) => ({ slotId, pax }))
  await expect(holdSlots(pglite.db, { lines, holderRef: "cart_1", now })).rejects.toMatchObject({
    code: "slot_capacity_exceeded",
    details: { line: 0, requested: 12, remaining: 10 },
  })
})

it("holds all or none, and names the line that does not fit", async () => {
  const [roomy, full] = [await departure(pglite.db), await departure(pglite.db, { capacityPax: 1 })]
  const lines = [
    { slotId: full, pax: 2 },
    { slotId: roomy, pax: 2 },
  ]
  await expect(holdSlots(pglite.db, { lines, holderRef: "cart_1", now })).rejects.toMatchObject({ details: { line: 0, slotId: full } })
  expect(await numbersOf(pglite.db, roomy)).toMatchObject({ held_pax: 0 })
  expect(await ledgerOf(pglite.db, roomy)).toEqual([])
})
