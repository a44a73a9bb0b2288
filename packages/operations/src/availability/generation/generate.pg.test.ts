import { asc, sql } from "drizzle-orm"
import { drizzle } from "drizzle-orm/node-postgres"
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest"
import { caughtUp } from "../../../test/support/events.js"
import { createTestDatabase, type TestDatabase } from "../../../test/support/postgres.js"
import { ruleAt } from "../../../test/support/rules.js"
import { readEvents } from "../../kernel/outbox/read.js"
import { updateRule } from "../rule/update.js"
import { availabilitySlots } from "../slot/schema.js"
import { generateAvailabilitySlots } from "./generate.js"

let database: TestDatabase
beforeAll(async () => {
  database = await createTestDatabase({ connections: 20 })
})
afterAll(() => database.close())
beforeEach(() =>
  database.nodePostgres.execute(sql`truncate availability_rules, availability_start_times, availability_slots, operations_events cascade`),
)

const span = { from: "2026-01-01", to: "2026-12-31" }

describe.each(["nodePostgres", "postgresJs"] as const)("through %s", (driver) => {
  it("makes each start once, however many generate at once", async () => {
    const db = database[driver]
    const { id: ruleId } = await ruleAt(db, ["09:00", "14:00"])
    const half = { ruleId, from: span.from, to: "2026-06-30" }
    const runs = await Promise.all(
      Array.from({ length: 20 }, (_, index) => generateAvailabilitySlots(db, index % 2 ? half : { ruleId, ...span })),
    )
    const slots = await db.select().from(availabilitySlots).orderBy(asc(availabilitySlots.originalStart))
    expect(slots).toHaveLength(730)
    expect(new Set(slots.map(({ originalStart }) => originalStart)).size).toBe(730)
    expect(runs.reduce((sum, { slotsCreated }) => sum + slotsCreated, 0)).toBe(730)
    for (const [index, run] of runs.entries()) expect(run.slotsCreated + run.slotsExisting).toBe(index % 2 ? 362 : 730)
  })

  it("stores the same rows, to the microsecond, as the plan", async () => {
    const db = database[driver]
    const rule = await ruleAt(db, ["00:30", "23:30"], {
      capacityPax: 8,
      minPax: 2,
      minPaxDecisionMinutes: 90,
      cutoffMinutes: 15,
      earlyBookingLimitMinutes: 1440,
      endTimeLocal: "02:15",
      days: 2,
    })
    const day = { ruleId: rule.id, from: "2026-10-29", to: "2026-10-30" }
    const { preview } = await generateAvailabilitySlots(db, { ...day, dryRun: true })
    await generateAvailabilitySlots(db, day)
    const slots = await db.select().from(availabilitySlots).orderBy(asc(availabilitySlots.originalStart))
    expect(slots.map(({ startsAt, endsAt }) => [startsAt, endsAt])).toEqual(preview?.map(({ startsAt, endsAt }) => [startsAt, endsAt]))
    expect(slots[1]).toMatchObject({
      originalStart: "2026-10-29 23:30:00",
      dateLocal: "2026-10-29",
      endDateLocal: "2026-10-30",
      startsAt: new Date("2026-10-29T20:30:00Z"),
      endsAt: new Date("2026-10-30T00:15:00Z"),
      decideAt: new Date("2026-10-29T19:00:00Z"),
      cutoffAt: new Date("2026-10-29T20:15:00Z"),
      opensAt: new Date("2026-10-28T20:30:00Z"),
      nights: 1,
      optionId: null,
    })
    await caughtUp(db)
    const event = (await readEvents(db, { types: ["availability.slots.generated"] })).data[0]
    expect(event?.data).toMatchObject({ firstStartsAt: "2026-10-28T21:30:00.000Z", slotIds: slots.map(({ id }) => id) })
  })
})

it("never makes departures of a rule that is being changed, neither before nor after by halves", async () => {
  const db = database.nodePostgres
  const { id: ruleId } = await ruleAt(db, ["09:00"], { capacityPax: 1 })
  await Promise.all([
    generateAvailabilitySlots(db, { ruleId, ...span }),
    updateRule(db, { ruleId, patch: { capacityPax: 2, recurrence: "FREQ=WEEKLY;BYDAY=MO" } }),
    generateAvailabilitySlots(db, { ruleId, ...span }),
  ])
  const rows = await db
    .selectDistinct({ capacityPax: availabilitySlots.capacityPax, day: sql<string>`to_char(date_local, 'DY')` })
    .from(availabilitySlots)
  const before = rows.filter(({ capacityPax }) => capacityPax === 1).length
  expect(before === 0 || before === 7).toBe(true)
  expect(rows.filter(({ capacityPax }) => capacityPax === 2).every(({ day }) => day === "MON")).toBe(true)
})

describe("statements", () => {
  async function statementsOf(to: string, now?: Date): Promise<string[]> {
    const statements: string[] = []
    const db = drizzle(database.nodePostgres.$client, { logger: { logQuery: (query) => void statements.push(query.trim()) } })
    const { id: ruleId } = await ruleAt(db, ["09:00", "12:00", "15:00"])
    statements.length = 0
    await generateAvailabilitySlots(db, { ruleId, from: span.from, to, now })
    return statements
  }

  it("of one rule's year at three start times are twelve at most, begin and commit among them", async () => {
    const statements = await statementsOf(span.to)
    expect(statements.length).toBeLessThanOrEqual(12)
    expect(statements).toEqual(expect.arrayContaining([expect.stringMatching(/^begin/), expect.stringMatching(/^commit/)]))
    expect(await database.nodePostgres.$count(availabilitySlots)).toBe(1_095)
  })

  it("are as many for twenty rules as for two when they are counted together", async () => {
    const counted = async (rules: number): Promise<number> => {
      const statements: string[] = []
      const db = drizzle(database.nodePostgres.$client, { logger: { logQuery: (query) => void statements.push(query) } })
      for (let rule = 0; rule < rules; rule += 1) await ruleAt(db, ["09:00", "15:00"])
      statements.length = 0
      await expect(generateAvailabilitySlots(db, { from: span.from, to: span.to, maxSlots: 1_000 })).rejects.toMatchObject({
        code: "generation_too_large",
      })
      return statements.length
    }
    expect(await counted(2)).toBe(2)
    expect(await counted(18)).toBe(2)
  })

  it("are as many for thirty dates as for a year", async () => {
    const month = await statementsOf("2026-01-30")
    await database.nodePostgres.execute(sql`truncate availability_rules, availability_start_times, availability_slots cascade`)
    expect((await statementsOf(span.to)).length).toBe(month.length)
  })
})
