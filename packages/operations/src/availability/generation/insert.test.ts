import { asc, eq } from "drizzle-orm"
import { expect, it } from "vitest"
import { usePglite } from "../../../test/support/pglite.js"
import { ruleAt } from "../../../test/support/rules.js"
import { statementsOf } from "../../../test/support/statements.js"
import { auditCapacity } from "../../audit.js"
import type { OperationsDb } from "../../kernel/database.js"
import type { Id } from "../../kernel/ids.js"
import { createCloseout } from "../closeout/create.js"
import { identityOf, slotDifferences } from "../rule/drift.js"
import { linkedStartTimes } from "../rule/links.js"
import { findRule } from "../rule/lock.js"
import { plannedSlots } from "../rule/plan.js"
import { availabilitySlots } from "../slot/schema.js"
import { updateStartTime } from "../start-time/service.js"
import { generateAvailabilitySlots } from "./generate.js"

const pglite = usePglite()

type Span = { from: string; to: string }

async function expectStoredAsPlanned(db: OperationsDb, ruleId: Id<"avrl">, span: Span, departures: number) {
  expect(await generateAvailabilitySlots(db, { ruleId, ...span })).toMatchObject({ slotsCreated: departures })
  const stored = await db
    .select()
    .from(availabilitySlots)
    .where(eq(availabilitySlots.ruleId, ruleId))
    .orderBy(asc(availabilitySlots.originalStart))
  const { slots } = plannedSlots(await findRule(db, { ruleId }), await linkedStartTimes(db, ruleId), span)
  expect(stored.map(identityOf)).toEqual(slots.map(({ originalStart }) => originalStart))
  const differences = stored.flatMap((slot, index) => {
    const planned = slots[index]
    return planned ? slotDifferences(planned, slot) : ["missing"]
  })
  expect(differences).toEqual([])
  expect(await auditCapacity(db)).toEqual([])
}

it("stores forty start times of forty lengths as they are planned, over a change of the clocks and past midnight", async () => {
  const times = Array.from({ length: 40 }, (_, n) => `${String(Math.floor(n / 2) + 4).padStart(2, "0")}:${n % 2 ? "30" : "00"}`)
  const rule = await ruleAt(pglite.db, times, { timezone: "Europe/Madrid", minPax: 2, minPaxDecisionMinutes: 90, endTimeLocal: "23:45" })
  for (const [n, { id }] of rule.startTimes.slice(0, -1).entries()) await updateStartTime(pglite.db, { id, durationMinutes: 30 + n * 37 })
  await expectStoredAsPlanned(pglite.db, rule.id, { from: "2026-10-23", to: "2026-10-27" }, 200)
})

it("stores all-day departures and a timed one among them as they are planned", async () => {
  const recurrence = "RRULE:FREQ=DAILY\nRDATE:20260425T103015"
  const { id } = await ruleAt(pglite.db, [], { recurrence, days: 3, earlyBookingLimitMinutes: 1_440 })
  await expectStoredAsPlanned(pglite.db, id, { from: "2026-04-22", to: "2026-04-27" }, 7)
})

it("keeps off a day of closeout that only the last departure reaches, long after the span", async () => {
  const { id: ruleId } = await ruleAt(pglite.db, [], { days: 40 })
  const days = { dateFrom: "2026-06-09", dateTo: "2026-06-09", effect: "block", match: "overlap", reason: "Works" } as const
  await createCloseout(pglite.db, { productId: "prod_1", ...days })
  const run = await generateAvailabilitySlots(pglite.db, { ruleId, from: "2026-04-29", to: "2026-05-01" })
  expect(run).toMatchObject({ slotsCreated: 2, slotsSkipped: 1 })
})

it("costs five statements where the product has neither groups of pickups nor rooms nor requirements", async () => {
  const { db, client } = pglite
  const { id: ruleId } = await ruleAt(db, ["09:00", "12:00"], { optionId: "opt_1" })
  const sent = await statementsOf(client, (handle) => generateAvailabilitySlots(handle, { ruleId, from: "2026-05-01", to: "2026-05-31" }))
  expect(sent).toBeLessThanOrEqual(5)
})
