import type * as contract from "@voyant-travel/operations/contract"
import type { ResourceHoldId } from "./types.js"

/** What the server knows by itself: who acts, when, and (as a header) what belongs together. */
type Known = "now" | "actor" | "correlationId"
type Sent<Input> = Omit<Input, Known>
/** Filters as they stand in an address: instants are text. */
type Filters<Query> = { [Name in keyof Query]: Exclude<Query[Name], Date> }

export interface ListResourceHolds extends Filters<contract.ResourceHoldQuery> {}
export interface GetResourceHold {
  holdId: ResourceHoldId
}
export interface CreateResourceHold extends Sent<contract.CreateResourceHold> {}
export interface UpdateResourceHold extends Sent<contract.UpdateResourceHold> {}
export interface BackResourceHold extends Sent<contract.BackResourceHold> {}
/** Confirm, expire or promote. */
export interface HoldCommand extends Sent<contract.HoldCommand> {}
export interface ExtendResourceHold extends Sent<contract.ExtendResourceHold> {}
export interface ReleaseResourceHold extends Sent<contract.ReleaseResourceHold> {}
export interface WashResourceHold extends Sent<contract.WashResourceHold> {}
export interface ReinstateResourceHold extends Sent<contract.ReinstateResourceHold> {}
export interface CancelResourceHold extends Sent<contract.CancelResourceHold> {}
export interface SettleDueHolds {
  limit?: number
}
export interface PickUpResourceHold extends Sent<contract.PickUpResourceHold> {}
export interface DrawResourceHold extends Sent<contract.DrawResourceHold> {}
export interface ReversePickup extends Sent<contract.ReversePickup> {
  holdId: ResourceHoldId
}
export interface ListHoldMovements extends contract.ListHoldMovements {}
export interface GetRoomInventory extends contract.RoomInventoryQuery {}
export interface SetRoomInventory extends Sent<contract.SetRoomInventory> {}
export interface SetResourceHoldNights extends Sent<contract.SetResourceHoldNights> {}
export interface ShiftResourceHolds extends Sent<contract.ShiftResourceHolds> {}
export interface GetHoldPickupGrid extends contract.HoldPickupGridQuery {}
export interface GetSpaceDiary extends contract.SpaceDiaryQuery {}
export interface SummarizeProgramHolds {
  programId: string
}
export interface SetResourceHoldWindows extends Sent<contract.SetResourceHoldWindows> {}
