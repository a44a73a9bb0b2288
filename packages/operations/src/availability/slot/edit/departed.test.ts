import { asc, eq } from "drizzle-orm"
import { expect, it } from "vitest"
import { usePglite } from "../../../../test/support/pglite.js"
import { ruleAt } from "../../../../test/support/rules.js"
import type { Id } from "../../../kernel/ids.js"
import { editSlots, generateAvailabilitySlots } from "../../index.js"
import { availabilitySlots } from "../schema.js"

const pglite = usePglite()
const now = new Date("2026-05-05T12:00:00Z")

it("departures that have left take a new time of their rule as a name and stay as they were: generating past days makes no second one", async () => {
  const { id: ruleId } = await ruleAt(pglite.db, ["09:00"], { capacityPax: 10 })
  const generate = () => generateAvailabilitySlots(pglite.db, { ruleId, from: "2026-05-01", to: "2026-05-14", now })
  const stored = () =>
    pglite.db.select().from(availabilitySlots).where(eq(availabilitySlots.ruleId, ruleId)).orderBy(asc(availabilitySlots.originalStart))
  await generate()
  const slots = await stored()
  const [gone, coming] = [slots.slice(0, 5), slots.slice(5)]
  const slotId = coming[3]?.id as Id<"avsl">
  const report = await editSlots(pglite.db, { slotId, scope: "all", patch: { startLocal: { time: "10:15" } }, now })
  expect(report.updated).toEqual(coming.map(({ id }) => id))
  expect(report.kept).toEqual(gone.map(({ id }) => ({ slotId: id, field: null, reason: "departed" })))
  const after = await stored()
  expect(after.map(({ originalStart }) => originalStart?.slice(11, 16))).toEqual(Array(14).fill("10:15"))
  const left = ({ originalStart: _name, updatedAt: _at, ...rest }: (typeof slots)[number]) => rest
  expect(after.slice(0, 5).map(left)).toEqual(gone.map(left))
  expect(await generate()).toMatchObject({ slotsCreated: 0, slotsExisting: 14 })
})
