import { sql } from "drizzle-orm"
import { beforeEach, describe, expect, it } from "vitest"
import { usePglite } from "../../../test/support/pglite.js"
import { rowsOf } from "../../kernel/database.js"
import { facilities } from "../../places/schema.js"
import { availabilityRules } from "../rule/schema.js"
import { availabilitySlots } from "../slot/schema.js"
import { closeoutMeetsSlot } from "../slot/sellability.js"
import { blockingCloseout, blockingCloseouts } from "./blocking.js"
import { availabilityCloseouts } from "./schema.js"

const pglite = usePglite()
const rule = { id: "avrl_2", productId: "prod_1", optionId: "opt_1", placeId: "plac_1" } as const
const stop = (over: Partial<typeof availabilityCloseouts.$inferInsert>) => ({
  dateFrom: "2026-05-10",
  dateTo: "2026-05-12",
  reason: "Holiday",
  ...over,
})

beforeEach(async () => {
  const fixed = { productId: "prod_1", timezone: "UTC", recurrence: "FREQ=DAILY", anchorDate: "2026-01-01" }
  await pglite.db.insert(facilities).values({ id: "plac_1", kind: "venue", name: "Here" })
  await pglite.db.insert(availabilityRules).values([
    { id: "avrl_1", seriesId: "avrl_1", ...fixed },
    { ...rule, seriesId: "avrl_1", ...fixed },
    { id: "avrl_3", seriesId: "avrl_3", ...fixed },
  ])
})

const foundBy = async (closeout: Partial<typeof availabilityCloseouts.$inferInsert>) => {
  await pglite.db.insert(availabilityCloseouts).values(stop(closeout))
  return (await blockingCloseouts(pglite.db, rule, { from: "2026-05-01", to: "2026-05-31" })).length === 1
}

describe("a closeout that keeps departures from being generated", () => {
  it.each([
    ["of the product", { productId: "prod_1" }, true],
    ["of another product", { productId: "prod_2" }, false],
    ["of the option", { optionId: "opt_1" }, true],
    ["of another option", { optionId: "opt_2" }, false],
    ["of the place", { placeId: "plac_1" as const }, true],
    ["of the rule's series", { ruleId: "avrl_1" as const }, true],
    ["of another series", { ruleId: "avrl_3" as const }, false],
    ["of all that it names", { productId: "prod_1", optionId: "opt_2" }, false],
    ["that only stops selling", { productId: "prod_1", effect: "stop_sell" as const }, false],
    ["that was reopened", { productId: "prod_1", reopenedAt: new Date() }, false],
    ["of other days", { productId: "prod_1", dateFrom: "2026-06-01", dateTo: "2026-06-01" }, false],
  ])("is one %s: %o is %s", async (_, closeout, expected) => {
    expect(await foundBy(closeout)).toBe(expected)
  })
})

it("asks of days in memory what the shared SQL asks of slots", async () => {
  const days = ["2026-05-08", "2026-05-09", "2026-05-10", "2026-05-12", "2026-05-13"]
  const spans = days.flatMap((dateLocal) => days.filter((end) => end >= dateLocal).map((endDateLocal) => ({ dateLocal, endDateLocal })))
  const startsAt = new Date("2026-05-08T10:00:00Z")
  const fixed = { productId: "prod_1", timezone: "UTC", startsAt, cutoffAt: startsAt }
  await pglite.db.insert(availabilitySlots).values(spans.map((span) => ({ ...fixed, ...span })))
  for (const match of ["start", "overlap"] as const) {
    await pglite.db.delete(availabilityCloseouts)
    await pglite.db.insert(availabilityCloseouts).values(stop({ productId: "prod_1", match }))
    const inSql = await rowsOf<{ days: string }>(
      pglite.db,
      sql`select ${availabilitySlots.dateLocal} || ' ' || ${availabilitySlots.endDateLocal} as days from availability_slots
        where exists (select 1 from availability_closeouts stop where ${closeoutMeetsSlot(sql.raw("stop"))})`,
    )
    const closeouts = await blockingCloseouts(pglite.db, rule, { from: "2026-05-01", to: "2026-05-31" })
    const inMemory = spans
      .filter((span) => blockingCloseout(closeouts, span))
      .map(({ dateLocal, endDateLocal }) => `${dateLocal} ${endDateLocal}`)
    expect(inMemory.sort()).toEqual(inSql.map((row) => row.days).sort())
    expect(inMemory.length).toBeGreaterThan(0)
  }
})
