import { afterEach, expect, test } from "vitest"
import { auditCapacity } from "../../src/audit.js"
import type { OperationsDb } from "../../src/kernel/database.js"
import { type IdPrefix, newId } from "../../src/kernel/ids.js"
import {
  applyAssignmentBatch,
  assignResource,
  batchPools,
  createRequirement,
  createResource,
  createResourceAllocation,
  createResourceCloseout,
  deletePool,
  findAvailableResources,
  findClashes,
  getPool,
  getRequirement,
  getResource,
  getResourceAllocation,
  getResourceAssignment,
  getResourceCloseout,
  getResourceTimeline,
  getResourceUtilisation,
  listCommitments,
  moveResourceAssignment,
  resyncResourceAllocations,
  setResourceQualifications,
  suggestSubstitutes,
  updatePool,
  updateRequirement,
  updateResource,
  updateResourceAllocation,
  updateResourceAssignment,
  updateResourceCloseout,
  waiveResourceAllocation,
} from "../../src/resources/index.js"
import { usePglite } from "../support/pglite.js"
import { guide, now, pool, requirement, slotAt } from "../support/resources.js"
import { refusalOf } from "../support/untouched.js"

const pglite = usePglite()
afterEach(async () => expect(await auditCapacity(pglite.db)).toEqual([]))

/** One record of each noun. */
async function world(db: OperationsDb) {
  const [resourceId, slotId] = [await guide(db), await slotAt(db, "08:00", "10:00")]
  const { id: allocationId } = await createResourceAllocation(db, { slotId, role: "guide", kind: "guide", now })
  const { assignment } = await assignResource(db, { slotId, allocationId, resourceId, now })
  const { closeout } = await createResourceCloseout(db, { resourceId, date: "2026-06-20", timezone: "UTC", now })
  const ids = { poolId: await pool(db, [resourceId]), requirementId: await requirement(db) }
  return { db, resourceId, slotId, allocationId, assignmentId: assignment.id, closeoutId: closeout.id, ...ids, now }
}
type World = Awaited<ReturnType<typeof world>>
type Refused = [what: string, command: (world: World) => Promise<unknown>, code: string, path?: string]

const [noon, one] = ["2026-05-28T12:00:00Z", "2026-05-28T13:00:00Z"]
const utc = { timezone: "UTC" }
const assign = ({ db, slotId, resourceId }: World, more: object) => assignResource(db, { slotId, resourceId, ...more, now } as never)
const close = ({ db, resourceId }: World, more: object) => createResourceCloseout(db, { resourceId, ...utc, ...more, now } as never)
const need = ({ db }: World, more: object) => createRequirement(db, { productId: "prod_1", role: "driver", ...more, now } as never)
const ask = ({ db }: World, more: object) => findAvailableResources(db, { ...more, now } as never)

