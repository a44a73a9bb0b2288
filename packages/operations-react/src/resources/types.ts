import type { Id } from "@voyant-travel/operations/contract"
import type * as contract from "@voyant-travel/operations/resources/contract"
import type * as z from "zod"

export type ResourceId = Id<"res">
export type PoolId = Id<"repl">
export type PoolMemberId = Id<"repm">
export type RequirementId = Id<"rerq">
export type ResourceAllocationId = Id<"reqa">
export type ResourceAssignmentId = Id<"resa">
export type ResourceCloseoutId = Id<"recl">

/** A shape whose parts carry the names of this file, so that a tooltip says `Resource` and not all of its fields. */
type Named<Shape, Parts> = Omit<Shape, keyof Parts> & Parts

/** Free data of the host. */
interface Free {
  metadata: Record<string, unknown>
}

/** Ids, numbers and texts by name, as an error code or a demand carries them. */
type Data = Record<string, unknown>

/* Records as HTTP sends them: instants are RFC 3339 text, local dates and times stay as they are. */

/** A guide, driver, vehicle, boat or kit. */
export interface Resource extends Named<z.input<typeof contract.resourceSchema>, Free> {}
/** A resource in a list, with what comes next on its calendar when the list was asked `with: "next"`. */
export interface ListedResource extends Named<z.input<typeof contract.listedResourceSchema>, Free> {}
/** A changed resource; deactivated, it lists the work that still lies ahead. */
export interface UpdatedResource extends Named<z.input<typeof contract.updatedResourceSchema>, Free> {}
export interface ResourceQualification extends z.input<typeof contract.qualificationSchema> {}
export interface ExpiringQualification extends z.input<typeof contract.expiringQualificationSchema> {}
export interface Pool extends z.input<typeof contract.poolSchema> {}
export interface PoolMember extends z.input<typeof contract.poolMemberSchema> {}
export interface Requirement extends z.input<(typeof contract.requirementRecord)["record"]> {}
/** What one departure needs and how much of it is there. */
export interface ResourceAllocation extends z.input<typeof contract.resourceAllocationSchema> {}
/** Who does a departure, and when. */
export interface ResourceAssignment extends Named<z.input<typeof contract.resourceAssignmentSchema>, { warnings: AssignmentFinding[] }> {}
export interface ResourceCloseout extends z.input<typeof contract.resourceCloseoutSchema> {}
/** What lies on a calendar. */
export interface AssetCommitment extends z.input<typeof contract.assetCommitmentSchema> {}

/* Answers of commands and questions. */

export interface SetQualificationsResult extends z.input<typeof contract.setQualificationsSchema> {}
/** What an import did with each row of a file, or would do. */
export interface ResourceImport extends z.input<typeof contract.resourceImportSchema> {}
export interface BatchResult
  extends Named<
    z.input<typeof contract.batchResultSchema>,
    { failed: { id: string; code: string; message: string; violations: Data[] }[] }
  > {}
export interface MaterializedAllocations extends z.input<typeof contract.materializedAllocationsSchema> {}
type Resynced = z.input<typeof contract.resyncedAllocationsSchema>
export interface ResyncedAllocations
  extends Named<
    Resynced,
    {
      added: Named<Resynced["added"][number], { after: Data }>[]
      changed: Named<Resynced["changed"][number], { before: Data; after: Data }>[]
      cancelled: Named<Resynced["cancelled"][number], { before: Data }>[]
    }
  > {}
export interface SlotReadiness extends z.input<typeof contract.slotReadinessSchema> {}
/** What stands in the way, or is only advised against; `details` are those of its error code. */
export interface AssignmentFinding extends Named<z.input<typeof contract.assignmentFindingSchema>, { details: Data }> {}
export interface AssignedResource
  extends Named<
    z.input<typeof contract.assignedResourceSchema>,
    { assignment: ResourceAssignment; allocation: ResourceAllocation | null; warnings: AssignmentFinding[] }
  > {}
export interface AssignmentCheck
  extends Named<z.input<typeof contract.assignmentCheckSchema>, { violations: AssignmentFinding[]; warnings: AssignmentFinding[] }> {}
export interface AssignmentBatch
  extends Named<
    z.input<typeof contract.assignmentBatchSchema>,
    { results: { index: number; op: string; assignment: ResourceAssignment }[]; inverse: Data[] }
  > {}
export interface Substitute extends Named<z.input<typeof contract.substituteSchema>, { resource: Resource }> {}
export interface AffectedWork extends z.input<typeof contract.affectedWorkSchema> {}
export interface ClosedResource extends Named<z.input<typeof contract.closedResourceSchema>, { closeout: ResourceCloseout }> {}
export interface Unavailability extends z.input<typeof contract.unavailabilitySchema> {}
/** One resource judged for a window: free, or why not. */
export interface AvailableResource extends Named<z.input<typeof contract.availableResourceSchema>, { resource: Resource }> {}
export interface AvailableResources extends Named<z.input<typeof contract.availableResourcesSchema>, { data: AvailableResource[] }> {}
export interface TimelineItem extends z.input<typeof contract.timelineItemSchema> {}
export interface TimelineRow extends Named<z.input<typeof contract.timelineRowSchema>, { items: TimelineItem[] }> {}
export interface ResourceTimeline extends Named<z.input<typeof contract.timelineSchema>, { data: TimelineRow[] }> {}
export interface ResourceUtilisation extends z.input<typeof contract.utilisationSchema> {}
export interface CalendarCheck extends z.input<typeof contract.calendarCheckSchema> {}
