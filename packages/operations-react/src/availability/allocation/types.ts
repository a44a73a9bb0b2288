import type * as contract from "@voyant-travel/operations/availability/contract"
import type { Id } from "@voyant-travel/operations/contract"
import type * as z from "zod"
import type { Metadata, Named, Slot } from "../types.js"

export type AllocationResourceId = Id<"alrs">
export type ResourceTemplateId = Id<"port">
export type SlotTravelerId = Id<"sltr">
export type SharingGroupId = Id<"shgr">

/** A room or seat of one departure. */
export interface AllocationResource extends Named<z.input<typeof contract.allocationResourceSchema>, { metadata: Metadata }> {}
/** What rooms or seats of one kind a departure of a product option gets. */
export interface ResourceTemplate extends Named<z.input<typeof contract.resourceTemplateSchema>, { metadata: Metadata }> {}
export interface MaterializedResources extends z.input<typeof contract.materializedSchema> {}
export interface ResourcesForPax extends Named<z.input<typeof contract.resourcesForPaxSchema>, { created: AllocationResource[] }> {}
export interface VehicleWithSeats
  extends Named<z.input<typeof contract.vehicleWithSeatsSchema>, { vehicle: AllocationResource; seats: AllocationResource[] }> {}
/** A vehicle after its plan was drawn anew, and what that changed. */
export interface VehicleSeats
  extends Named<z.input<typeof contract.vehicleSeatsSchema>, { vehicle: AllocationResource; seats: AllocationResource[] }> {}

/** One room or seat with what is free in it. */
export interface ResourceAvailability extends z.input<typeof contract.resourceAvailabilitySchema> {}
/** Rooms and seats of one kind, summed. */
export interface KindAvailability extends z.input<typeof contract.kindAvailabilitySchema> {}
/** What a departure has of rooms and seats, in numbers alone. */
export interface SlotResourceAvailability
  extends Named<
    z.input<typeof contract.slotResourceAvailabilitySchema>,
    { kinds: KindAvailability[]; resources: ResourceAvailability[] }
  > {}
export interface AllocationViolation extends z.input<typeof contract.allocationViolationSchema> {}
export interface AllocationCheck extends Named<z.input<typeof contract.allocationCheckSchema>, { violations: AllocationViolation[] }> {}

/** A live place of a traveler. */
export interface TravelerAssignment extends z.input<typeof contract.travelerAssignmentSchema> {}
/** Somebody on a departure. */
export interface SlotTraveler extends Named<z.input<typeof contract.slotTravelerSchema>, { assignments: TravelerAssignment[] }> {}
export interface RoomRuleViolation extends z.input<typeof contract.ruleViolationSchema> {}
export interface TravelerResult
  extends Named<
    z.input<typeof contract.travelerResultSchema>,
    { traveler: SlotTraveler; assignments: TravelerAssignment[]; warnings: RoomRuleViolation[] }
  > {}
export interface TravelersResult
  extends Named<z.input<typeof contract.travelersResultSchema>, { travelers: SlotTraveler[]; warnings: RoomRuleViolation[] }> {}
export interface RemovedTraveler extends Named<z.input<typeof contract.removedTravelerSchema>, { traveler: SlotTraveler }> {}
export interface AssignmentResult
  extends Named<z.input<typeof contract.assignmentResultSchema>, { warnings: RoomRuleViolation[]; manifest: SlotResourceAvailability }> {}
export interface AttendanceResult extends z.input<typeof contract.attendanceResultSchema> {}
export interface ClosedCheckIn extends z.input<typeof contract.closedCheckInSchema> {}
export interface SharingGroup extends z.input<typeof contract.sharingGroupSchema> {}

/** Somebody on a manifest, with the pickups that were chosen. */
export interface ManifestTraveler extends SlotTraveler {
  pickups: z.input<typeof contract.manifestTravelerSchema>["pickups"]
}
/** A booking or hold on the manifest, with its people. */
export interface ManifestAllocation extends Named<z.input<typeof contract.manifestAllocationSchema>, { travelers: ManifestTraveler[] }> {}
/** Who is on a departure and where. */
export interface SlotManifest
  extends Named<
    z.input<typeof contract.slotManifestSchema>,
    {
      slot: Slot
      kinds: KindAvailability[]
      resources: ResourceAvailability[]
      sharingGroups: SharingGroup[]
      allocations: ManifestAllocation[]
      crew: ManifestTraveler[]
    }
  > {}