const ranges: Refused[] = [
  ["work that ends as it starts", (w) => assign(w, { from: noon, to: noon }), "invalid_range", "to"],
  ["work that ends before it starts", (w) => assign(w, { from: one, to: noon }), "invalid_range", "to"],
  ["work that starts after its departure has ended", (w) => assign(w, { from: noon }), "invalid_range", "from"],
  [
    "the same in a batch",
    ({ db, slotId, resourceId }) =>
      applyAssignmentBatch(db, { operations: [{ op: "assign", slotId, resourceId, from: one, to: noon }], now }),
    ...(["batch_refused", "operations.0.to"] as const),
  ],
  [
    "a move that ends before it starts",
    ({ db, assignmentId }) => moveResourceAssignment(db, { assignmentId, from: one, to: noon, now }),
    "invalid_range",
    "to",
  ],
  ["a question that ends before it starts", (w) => ask(w, { from: one, to: noon }), "invalid_range", "to"],
  ["a question of more than 400 days", (w) => ask(w, { from: noon, to: "2027-07-03T12:00:00Z" }), "invalid_range", "to"],
  ["a question from after a departure has ended", (w) => ask(w, { slotId: w.slotId, from: noon }), "invalid_range", "from"],
  ["a question of 401 local days", (w) => ask(w, { date: "2026-05-28", days: 401, ...utc }), "invalid_request", "days"],
  [
    "commitments that end before they start",
    ({ db, resourceId }) => listCommitments(db, { assetIds: [resourceId], from: one, to: noon }),
    "invalid_range",
    "to",
  ],
  [
    "commitments of which one ends before it starts",
    ({ db, resourceId }) =>
      findClashes(db, {
        items: [
          { assetId: resourceId, sourceType: "dispatch", sourceId: "gdsp_1", from: noon, to: one },
          { assetId: resourceId, sourceType: "dispatch", sourceId: "gdsp_1", seq: 1, from: one, to: noon },
        ],
      }),
    ...(["invalid_range", "items.1.to"] as const),
  ],
  [
    "a calendar of more than 400 days",
    ({ db }) => getResourceTimeline(db, { from: noon, to: "2027-07-03T12:00:00Z" }),
    "invalid_range",
    "to",
  ],
  [
    "use of more than 400 days",
    ({ db }) => getResourceUtilisation(db, { from: noon, to: "2027-07-03T12:00:00Z", ...utc, bucket: "day" }),
    "invalid_range",
    "to",
  ],
]

const values: Refused[] = [
  ["an unknown zone of a question", (w) => ask(w, { date: "2026-05-28", timezone: "Mars/Base" }), "timezone_invalid"],
  [
    "an unknown zone of use",
    ({ db }) => getResourceUtilisation(db, { from: noon, to: one, timezone: "Mars/Base", bucket: "day" }),
    "timezone_invalid",
  ],
  ["an unknown zone of a closeout", (w) => close(w, { date: "2026-05-28", timezone: "Mars/Base" }), "timezone_invalid"],
  ["a day that no calendar has, in a question", (w) => ask(w, { date: "2026-02-30", ...utc }), "invalid_request", "date"],
  ["the same of a closeout", (w) => close(w, { dateFrom: "2026-02-30" }), "invalid_request", "dateFrom"],
  [
    "the same of a qualification",
    ({ db, resourceId }) =>
      setResourceQualifications(db, { resourceId, qualifications: [{ code: "lang:fr", validTo: "2026-02-30" }], now }),
    ...(["invalid_request", "qualifications.0.validTo"] as const),
  ],
  [
    "a buffer of 1441 minutes of a resource",
    ({ db }) => createResource(db, { kind: "guide", name: "A", bufferBeforeMinutes: 1441, now }),
    "invalid_request",
    "bufferBeforeMinutes",
  ],
  ["the same of work", (w) => assign(w, { bufferAfterMinutes: 1441 }), "invalid_request", "bufferAfterMinutes"],
  ["the same of a need", (w) => need(w, { kind: "driver", bufferBeforeMinutes: 1441 }), "invalid_request", "bufferBeforeMinutes"],
  ["no units of work", (w) => assign(w, { units: 0 }), "invalid_request", "units"],
  ["no units of a need", (w) => need(w, { kind: "driver", units: 0 }), "invalid_request", "units"],
  ["201 of one need", (w) => need(w, { kind: "driver", quantity: 201 }), "invalid_request", "quantity"],
  [
    "a code in another shape",
    ({ db, resourceId }) => setResourceQualifications(db, { resourceId, qualifications: [{ code: "French" }], now }),
    "invalid_request",
    "qualifications.0.code",
  ],
]

