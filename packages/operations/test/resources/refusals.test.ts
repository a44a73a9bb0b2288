import { afterEach, describe, expect, it, test } from "vitest"
import { auditCapacity } from "../../src/audit.js"
import { newId } from "../../src/kernel/ids.js"
import {
  assignResource,
  createResourceAllocation,
  deletePool,
  deleteResource,
  getResourceAllocation,
  setResourceQualifications,
  updateResourceAllocation,
  waiveResourceAllocation,
} from "../../src/resources/index.js"
import { createTestApp } from "../support/app.js"
import type { ProblemBody } from "../support/checked-request.js"
import { usePglite } from "../support/pglite.js"
import { guide, now, pool, refused, requirement, slotAt } from "../support/resources.js"

const pglite = usePglite()
afterEach(async () => expect(await auditCapacity(pglite.db)).toEqual([]))

/** A departure that wants guides, on its own. */
const demand = async (input: Partial<Parameters<typeof createResourceAllocation>[1]> = {}) => {
  const slotId = await slotAt(pglite.db, "08:00", "16:00")
  const { id } = await createResourceAllocation(pglite.db, { slotId, role: "guide", kind: "guide", now, ...input })
  return { slotId, allocationId: id as `reqa_${string}` }
}

describe("what is not there is named", () => {
  it.each([
    ["PATCH", `/availability/allocation-resources/${newId("alrs")}`, "allocation_resource_not_found"],
    ["GET", `/availability/slot-travelers/${newId("sltr")}`, "slot_traveler_not_found"],
    ["GET", `/resource-holds/${newId("rhld")}`, "resource_hold_not_found"],
    ["DELETE", `/pool-members/${newId("repm")}`, "pool_member_not_found"],
    ["GET", `/requirements/${newId("rerq")}`, "requirement_not_found"],
    ["GET", `/slot-assignments/${newId("resa")}`, "assignment_not_found"],
    ["DELETE", "/availability/product-options/popt_1/resource-templates/room_dbl", "resource_template_not_found"],
  ])("%s %s: %s", async (method, path, code) => {
    const { send } = createTestApp(pglite.db, { now: () => now })
    const body = method === "PATCH" ? { body: { label: "1" } } : undefined
    expect((await send<ProblemBody>(method, path, body)).body).toMatchObject({ code })
  })

  test("a demand", async () => {
    expect(await refused(getResourceAllocation(pglite.db, { allocationId: newId("reqa") }))).toMatchObject({
      code: "resource_allocation_not_found",
    })
  })
})

describe("what is in use stays, and the refusal counts", () => {
  test("a guide with work", async () => {
    const { slotId } = await demand()
    const resourceId = await guide(pglite.db)
    await assignResource(pglite.db, { slotId, resourceId, now })
    expect(await refused(deleteResource(pglite.db, { resourceId, now }))).toMatchObject({
      code: "resource_in_use",
      details: { id: resourceId, assignments: 1 },
    })
  })

  test("a pool that a requirement picks from", async () => {
    const poolId = await pool(pglite.db, [await guide(pglite.db)])
    await requirement(pglite.db, { poolId })
    expect(await refused(deletePool(pglite.db, { poolId, now }))).toMatchObject({
      code: "pool_in_use",
      details: { id: poolId, requirements: 1, allocations: 0 },
    })
  })

  test("a demand never wants fewer than it has", async () => {
    const { slotId, allocationId } = await demand({ quantity: 2 })
    for (const resourceId of [await guide(pglite.db), await guide(pglite.db)]) await assignResource(pglite.db, { slotId, resourceId, now })
    expect(await refused(updateResourceAllocation(pglite.db, { allocationId, quantity: 1, now }))).toMatchObject({
      code: "allocation_quantity_below_filled",
      details: { filled: 2, wanted: 1 },
    })
  })

  test("a demand of a cancelled departure is not waived", async () => {
    const { allocationId } = await demand()
    await pglite.client.query("update resource_allocations set status = 'cancelled' where id = $1", [allocationId])
    expect(await refused(waiveResourceAllocation(pglite.db, { allocationId, reason: "Not needed", now }))).toMatchObject({
      code: "resource_allocation_status_conflict",
      details: { status: "cancelled" },
    })
  })
})

test("a coach of 10 seats is too small for 12", async () => {
  const { slotId, allocationId } = await demand({ kind: "vehicle", role: "coach", minCapacity: 12 })
  const resourceId = await guide(pglite.db, { kind: "vehicle", name: "Van", capacity: 10 })
  expect(await refused(assignResource(pglite.db, { slotId, resourceId, allocationId, now }))).toMatchObject({
    code: "resource_too_small",
    details: { capacity: 10, needed: 12 },
  })
})

test("a licence is not valid twice at a time", async () => {
  const resourceId = await guide(pglite.db)
  const qualifications = [
    { code: "licence:d", validTo: "2026-12-31" },
    { code: "licence:d", validFrom: "2026-06-01" },
  ]
  expect(await refused(setResourceQualifications(pglite.db, { resourceId, qualifications, now }))).toMatchObject({
    code: "qualification_overlap",
    details: { code: "licence:d" },
  })
})
