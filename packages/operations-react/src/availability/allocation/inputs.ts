import type * as contract from "@voyant-travel/operations/availability/contract"
import type { Filters, Revised, Sent } from "../sent.js"
import type { SlotId } from "../types.js"

export interface ListAllocationResources extends Filters<contract.ListAllocationResources> {}
export interface CreateAllocationResources extends Sent<contract.CreateAllocationResources> {}
export interface UpdateAllocationResource extends Sent<contract.UpdateAllocationResource> {}
export interface DeleteAllocationResource extends Sent<contract.DeleteAllocationResource> {}

export interface ListResourceTemplates extends Filters<contract.ListResourceTemplates> {}
export interface PutResourceTemplate extends Sent<contract.PutResourceTemplate>, Revised {}
export interface DeleteResourceTemplate extends Sent<contract.DeleteResourceTemplate> {}

/** The templates of one departure's option. */
export interface MaterializeSlotResources extends Omit<Sent<contract.MaterializeSlotResources>, "slotId" | "slotIds"> {
  slotId: SlotId
}
export interface BackfillResources extends Sent<contract.BackfillResources> {}
export interface MaterializeResourcesForPax extends Sent<contract.ResourcesForPax> {}
export interface AddVehicleWithSeats extends Sent<contract.AddVehicleWithSeats> {}
export interface SetVehicleSeats extends Sent<contract.SetVehicleSeats> {}

export interface GetSlotResourceAvailability {
  slotId: SlotId
}
export interface GetSlotsResourceAvailability {
  /** 1 to 500. */
  slotIds: SlotId[]
}
/** One traveler's wish, or a party's, against the rooms and seats of a departure. */
export type ValidateSlotAllocationCapacity = { slotId: SlotId } & contract.AllocationRequest

export interface GetSlotManifest extends Filters<Sent<contract.GetSlotManifest>> {}
export interface ListSlotTravelers extends Filters<Sent<contract.ListSlotTravelers>> {}
export interface SearchSlotTravelers extends Filters<Sent<contract.SearchSlotTravelers>> {}
export interface GetSlotTraveler extends Filters<Sent<contract.GetSlotTraveler>> {}

export interface CreateTravelerWithTravelDetails extends Sent<contract.CreateTraveler> {}
export interface CreateTravelers extends Sent<contract.CreateTravelers> {}
export interface UpdateTravelerWithTravelDetails extends Sent<contract.UpdateTraveler>, Revised {}
export interface RemoveTraveler extends Sent<contract.RemoveTraveler> {}
export interface EraseTraveler extends Sent<contract.EraseTraveler> {}

export interface AssignTravelers extends Sent<contract.AssignTravelers> {}
export interface SetAttendance extends Sent<contract.SetAttendance> {}
export interface CloseCheckIn extends Sent<contract.CloseCheckIn> {}

export interface ListSharingGroups extends Filters<Sent<contract.ListSharingGroups>> {}
export interface CreateSharingGroup extends Sent<contract.CreateSharingGroup> {}
export interface UpdateSharingGroup extends Sent<contract.UpdateSharingGroup> {}
export interface DeleteSharingGroup extends Sent<contract.DeleteSharingGroup> {}
export interface SetSharingGroupMembers extends Sent<contract.SetSharingGroupMembers> {}
