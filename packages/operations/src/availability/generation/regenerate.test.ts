import { asc, eq, inArray } from "drizzle-orm"
import fc from "fast-check"
import { expect, it } from "vitest"
import { usePglite } from "../../../test/support/pglite.js"
import { ruleAt } from "../../../test/support/rules.js"
import { emptyTables } from "../../testing/empty.js"
import { availabilityCloseouts } from "../closeout/schema.js"
import { availabilitySlots as slot } from "../slot/schema.js"
import { generateAvailabilitySlots } from "./generate.js"

const pglite = usePglite()
const span = { from: "2026-04-20", to: "2026-05-03" }
const hour = 3_600_000

type Row = typeof slot.$inferSelect
type Change = (row: Row) => Promise<unknown>

const set =
  (values: (row: Row) => Partial<typeof slot.$inferInsert>): Change =>
  (row) =>
    pglite.db.update(slot).set(values(row)).where(eq(slot.id, row.id))
const moved = (date: Date) => new Date(date.getTime() + hour)

/** What a person may have done to one departure since it was generated. */
const changes: Record<string, Change> = {
  close: set(() => ({ status: "closed", cancelSource: null, cancelledAt: null })),
  cancel: set(() => ({ status: "cancelled", cancelSource: "person", cancelledAt: new Date() })),
  retime: set((row) => ({ startsAt: moved(row.startsAt), cutoffAt: moved(row.cutoffAt), customisedFields: ["startLocal"] })),
  resize: set(() => ({ capacityPax: 3, customisedFields: ["capacityPax"] })),
  sell: set(() => ({ bookedPax: 2 })),
  label: set(() => ({ label: "Birthday", notes: "Cake", metadata: { cake: true }, customisedFields: ["label", "notes", "metadata"] })),
  block: (row) =>
    pglite.db
      .insert(availabilityCloseouts)
      .values({ productId: "prod_1", dateFrom: row.dateLocal, dateTo: row.dateLocal, reason: "Storm" })
      .onConflictDoNothing(),
  remove: (row) => pglite.db.delete(slot).where(eq(slot.id, row.id)),
}

const all = () => pglite.db.select().from(slot).orderBy(asc(slot.originalStart))

it("changes nothing that a person did, brings back only what is free to come, and does so once", { timeout: 60_000 }, async () => {
  const edits = fc.array(fc.tuple(fc.nat(27), fc.constantFrom(...Object.keys(changes))), { maxLength: 20 })
  await fc.assert(
    fc.asyncProperty(edits, async (done) => {
      await emptyTables(pglite.client)
      const { id: ruleId } = await ruleAt(pglite.db, ["00:30", "14:00"], { capacityPax: 8 })
      await generateAvailabilitySlots(pglite.db, { ruleId, ...span })
      const original = await all()
      expect(original).toHaveLength(27)
      for (const [index, name] of done) {
        const row = original[index % original.length]
        if (row) await changes[name]?.(row)
      }
      const edited = await all()
      const blocked = new Set((await pglite.db.select().from(availabilityCloseouts)).map(({ dateFrom }) => dateFrom))
      const kept = new Set(edited.map(({ originalStart }) => originalStart))
      const missing = original.filter(({ originalStart, dateLocal }) => !kept.has(originalStart) && !blocked.has(dateLocal))

      const first = await generateAvailabilitySlots(pglite.db, { ruleId, ...span })
      const second = await generateAvailabilitySlots(pglite.db, { ruleId, ...span })
      expect([first.slotsCreated, second.slotsCreated]).toEqual([missing.length, 0])
      const after = await all()
      expect(after.filter(({ originalStart }) => kept.has(originalStart))).toEqual(edited)
      expect(after.map(({ originalStart }) => originalStart)).toEqual(
        [...kept, ...missing.map(({ originalStart }) => originalStart)].sort(),
      )
    }),
    { numRuns: 25 },
  )
})

it("revives nothing that was cancelled, by whomever", async () => {
  const { id: ruleId } = await ruleAt(pglite.db, ["14:00"])
  await generateAvailabilitySlots(pglite.db, { ruleId, ...span })
  const [one, two] = await all()
  const cancelled = { status: "cancelled" as const, cancelledAt: new Date() }
  await pglite.db
    .update(slot)
    .set({ ...cancelled, cancelSource: "person" })
    .where(eq(slot.id, one?.id ?? "avsl_none"))
  await pglite.db
    .update(slot)
    .set({ ...cancelled, cancelSource: "rule" })
    .where(eq(slot.id, two?.id ?? "avsl_none"))
  const result = await generateAvailabilitySlots(pglite.db, { ruleId, ...span })
  expect(result.rules[0]?.existing).toMatchObject({ cancelled: 2, unchanged: 12 })
  expect(await pglite.db.$count(slot, inArray(slot.status, ["cancelled"]))).toBe(2)
})
