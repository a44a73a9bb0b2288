import { asc, sql } from "drizzle-orm"
import { describe, expect, it } from "vitest"
import { usePglite } from "../../../test/support/pglite.js"
import { ruleAt } from "../../../test/support/rules.js"
import { readEvents } from "../../kernel/outbox/read.js"
import { availabilityCloseouts } from "../closeout/schema.js"
import { availabilitySlots } from "../slot/schema.js"
import type { GenerateAvailabilitySlots } from "./contract.js"
import { generateAvailabilitySlots } from "./generate.js"

const pglite = usePglite()
const generate = (input: GenerateAvailabilitySlots) => generateAvailabilitySlots(pglite.db, input)
const stored = () => pglite.db.select().from(availabilitySlots).orderBy(asc(availabilitySlots.originalStart), asc(availabilitySlots.id))
const _starts = async () => (await stored()).map(({ originalStart }) => originalStart?.slice(0, 16))
const _close = (over: Partial<typeof availabilityCloseouts.$inferInsert>) =>
  pglite.db
    .insert(availabilityCloseouts)
    .values({ dateFrom: "2026-05-02", dateTo: "2026-05-02", reason: "Holiday", ...over })
    .returning()

describe("several rules", () => {
  it("run in one call, the inactive ones aside", async () => {
    const [a, b] = [await ruleAt(pglite.db, ["09:00"], { name: "a" }), await ruleAt(pglite.db, ["14:00"], { name: "b" })]
    const off = await ruleAt(pglite.db, ["16:00"], { name: "c", active: false })
    const day = { from: "2026-05-01", to: "2026-05-01" }
    expect(await generate({ productId: "prod_1", ...day })).toMatchObject({
      rulesProcessed: 2,
      slotsCreated: 2,
      rules: [{ ruleId: a.id }, { ruleId: b.id }],
    })
    expect(await generate({ ruleId: off.id, ...day })).toMatchObject({
      slotsCreated: 0,
      rules: [{ ruleId: off.id, skipped: [{ originalStart: null, reason: "rule_inactive" }] }],
    })
  })

  it("are those of a list, and an unknown one among them is refused before anything is made", async () => {
    const [a, b] = [await ruleAt(pglite.db, ["09:00"], { name: "a" }), await ruleAt(pglite.db, ["14:00"], { name: "b" })]
    const other = await ruleAt(pglite.db, ["10:00"], { productId: "prod_2", name: "c" })
    const off = await ruleAt(pglite.db, ["16:00"], { name: "d", active: false })
    const day = { from: "2026-05-01", to: "2026-05-01" }
    const unknown = generate({ ruleIds: [a.id, "avrl_01kzjgx2n3fxt8w8s3d6t9ypqz"], ...day })
    await expect(unknown).rejects.toMatchObject({ code: "rule_not_found" })
    await expect(generate({ ruleIds: [other.id], productId: "prod_1", ...day })).rejects.toMatchObject({ code: "rule_not_found" })
    await expect(generate({ ruleIds: [a.id], ruleId: a.id, ...day })).rejects.toMatchObject({ code: "invalid_request" })
    expect(await stored()).toEqual([])
    expect(await generate({ ruleIds: [off.id, other.id, a.id], ...day })).toMatchObject({
      rulesProcessed: 3,
      slotsCreated: 2,
      rules: [
        { ruleId: a.id, created: 1 },
        { ruleId: other.id, created: 1 },
        { ruleId: off.id, created: 0, skipped: [{ originalStart: null, reason: "rule_inactive" }] },
      ],
    })
    expect((await stored()).map(({ ruleId }) => ruleId)).not.toContain(b.id)
  })

  it("do not wait for one that is broken; asked for by id it throws", async () => {
    const broken = await ruleAt(pglite.db, ["09:00"])
    const whole = await ruleAt(pglite.db, ["14:00"])
    await pglite.db.execute(sql`update availability_rules set timezone = 'Nowhere/Land' where id = ${broken.id}`)
    const day = { from: "2026-05-01", to: "2026-05-01" }
    const result = await generate(day)
    expect(result.rules).toMatchObject([
      {
        ruleId: broken.id,
        created: 0,
        skipped: [{ reason: "rule_invalid" }],
        error: { code: "timezone_invalid", details: { timezone: "Nowhere/Land" } },
      },
      { ruleId: whole.id, created: 1 },
    ])
    await expect(generate({ ruleId: broken.id, ...day })).rejects.toMatchObject({ code: "timezone_invalid" })
  })

  it("are refused together when they make too much, before the first is written", async () => {
    await ruleAt(pglite.db, ["09:00"])
    await ruleAt(pglite.db, ["14:00"])
    const refused = generate({ from: "2026-05-01", to: "2026-05-10", maxSlots: 19 })
    await expect(refused).rejects.toMatchObject({ code: "generation_too_large", details: { slots: 20, maxSlots: 19 } })
    expect(await stored()).toEqual([])
  })
})

