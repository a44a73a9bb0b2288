import { afterEach, describe, expect, it } from "vitest"
import { auditCapacity } from "../../src/audit.js"
import { checkResourceAssignment, listResourceAllocations, materializeResourceAllocations } from "../../src/resources/index.js"
import { usePglite } from "../support/pglite.js"
import { guide, now, pool, requirement, slotAt } from "../support/resources.js"

const pglite = usePglite()
afterEach(async () => expect(await auditCapacity(pglite.db)).toEqual([]))

describe("what a resource could fill", () => {
  it("is exactly the demand that assigning it would not refuse for its kind, pool, qualifications or size", {
    timeout: 120_000,
  }, async () => {
    const { db } = pglite
    const until = (validTo: string) => [{ code: "lang:fr" }, { code: "licence:d", validTo }]
    const people = [
      await guide(db),
      await guide(db, { qualifications: [] }),
      await guide(db, { kind: "driver", alsoKinds: ["guide"], qualifications: until("2026-05-29") }),
      await guide(db, { kind: "driver", qualifications: until("2026-05-28") }),
      await guide(db, { kind: "vehicle", capacity: 48, qualifications: [] }),
      await guide(db, { kind: "vehicle", qualifications: [] }),
    ]
    const [french, , second] = people as [(typeof people)[0], unknown, (typeof people)[0]]
    const french2 = await pool(db, [french, second], { kind: null, requiredQualifications: ["lang:fr"] })
    const licensed = await pool(db, [second], { kind: null, requiredQualifications: ["licence:d"] })
    const needs = [
      { role: "guide" },
      { role: "french", requiredQualifications: ["lang:fr"] },
      { role: "pool", kind: null, poolId: french2 },
      { role: "licensed", kind: null, poolId: licensed },
      { role: "driver", kind: "driver" as const, requiredQualifications: ["licence:d"] },
      { role: "coach", kind: "vehicle" as const, minCapacity: 40 },
    ]
    for (const need of needs) await requirement(db, need)
    // one that ends with its day, and one that goes on past midnight, when a licence has ended
    const slots = [await slotAt(db, "20:00", "2026-05-29T00:00:00Z"), await slotAt(db, "20:00", "2026-05-29T06:00:00Z")]
    await materializeResourceAllocations(db, { slotIds: slots, now })
    const { data: all } = await listResourceAllocations(db)
    expect(all).toHaveLength(needs.length * slots.length)
    const unfit = ["resource_wrong_kind", "resource_not_in_pool", "resource_unqualified", "resource_too_small"]
    for (const resourceId of people) {
      const fits: string[] = []
      for (const { id, slotId } of all) {
        const { violations } = await checkResourceAssignment(db, { slotId, allocationId: id, resourceId, now })
        if (!violations.some(({ code }) => unfit.includes(code))) fits.push(id)
      }
      const listed = await listResourceAllocations(db, { resourceId })
      expect(listed.data.map(({ id }) => id).sort()).toEqual(fits.sort())
      expect(listed.total).toBe(fits.length)
    }
  })
})
