import { beforeEach, describe, expect, it } from "vitest"
import { usePglite } from "../../../test/support/pglite.js"
import { plannedDepartures, ruleAt } from "../../../test/support/rules.js"
import { readEvents } from "../../kernel/outbox/read.js"
import { availabilitySlots } from "../slot/schema.js"
import { slotAllocations } from "../slot-allocation/schema.js"
import { deleteRule } from "./delete.js"
import { getRule } from "./list.js"

const pglite = usePglite()
const now = new Date("2026-05-01T08:00:00Z")
const _base = {
  productId: "prod_1",
  timezone: "Africa/Cairo",
  recurrence: "FREQ=WEEKLY;INTERVAL=1;BYDAY=MO,WE,FR",
  anchorDate: "2026-01-01",
}

describe("deleting a rule", () => {
  let ruleId: Parameters<typeof deleteRule>[1]["ruleId"]
  let slotId: (typeof slotAllocations.$inferInsert)["slotId"]
  beforeEach(async () => {
    ruleId = (await ruleAt(pglite.db, ["09:00"])).id
    const [slot] = await plannedDepartures(pglite.db, ruleId, { from: "2026-05-02", to: "2026-05-04" })
    slotId = slot?.id ?? "avsl_none"
  })

  it("is refused while it has departures", async () => {
    await expect(deleteRule(pglite.db, { ruleId })).rejects.toMatchObject({ code: "rule_in_use", details: { slots: 3, used: 0 } })
  })

  it("takes unused departures along on request, with an event for each", async () => {
    expect(await deleteRule(pglite.db, { ruleId, deleteUnusedSlots: true })).toEqual({ id: ruleId })
    expect(await pglite.db.$count(availabilitySlots)).toBe(0)
    const types = (await readEvents(pglite.db)).data.map(({ type }) => type)
    expect(types.slice(-4)).toEqual([...Array(3).fill("availability.slot.deleted"), "availability.rule.deleted"])
    await expect(getRule(pglite.db, { ruleId })).rejects.toMatchObject({ code: "rule_not_found" })
  })

  it("is refused once a place was ever taken, also one given back since", async () => {
    await pglite.db.insert(slotAllocations).values({
      slotId,
      status: "released",
      pax: 2,
      holderRef: "cart_1",
      holdToken: "token-123",
      endedAt: now,
      expiresAt: now,
      maxExpiresAt: now,
    })
    const refused = deleteRule(pglite.db, { ruleId, deleteUnusedSlots: true })
    await expect(refused).rejects.toMatchObject({ code: "rule_in_use", details: { slots: 3, used: 1 } })
    expect(await pglite.db.$count(availabilitySlots)).toBe(3)
  })

  it("is done inside the caller's transaction, and undone with it", async () => {
    const undone = pglite.db.transaction(async (tx) => {
      await deleteRule(tx, { ruleId, deleteUnusedSlots: true })
      throw new Error("undo")
    })
    await expect(undone).rejects.toThrow("undo")
    expect(await pglite.db.$count(availabilitySlots)).toBe(3)
    expect((await getRule(pglite.db, { ruleId })).id).toBe(ruleId)
  })
})