describe("events", () => {
  it("name every departure made, 500 at a time, and nothing when nothing was made", async () => {
    const rule = await ruleAt(pglite.db, ["09:00", "14:00"])
    const range = { ruleId: rule.id, from: "2026-01-01", to: "2026-12-31", actor: "user_1", correlationId: "corr_1" }
    const { slotsCreated } = await generate(range)
    await generate(range)
    const { data } = await readEvents(pglite.db, { types: ["availability.slots.generated"] })
    expect(data).toMatchObject([
      { subject: rule.id, actor: "user_1", correlationId: "corr_1", data: { productId: "prod_1" } },
      { subject: rule.id },
    ])
    const slotIds = (await stored()).map(({ id }) => id)
    expect(data.flatMap((event) => event.data.slotIds)).toEqual(slotIds)
    expect(slotsCreated).toBe(730)
    expect(data[0]?.subjects).toEqual([rule.id, "prod_1", ...slotIds.slice(0, 500)])
  })
})

describe("inside a caller's transaction", () => {
  it("leaves nothing when that is rolled back", async () => {
    const rule = await ruleAt(pglite.db, ["09:00"])
    const undone = pglite.db.transaction(async (tx) => {
      expect((await generateAvailabilitySlots(tx, { ruleId: rule.id, from: "2026-05-01", to: "2026-05-02" })).slotsCreated).toBe(2)
      tx.rollback()
    })
    await expect(undone).rejects.toThrow()
    expect(await stored()).toEqual([])
    expect((await readEvents(pglite.db, { types: ["availability.slots"] })).data).toEqual([])
  })
})

describe("bad input", () => {
  it.each([
    ["an end before its start", { from: "2026-05-02", to: "2026-05-01" }, "invalid_range"],
    ["more than 1,830 days", { from: "2026-01-01", to: "2031-01-06" }, "invalid_range"],
    ["a date that no calendar has", { from: "2026-02-30" }, "invalid_request"],
    ["an unknown key", { materializeRooms: true }, "invalid_request"],
    ["an id of another kind", { ruleId: "avsl_1" }, "invalid_id"],
    ["a rule that does not exist", { ruleId: "avrl_gone" }, "rule_not_found"],
    ["no slots at all", { maxSlots: 0 }, "invalid_request"],
  ])("%s is refused", async (_, input, code) => {
    await expect(generate(input as GenerateAvailabilitySlots)).rejects.toMatchObject({ code })
  })

  it("too much for one call is refused, never cut short", async () => {
    const rule = await ruleAt(pglite.db, ["09:00"])
    const refused = generate({ ruleId: rule.id, from: "2026-05-01", to: "2026-05-10", maxSlots: 9 })
    await expect(refused).rejects.toMatchObject({ code: "generation_too_large" })
    expect(await stored()).toEqual([])
  })
})
