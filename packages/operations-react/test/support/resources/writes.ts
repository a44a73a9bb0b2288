import type { ResourcesClient } from "../../../src/resources/client.js"
import { day, type ResourceWorld } from "./world.js"

type InputOf<Call extends keyof ResourcesClient> = NonNullable<Parameters<ResourcesClient[Call]>[0]>
type Question = `${"list" | "get" | "search" | "check" | "find" | "suggest" | "preview"}${string}`
export type ResourceWriteName = Exclude<keyof ResourcesClient, Question>

const reason = "Because of the tide"
const timezone = "Africa/Cairo"

/** One input for every write of resources, most of them about records that are in use. */
export const resourceWrites: { [Call in ResourceWriteName]: (world: ResourceWorld) => InputOf<Call> } = {
  createResource: () => ({ kind: "guide", name: "Samir", qualifications: [{ code: "lang:fr", validTo: "2026-08-31" }] }),
  updateResource: ({ karim }) => ({ resourceId: karim, name: "Karim Adel", active: false }),
  deleteResource: ({ unused }) => ({ resourceId: unused }),
  setResourceQualifications: ({ karim }) => ({ resourceId: karim, qualifications: [{ code: "lang:de", validTo: "2026-09-30" }] }),
  batchResources: ({ nadia, lina }) => ({ ids: [nadia, lina], patch: { active: false } }),
  importResources: ({ karim }) => ({
    content: `id,name,kind,code,pools,qualifications\r\n${karim},Karim Adel,,K-1,,lang:de=2026-09-30\r\n,Salma,guide,S-1,Guides of Cairo,lang:fr\r\n`,
  }),
  createPool: () => ({ name: "Coaches", kind: "vehicle" }),
  updatePool: ({ pool }) => ({ poolId: pool, name: "French guides", requiredQualifications: ["lang:fr"] }),
  deletePool: ({ unusedPool }) => ({ poolId: unusedPool }),
  setPoolMembers: ({ pool, nadia, lina }) => ({ poolId: pool, resourceIds: [nadia, lina] }),
  batchPools: ({ pool, unusedPool }) => ({ ids: [pool, unusedPool], patch: { active: false } }),
  addPoolMember: ({ pool, lina }) => ({ poolId: pool, resourceId: lina, priority: 0 }),
  updatePoolMember: ({ members }) => ({ memberId: members[0] ?? "repm_", priority: 9 }),
  removePoolMember: ({ members }) => ({ memberId: members[1] ?? "repm_" }),
  createRequirement: ({ pool }) => ({ productId: "prod_test", role: "second-guide", poolId: pool }),
  updateRequirement: ({ requirement }) => ({ requirementId: requirement, quantity: 2 }),
  deleteRequirement: ({ requirement }) => ({ requirementId: requirement }),
  batchRequirements: ({ requirement, later }) => ({ ids: [requirement, later], delete: true }),
  createResourceAllocation: ({ bare }) => ({ slotId: bare, role: "porter", kind: "other" }),
  updateResourceAllocation: ({ wanted }) => ({ allocationId: wanted, quantity: 2 }),
  deleteResourceAllocation: ({ extra }) => ({ allocationId: extra }),
  waiveResourceAllocation: ({ wanted }) => ({ allocationId: wanted, reason }),
  reopenResourceAllocation: ({ wanted }) => ({ allocationId: wanted }),
  materializeResourceAllocations: ({ staffed, open }) => ({ slotIds: [staffed, open] }),
  resyncResourceAllocations: () => ({ productId: "prod_test" }),
  batchResourceAllocations: ({ wanted, extra }) => ({ ids: [wanted, extra], patch: { enforcement: "advisory" } }),
  assignResource: ({ open, nadia }) => ({ slotId: open, resourceId: nadia }),
  moveResourceAssignment: ({ reserved, nadia }) => ({ assignmentId: reserved, resourceId: nadia }),
  updateResourceAssignment: ({ assigned }) => ({ assignmentId: assigned, notes: "Speaks to the group", title: "Giza" }),
  confirmResourceAssignment: ({ reserved }) => ({ assignmentId: reserved }),
  unconfirmResourceAssignment: ({ assigned }) => ({ assignmentId: assigned }),
  completeResourceAssignment: ({ done }) => ({ assignmentId: done }),
  reopenResourceAssignment: ({ done }) => ({ assignmentId: done }),
  releaseResourceAssignment: ({ assigned }) => ({ assignmentId: assigned }),
  removeResourceAssignment: ({ reserved }) => ({ assignmentId: reserved }),
  cancelResourceAssignment: ({ assigned }) => ({ assignmentId: assigned }),
  batchResourceAssignments: ({ assigned, reserved }) => ({ ids: [assigned, reserved], patch: { status: "released" } }),
  applyAssignmentBatch: ({ assigned, reserved, open, nadia }) => ({
    operations: [
      { op: "release", assignmentId: assigned },
      { op: "confirm", assignmentId: reserved },
      { op: "assign", slotId: open, resourceId: nadia },
    ],
  }),
  createResourceCloseout: ({ karim }) => ({ resourceId: karim, date: day, timezone, onAssigned: "release" }),
  updateResourceCloseout: ({ closeout }) => ({ closeoutId: closeout, dateFrom: day, dateTo: day, timezone }),
  cancelResourceCloseout: ({ closeout }) => ({ closeoutId: closeout }),
  batchResourceCloseouts: ({ closeout }) => ({ ids: [closeout], patch: { category: "sick" } }),
}

/** What must have happened before, where the write speaks of a later state. */
export const resourcesBefore: Partial<Record<ResourceWriteName, ResourceWriteName>> = {
  reopenResourceAllocation: "waiveResourceAllocation",
  reopenResourceAssignment: "completeResourceAssignment",
}
