import { afterEach, describe, expect, it } from "vitest"
import { auditCapacity } from "../../src/audit.js"
import { commitAssets } from "../../src/calendar/index.js"
import { newId } from "../../src/kernel/ids.js"
import { createPlace } from "../../src/places/index.js"
import {
  addPoolMember,
  assignResource,
  createPool,
  createResource,
  createResourceAllocation,
  deletePool,
  deleteResourceAllocation,
  getResourceAssignment,
  listExpiringQualifications,
  listPoolMembers,
  listResourceQualifications,
  listResources,
  removePoolMember,
  searchResources,
  setResourceQualifications,
  updatePool,
  updateResource,
} from "../../src/resources/index.js"
import { job } from "../support/calendar.js"
import { usePglite } from "../support/pglite.js"
import { guide, now, pool, slotAt } from "../support/resources.js"
import { refusalOf } from "../support/untouched.js"

const pglite = usePglite()
afterEach(async () => expect(await auditCapacity(pglite.db)).toEqual([]))
const refused = (command: () => Promise<unknown>) => refusalOf(pglite.db, command)

describe("a resource", () => {
  it("has its code alone within its supplier and kind, made or changed; the refusal names who has it", async () => {
    const { db } = pglite
    const named = { kind: "guide" as const, supplierId: "supp_1", now }
    await createResource(db, { ...named, supplierId: "supp_2", name: "Elsewhere", code: "g-1" })
    const first = await createResource(db, { ...named, name: "Karim", code: "G-1" })
    const taken = { code: "code_taken", kind: "conflict", details: { owner: { id: first.id, name: "Karim" } } }
    expect(await refused(() => createResource(db, { ...named, name: "Nadia", code: "g-1" }))).toMatchObject(taken)
    const driver = await createResource(db, { ...named, kind: "driver", name: "Nadia", code: "g-1" })
    expect(await refused(() => updateResource(db, { resourceId: driver.id, kind: "guide", now }))).toMatchObject({
      ...taken,
      details: { code: "g-1", owner: { id: first.id } },
    })
    const free = await createResource(db, { ...named, name: "Omar", code: "G-2" })
    expect(await refused(() => updateResource(db, { resourceId: free.id, code: "g-1", now }))).toMatchObject(taken)
  })

  it("is not put at a place that is not there, nor is a pool", async () => {
    const { db } = pglite
    const placeId = newId("plac")
    const expected = { code: "place_not_found", kind: "not_found", details: { id: placeId } }
    const resourceId = await guide(db)
    const poolId = await pool(db, [])
    expect(await refused(() => createResource(db, { kind: "guide", name: "Karim", placeId, now }))).toMatchObject(expected)
    expect(await refused(() => updateResource(db, { resourceId, placeId, now }))).toMatchObject(expected)
    expect(await refused(() => createPool(db, { name: "Cairo", placeId, now }))).toMatchObject(expected)
    expect(await refused(() => updatePool(db, { poolId, placeId, now }))).toMatchObject(expected)
  })

  it("does not shrink below what is shared of it at one instant, which the refusal names (B48)", async () => {
    const { db } = pglite
    const kit = await guide(db, { kind: "equipment", capacity: 20 })
    const share = (from: string, to: string, units: number) => job(kit, from, to, { shareKey: "any", units })
    await commitAssets(db, { items: [share("08:00", "10:00", 5), share("09:00", "11:00", 7)], now })
    expect(await refused(() => updateResource(db, { resourceId: kit, capacity: 11, now }))).toMatchObject({
      ...{ code: "share_capacity_below_usage", details: { id: kit, capacity: 11, peak: 12, at: "2026-05-28T09:00:00.000Z" } },
    })
    expect(await updateResource(db, { resourceId: kit, capacity: 12, now })).toMatchObject({ capacity: 12 })
  })

  it("does not become of a kind that a pool or coming work would not take; with the old kind besides it does", async () => {
    const { db } = pglite
    const member = await guide(db)
    const poolId = await pool(db, [member])
    const wrong = { code: "resource_wrong_kind", details: { resourceId: member, kinds: ["driver"], wanted: "guide", poolIds: [poolId] } }
    expect(await refused(() => updateResource(db, { resourceId: member, kind: "driver", now }))).toMatchObject(wrong)
    const busy = await guide(db)
    const slotId = await slotAt(db, "08:00", "10:00")
    const { id: allocationId } = await createResourceAllocation(db, { slotId, role: "guide", kind: "guide", now })
    const { assignment } = await assignResource(db, { slotId, allocationId, resourceId: busy, now })
    expect(await refused(() => updateResource(db, { resourceId: busy, kind: "driver", now }))).toMatchObject({
      ...{ code: "resource_wrong_kind", details: { resourceId: busy, assignmentIds: [assignment.id] } },
    })
    for (const resourceId of [member, busy]) {
      expect(await updateResource(db, { resourceId, kind: "driver", alsoKinds: ["guide"], now })).toMatchObject({ kind: "driver" })
      const back = () => updateResource(db, { resourceId, alsoKinds: [], now })
      expect(await refused(back)).toMatchObject({ code: "resource_wrong_kind" })
    }
  })

  it("is found by kind, also by what it can be besides, by pool, place, supplier, use, qualification, size and id (B25)", async () => {
    const { db } = pglite
    const { id: placeId } = await createPlace(db, { kind: "office", name: "Cairo", now })
    const both = await guide(db, { kind: "driver", alsoKinds: ["guide"], name: "A", capacity: 8, placeId, supplierId: "supp_1" })
    const plain = await guide(db, { name: "B", qualifications: [{ code: "lang:fr", validTo: "2020-01-01" }], active: false })
    const coach = await guide(db, { kind: "vehicle", name: "C", capacity: 48, qualifications: [] })
    const poolId = await pool(db, [both])
    const found = async (query: Parameters<typeof listResources>[1]) => (await listResources(db, query)).data.map(({ id }) => id)
    expect(await found({ kind: ["guide"] })).toEqual([both, plain])
    expect(await found({ kind: ["driver", "vehicle"] })).toEqual([both, coach])
    expect(await found({ poolId: [poolId] })).toEqual([both])
    expect(await found({ placeId: [placeId] })).toEqual([both])
    expect(await found({ supplierId: ["supp_1"] })).toEqual([both])
    expect(await found({ active: false })).toEqual([plain])
    expect(await found({ qualification: ["lang:fr"] })).toEqual([both])
    expect(await found({ minCapacity: 9 })).toEqual([coach])
    expect(await found({ ids: [plain, coach] })).toEqual([plain, coach])
  })

  it("is found by what is typed as it is: per cent, underscore, backslash and quotes are letters", async () => {
    const { db } = pglite
    const odd = await guide(db, { name: `O'Brien 100% "a_b" c\\d` })
    await guide(db, { name: "Plain 100 axb" })
    const found = async (q: string) => (await searchResources(db, { q })).data.map(({ id }) => id)
    for (const q of ["%", "_", "a_b", "100%", "o'brien", '"a_b"', "c\\d"]) expect([q, await found(q)]).toEqual([q, [odd]])
    expect(await found("'; drop table resources; --")).toEqual([])
  })
})

