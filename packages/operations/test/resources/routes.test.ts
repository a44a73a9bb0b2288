import { afterEach, describe, expect, it } from "vitest"
import { auditCapacity } from "../../src/audit.js"
import {
  assignResource,
  createPool,
  createRequirement,
  createResourceAllocation,
  createResourceCloseout,
  getResource,
  listResourceAssignments,
  listResources,
} from "../../src/resources/index.js"
import { createTestApp } from "../support/app.js"
import { usePglite } from "../support/pglite.js"
import { guide, now, slotAt } from "../support/resources.js"

const pglite = usePglite()
afterEach(async () => expect(await auditCapacity(pglite.db)).toEqual([]))
const api = () => createTestApp(pglite.db, { now: () => now })

describe("a batch over HTTP", () => {
  it("with one unknown id changes the others and says which one failed; atomic, nothing (B43)", async () => {
    const { send } = api()
    const [one, two] = [await guide(pglite.db), await guide(pglite.db)]
    const unknown = one.replace(/.$/, (last) => (last === "0" ? "1" : "0")) as typeof one
    const ids = [one, unknown, two]
    const atomic = await send("POST", "/resources/batch", { body: { ids, patch: { active: false }, atomic: true } })
    expect(atomic).toMatchObject({ status: 404, body: { code: "resource_not_found" } })
    expect((await listResources(pglite.db, { ids: [one, two] })).data.map(({ active }) => active)).toEqual([true, true])
    expect(await send("POST", "/resources/batch", { body: { ids, patch: { active: false } } })).toMatchObject({
      status: 200,
      body: { total: 3, succeeded: 2, failed: [{ id: unknown, code: "resource_not_found" }] },
    })
    expect((await listResources(pglite.db, { ids: [one, two] })).data.map(({ active }) => active)).toEqual([false, false])
  })
})

describe("batches of everything else over HTTP", () => {
  /** Two of a kind for each route, and what one patch or a deletion makes of the first of them. */
  const world = async () => {
    const { db } = pglite
    const twice = async <One>(make: (n: number) => Promise<One>) => [await make(1), await make(2)] as [One, One]
    const slotId = await slotAt(db, "08:00", "10:00")
    const ids = (made: { id: string }[]) => made.map(({ id }) => id)
    return {
      pools: ids(await twice((n) => createPool(db, { name: `Pool ${n}`, now }))),
      requirements: ids(await twice((n) => createRequirement(db, { productId: "prod_9", role: `role-${n}`, kind: "guide", now }))),
      allocations: ids(await twice((n) => createResourceAllocation(db, { slotId, role: `role-${n}`, kind: "boat", now }))),
      "slot-assignments": ids(
        await twice(async () => (await assignResource(db, { slotId, resourceId: await guide(db), allocationId: null, now })).assignment),
      ),
      closeouts: ids(
        await twice(async () => {
          const resourceId = await guide(db)
          return (await createResourceCloseout(db, { resourceId, date: "2026-06-01", timezone: "UTC", now })).closeout
        }),
      ),
    }
  }
  const patches = {
    ...{ pools: { name: "Renamed" }, requirements: { quantity: 2 }, allocations: { quantity: 2 } },
    ...{ "slot-assignments": { notes: "At the gate" }, closeouts: { category: "training" } },
  }

  it("write the rest of one bad id, write nothing when atomic, and delete only for who may delete (B43)", async () => {
    const made = await world()
    for (const path of Object.keys(patches) as (keyof typeof patches)[]) {
      const unknown = `${made[path][0]?.split("_")[0]}_${"0".repeat(26)}`
      const body = { ids: [...made[path], unknown], patch: patches[path] }
      const { send } = api()
      const read = async (id = "") => (await send<{ data: Record<string, unknown> }>("GET", `/${path}/${id}`)).body.data
      const before = await read(made[path][0])
      expect([path, (await send("POST", `/${path}/batch`, { body: { ...body, atomic: true } })).status]).toEqual([path, 404])
      expect(await read(made[path][0])).toEqual(before)
      expect([path, (await send("POST", `/${path}/batch`, { body })).body]).toMatchObject([
        ...[path, { total: 3, succeeded: 2, failed: [{ id: unknown, code: expect.stringMatching(/_not_found$/) }] }],
      ])
      expect([path, await read(made[path][1])]).toMatchObject([path, patches[path]])
      const asked: string[] = []
      const writer = createTestApp(pglite.db, {
        now: () => now,
        authorize: (_c, { action }) => asked.push(action) > 0 && action !== "delete",
      })
      const gone = { ids: made[path].slice(0, 1), delete: true }
      expect([path, (await writer.send("POST", `/${path}/batch`, { body: gone })).status, asked]).toEqual([path, 403, ["write", "delete"]])
      expect([path, (await send("POST", `/${path}/batch`, { body: gone })).body]).toMatchObject([path, { succeeded: 1, failed: [] }])
    }
    expect((await listResourceAssignments(pglite.db)).data.map(({ status }) => status).sort()).toEqual(["assigned", "released"])
  })
})