const alternatives: Refused[] = [
  ["nobody to assign", ({ db, slotId }) => assignResource(db, { slotId, now }), "invalid_request", "resourceId"],
  ["a name and a pool to pick from", (w) => assign(w, { poolId: w.poolId }), "invalid_request", "poolId"],
  [
    "nobody to assign, in a batch",
    ({ db, slotId }) => applyAssignmentBatch(db, { operations: [{ op: "assign", slotId }], now }),
    ...(["invalid_request", "operations.0.resourceId"] as const),
  ],
  ["nowhere to move", ({ db, assignmentId }) => moveResourceAssignment(db, { assignmentId, now }), "invalid_request", "resourceId"],
  [
    "a resource and a space to close",
    (w) => close(w, { functionSpaceId: newId("fnsp"), date: "2026-05-28" }),
    "invalid_request",
    "resourceId",
  ],
  ["nothing to close", ({ db }) => createResourceCloseout(db, { date: "2026-05-28", ...utc, now }), "invalid_request", "resourceId"],
  ["a day and instants to close", (w) => close(w, { date: "2026-05-28", startsAt: noon, endsAt: one }), "invalid_request", "date"],
  ["no time to close", (w) => close(w, {}), "invalid_request", "date"],
  [
    "requirements and a product",
    ({ db, requirementId }) => resyncResourceAllocations(db, { requirementIds: [requirementId], productId: "prod_1", now }),
    "invalid_request",
    "productId",
  ],
  ["neither requirements nor a product", ({ db }) => resyncResourceAllocations(db, { now }), "invalid_request", "productId"],
  ["a need without pool and kind", (w) => need(w, {}), "invalid_request", "poolId"],
  ["a day and instants of a question", (w) => ask(w, { date: "2026-05-28", from: noon, to: one, ...utc }), "invalid_request", "from"],
  ["a day and a departure of a question", (w) => ask(w, { slotId: w.slotId, date: "2026-05-28", ...utc }), "invalid_request", "date"],
  ["no time of a question", (w) => ask(w, {}), "invalid_request", "from"],
  ["one end of a question", (w) => ask(w, { from: noon }), "invalid_request", "to"],
  [
    "spaces and resources side by side",
    ({ db, resourceId }) => getResourceTimeline(db, { from: noon, to: one, resourceIds: [resourceId], functionSpaceIds: [newId("fnsp")] }),
    "invalid_request",
    "functionSpaceIds",
  ],
  [
    "a patch and a deletion",
    ({ db, poolId }) => batchPools(db, { ids: [poolId], patch: { name: "A" }, delete: true, now } as never),
    "invalid_request",
    "patch",
  ],
  ["shared with nobody", (w) => need(w, { kind: "driver", mode: "shared" }), "invalid_request", "shareScope"],
  ["exclusive with somebody", (w) => need(w, { kind: "driver", shareScope: "any" }), "invalid_request", "shareScope"],
  ["shared within a booking, but which", (w) => assign(w, { allocationId: null, shareScope: "booking" }), "invalid_request", "bookingId"],
  ["the same of a question", (w) => ask(w, { from: noon, to: one, shareScope: "booking" }), "invalid_request", "shareId"],
  ["an override without a reason", (w) => assign(w, { override: { codes: ["resource_closed"] } }), "invalid_request", "override.reason"],
  [
    "a waiver without a reason",
    ({ db, allocationId }) => waiveResourceAllocation(db, { allocationId, now } as never),
    "invalid_request",
    "reason",
  ],
]

const repeats: Refused[] = [
  ["a recurrence that cannot be read", (w) => close(w, { date: "2026-05-28", rrule: "FREQ=NEVER" }), "recurrence_invalid"],
  ["a recurrence without an end", (w) => close(w, { date: "2026-05-28", rrule: "FREQ=WEEKLY" }), "closeout_recurrence_unbounded"],
]