describe("what a resource may do", () => {
  it("is replaced as a whole or by the beginning of its codes, and tells which coming work it no longer qualifies for; that stays", async () => {
    const { db } = pglite
    const resourceId = await guide(db, { qualifications: [{ code: "lang:fr" }, { code: "lang:ar" }, { code: "licence:d" }] })
    const done = await slotAt(db, "2026-04-20T08:00:00Z", "2026-04-20T10:00:00Z")
    const coming = await slotAt(db, "08:00", "10:00")
    const [past, ahead] = await Promise.all(
      [done, coming].map((slotId) =>
        createResourceAllocation(db, { slotId, role: "driver", kind: "guide", requiredQualifications: ["licence:d"], now }),
      ),
    )
    await assignResource(db, { slotId: done, allocationId: past?.id, resourceId, now })
    const { assignment } = await assignResource(db, { slotId: coming, allocationId: ahead?.id, resourceId, now })
    const set = async (qualifications: { code: string; validTo?: string }[], prefix?: string) => {
      const { affected } = await setResourceQualifications(db, { resourceId, qualifications, ...(prefix && { prefix }), now })
      const codes = (await listResourceQualifications(db, { resourceId })).map(({ code, validTo }) => `${code} ${validTo}`)
      return { codes, affected: affected.map(({ assignmentId, slotId, code }) => [assignmentId, slotId, code]) }
    }
    expect(await set([{ code: "LANG:DE" }], "lang:")).toEqual({ codes: ["lang:de null", "licence:d null"], affected: [] })
    expect(await set([{ code: "licence:d", validTo: "2026-05-27" }])).toEqual({
      ...{ codes: ["licence:d 2026-05-27"], affected: [[assignment.id, coming, "licence:d"]] },
    })
    expect(await getResourceAssignment(db, { assignmentId: assignment.id })).toMatchObject({ status: "assigned" })
  })

  it("that ends by a date is listed with the work that outlasts it, unless it is renewed or the resource is out of use", async () => {
    const { db } = pglite
    const { id: placeId } = await createPlace(db, { kind: "office", name: "Cairo", now })
    const until = (validTo: string) => [{ code: "licence:d", validTo }]
    const ending = await guide(db, { name: "Ends", placeId, qualifications: until("2026-05-20") })
    const last = await guide(db, { name: "Last", kind: "driver", qualifications: until("2026-06-30") })
    await guide(db, { name: "Later", qualifications: until("2026-07-01") })
    await guide(db, { name: "Retired", active: false, qualifications: until("2026-05-20") })
    await guide(db, { name: "Renewed", qualifications: [...until("2026-05-20"), { code: "licence:d", validFrom: "2026-05-21" }] })
    for (const day of ["2026-05-19", "2026-05-21", "2026-05-28"]) {
      const slotId = await slotAt(db, `${day}T08:00:00Z`, `${day}T10:00:00Z`)
      await assignResource(db, { slotId, resourceId: ending, allocationId: null, now })
    }
    const list = async (more: object = {}) =>
      (await listExpiringQualifications(db, { before: "2026-06-30", now, ...more })).data.map((row) => [
        ...[row.resourceId, row.code, row.validTo, row.assignmentsAfter],
      ])
    const [first, second] = [
      [ending, "licence:d", "2026-05-20", 2],
      [last, "licence:d", "2026-06-30", 0],
    ]
    expect(await list()).toEqual([first, second])
    expect(await list({ before: "2026-06-29" })).toEqual([first])
    expect(await list({ kind: ["driver"] })).toEqual([second])
    expect(await list({ placeId: [placeId] })).toEqual([first])
  })
})