describe("one resource over HTTP", () => {
  it("changes in one field alone, refuses a stale If-Match with what is stored, and an empty patch (B44)", async () => {
    const { send } = api()
    const id = await guide(pglite.db, { name: "Karim", code: "G-1", capacity: 12, bufferBeforeMinutes: 30, alsoKinds: ["driver"] })
    const before = await getResource(pglite.db, { resourceId: id })
    expect((await send("PATCH", `/resources/${id}`, { body: { name: "Karim Adel" }, headers: { "if-match": '"1"' } })).status).toBe(200)
    const after = await getResource(pglite.db, { resourceId: id })
    expect(after).toEqual({ ...before, name: "Karim Adel", revision: 2, updatedAt: after.updatedAt })
    const stale = await send("PATCH", `/resources/${id}`, { body: { name: "Somebody" }, headers: { "if-match": '"1"' } })
    expect(stale).toMatchObject({
      status: 409,
      body: { code: "revision_conflict", details: { current: { name: "Karim Adel", revision: 2 } } },
    })
    expect(await send("PATCH", `/resources/${id}`, { body: {} })).toMatchObject({ status: 400, body: { code: "empty_patch" } })
  })
})

describe("an assignment over HTTP", () => {
  it("is made once for one Idempotency-Key (B44)", async () => {
    const { send } = api()
    const body = { slotId: await slotAt(pglite.db, "08:00", "10:00"), resourceId: await guide(pglite.db) }
    const ask = () => send("POST", "/slot-assignments", { body, headers: { "idempotency-key": "assign-once-1" } })
    const [first, again] = [await ask(), await ask()]
    expect([first.status, again.body]).toEqual([201, first.body])
    expect((await listResourceAssignments(pglite.db, { slotId: [body.slotId] })).total).toBe(1)
  })

  it("names all that is wrong with its input, and refuses ids of another kind", async () => {
    const { send } = api()
    const slotId = await slotAt(pglite.db, "08:00", "10:00")
    const resourceId = await guide(pglite.db)
    const bad = (body: object) => send("POST", "/slot-assignments", { body })
    expect(await bad({ slotId, resourceId: slotId })).toMatchObject({ status: 400, body: { code: "invalid_id" } })
    expect(await bad({ slotId })).toMatchObject({ status: 400, body: { code: "invalid_request" } })
    expect(await bad({ slotId, resourceId, units: 0, bufferBeforeMinutes: 1441 })).toMatchObject({
      status: 400,
      body: { details: { violations: [{ path: "bufferBeforeMinutes" }, { path: "units" }] } },
    })
    expect(await bad({ slotId, resourceId, from: "2026-05-28T10:00:00Z", to: "2026-05-28T09:00:00Z" })).toMatchObject({
      status: 400,
      body: { code: "invalid_range" },
    })
  })
})