const unknown: Refused[] = [
  ["a resource", ({ db }) => getResource(db, { resourceId: newId("res") }), "resource_not_found"],
  ["a resource to assign", (w) => assign(w, { resourceId: newId("res"), allocationId: null }), "resource_not_found"],
  ["a pool", ({ db }) => getPool(db, { poolId: newId("repl") }), "pool_not_found"],
  ["a pool to delete", ({ db }) => deletePool(db, { poolId: newId("repl"), now }), "pool_not_found"],
  ["a pool to pick from", ({ db, slotId }) => assignResource(db, { slotId, poolId: newId("repl"), now }), "pool_not_found"],
  ["a requirement", ({ db }) => getRequirement(db, { requirementId: newId("rerq") }), "requirement_not_found"],
  ["a demand", ({ db }) => getResourceAllocation(db, { allocationId: newId("reqa") }), "resource_allocation_not_found"],
  ["a demand to fill", (w) => assign(w, { allocationId: newId("reqa") }), "resource_allocation_not_found"],
  ["an assignment", ({ db }) => getResourceAssignment(db, { assignmentId: newId("resa") }), "assignment_not_found"],
  ["an assignment to replace", ({ db }) => suggestSubstitutes(db, { assignmentId: newId("resa") }), "assignment_not_found"],
  ["a closeout", ({ db }) => getResourceCloseout(db, { closeoutId: newId("recl") }), "resource_closeout_not_found"],
  ["a departure to assign", (w) => assign(w, { slotId: newId("avsl"), allocationId: null }), "slot_not_found"],
  [
    "a departure that needs somebody",
    ({ db }) => createResourceAllocation(db, { slotId: newId("avsl"), role: "guide", kind: "guide", now }),
    "slot_not_found",
  ],
  ["a departure of a question", (w) => ask(w, { slotId: newId("avsl") }), "slot_not_found"],
]

const strange = (prefix: IdPrefix) => newId(prefix) as never
const keys: Refused[] = [
  ["an id of another kind", ({ db }) => getResource(db, { resourceId: strange("avsl") }), "invalid_id", "resourceId"],
  ["the same in a body", (w) => assign(w, { resourceId: strange("repl") }), "invalid_id", "resourceId"],
  [
    "the same in a list",
    ({ db }) => resyncResourceAllocations(db, { requirementIds: [strange("reqa")], now }),
    "invalid_id",
    "requirementIds.0",
  ],
  ["a key that nobody knows", (w) => assign(w, { colour: "red" }), "invalid_request", "colour"],
  ["the same of a question", (w) => ask(w, { date: "2026-05-28", ...utc, colour: "red" }), "invalid_request", "colour"],
]

const patches: Refused[] = [
  ["of a resource", ({ db, resourceId }) => updateResource(db, { resourceId, now }), "empty_patch"],
  ["of a pool", ({ db, poolId }) => updatePool(db, { poolId, now }), "empty_patch"],
  ["of a requirement", ({ db, requirementId }) => updateRequirement(db, { requirementId, now }), "empty_patch"],
  ["of a demand", ({ db, allocationId }) => updateResourceAllocation(db, { allocationId, now }), "empty_patch"],
  ["of an assignment", ({ db, assignmentId }) => updateResourceAssignment(db, { assignmentId, now }), "empty_patch"],
  ["of a closeout", ({ db, closeoutId }) => updateResourceCloseout(db, { closeoutId, now }), "empty_patch"],
]

test.each([
  ["ranges", ranges],
  ["values", values],
  ["alternatives", alternatives],
  ["repetitions", repeats],
  ["ids of nobody", unknown],
  ["ids and keys", keys],
  ["changes of nothing", patches],
])("%s: each is refused precisely, and nothing is written", async (_group, cases) => {
  const made = await world(pglite.db)
  for (const [what, command, code, path] of cases) {
    const refusal = (await refusalOf(pglite.db, () => command(made))) as {
      code: string
      field?: string
      details: { violations?: { path: string }[] }
    }
    const found = path === undefined ? [refusal.code] : [refusal.code, refusal.details.violations?.[0]?.path ?? refusal.field]
    expect([what, ...found]).toEqual([what, code, ...(path === undefined ? [] : [path])])
  }
})

test("a range that ends as it starts is told so, not that it were too long", async () => {
  const made = await world(pglite.db)
  expect(await refusalOf(pglite.db, () => assign(made, { from: noon, to: noon }))).toMatchObject({
    message: "The range ends as it starts (2026-05-28T12:00:00.000Z).",
  })
})