describe("a pool", () => {
  it("has each member once, says what a member lacks, and lets go of one who keeps the work that was picked", async () => {
    const { db } = pglite
    const [karim, nadia] = [await guide(db), await guide(db, { qualifications: [] })]
    const poolId = await pool(db, [karim], { requiredQualifications: ["lang:fr"] })
    expect(await addPoolMember(db, { poolId, resourceId: nadia, priority: 5, now })).toMatchObject({ missingQualifications: ["lang:fr"] })
    expect(await refused(() => addPoolMember(db, { poolId, resourceId: karim, now }))).toMatchObject({
      ...{ code: "member_exists", kind: "conflict", details: { groupId: poolId, memberId: karim } },
    })
    const { assignment } = await assignResource(db, { slotId: await slotAt(db, "08:00", "10:00"), poolId, now })
    expect(assignment.resourceId).toBe(karim)
    const { data } = await listPoolMembers(db, { poolId: [poolId] })
    expect(data.map(({ resourceId, missingQualifications }) => [resourceId, missingQualifications])).toEqual([
      [karim, []],
      [nadia, ["lang:fr"]],
    ])
    await removePoolMember(db, { memberId: data[0]?.id as never, now })
    expect(await getResourceAssignment(db, { assignmentId: assignment.id })).toMatchObject({ status: "reserved", resourceId: karim })
    expect((await listPoolMembers(db, { poolId: [poolId] })).data.map(({ resourceId }) => resourceId)).toEqual([nadia])
  })

  it("does not become of a kind that a member cannot be", async () => {
    const { db } = pglite
    const both = await guide(db, { kind: "driver", alsoKinds: ["guide"] })
    const poolId = await pool(db, [both, await guide(db)], { kind: null })
    expect(await refused(() => updatePool(db, { poolId, kind: "driver", now }))).toMatchObject({
      ...{ code: "resource_wrong_kind", details: { kinds: ["guide"], wanted: "driver", poolIds: [poolId] } },
    })
    expect(await updatePool(db, { poolId, kind: "guide", now })).toMatchObject({ kind: "guide" })
  })

  it("stays while open demand names it, and goes once that is gone", async () => {
    const { db } = pglite
    const poolId = await pool(db, [])
    const { id: allocationId } = await createResourceAllocation(db, {
      slotId: await slotAt(db, "08:00", "10:00"),
      role: "guide",
      poolId,
      now,
    })
    expect(await refused(() => deletePool(db, { poolId, now }))).toMatchObject({
      ...{ code: "pool_in_use", details: { id: poolId, requirements: 0, allocations: 1 } },
    })
    await deleteResourceAllocation(db, { allocationId, now })
    expect(await deletePool(db, { poolId, now })).toEqual({ id: poolId })
  })
})
