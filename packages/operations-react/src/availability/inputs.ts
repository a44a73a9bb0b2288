import type * as contract from "@voyant-travel/operations/availability/contract"
import type * as z from "zod"
import type { Filters, Known, Reasoned, Revised, Sent } from "./sent.js"
import type { CloseoutId, PickupGroupId, PickupPointId, RuleId, SlotAllocationId, SlotId, SlotPickupId, StartTimeId } from "./types.js"

export interface ListRules extends Filters<contract.RuleListQuery> {}
export interface CreateRule extends Sent<contract.CreateRule> {}
export interface UpdateRule extends Sent<contract.UpdateRule> {}
export interface DeleteRule extends Revised {
  ruleId: RuleId
  /** Removes the departures along with the rule, as long as none of them was ever used. */
  deleteUnusedSlots?: boolean
}
export interface ReconcileRule extends Sent<contract.ReconcileInput> {}
export interface PreviewRecurrence extends contract.PreviewRecurrence {}
export interface GenerateAvailabilitySlots extends Sent<contract.GenerateAvailabilitySlots> {}
export interface ExplainDate extends Sent<contract.ExplainDate> {}

export interface ListStartTimes extends Filters<contract.StartTimeListQuery> {}
export interface CreateStartTime extends z.input<typeof contract.insertStartTimeSchema> {}
export interface UpdateStartTime extends z.input<typeof contract.updateStartTimeSchema>, Revised {
  id: StartTimeId
}
export interface DeleteStartTime extends Revised {
  id: StartTimeId
}

export interface ListSlots extends Filters<contract.SlotListQuery> {}
export interface GetSlot {
  slotId: SlotId
  /** How many people `sellability` speaks of; 1 unless given. */
  pax?: number
}
export interface CreateSlot extends contract.CreateSlot {}
export interface UpdateSlot extends Sent<contract.UpdateSlotInput> {}
export interface DeleteSlot extends Revised {
  slotId: SlotId
}
export interface EditSlots extends Sent<contract.EditSlotsInput> {}
export interface EditSlotsBatch extends Sent<contract.EditSlotsBatchInput> {}
export interface ResetCustomisation extends Sent<contract.ResetInput> {}
export interface SetSlotStatus extends contract.SetSlotStatus {
  slotId: SlotId
}
export interface DecideSlotMinimum extends contract.DecideSlotMinimum {
  slotId: SlotId
}
export interface CompleteSlot extends contract.CompleteSlot {
  slotId: SlotId
}
export interface CheckOperationalAvailability extends Sent<contract.CheckAvailability> {}
export interface ExplainSlot extends Sent<contract.ExplainSlot> {}

export interface ListSlotAllocations extends Filters<contract.SlotAllocationQuery> {}
export interface HoldSlot extends Omit<contract.HoldSlot, Known | "expiresAt"> {}
export interface HoldSlots extends Omit<contract.HoldSlots, Known | "expiresAt"> {}
export interface ExtendSlotHold extends Reasoned {
  allocationId: SlotAllocationId
  /** From now; less is granted where `maxExpiresAt` comes first. */
  ttlSeconds?: number
}
export interface SweepExpiredSlotAllocations {
  limit?: number
}
export interface AllocateSlot extends Sent<contract.AllocateSlot> {}
export interface AllocateSlots extends Sent<contract.AllocateSlots> {}
export interface AdjustSlotCapacity extends Sent<contract.AdjustCapacity> {}
export interface ResizeSlotAllocation extends Sent<contract.ResizeAllocation> {}
export interface MoveSlotAllocation extends Sent<contract.MoveAllocation> {}
/** Confirm, release, cancel or fulfil. */
export interface SettleSlotAllocation extends Sent<contract.SettleAllocation> {}
export interface UnfulfilSlotAllocation extends Sent<contract.UnfulfilAllocation> {}

export interface ListCloseouts extends Filters<contract.CloseoutListQuery> {}
export interface PreviewCloseout extends contract.PreviewCloseout {}
export interface CreateCloseout extends contract.CreateCloseout {}
export interface CreateCloseouts extends contract.CreateCloseouts {}
export interface UpdateCloseout extends contract.UpdateCloseout {
  closeoutId: CloseoutId
}
export interface ReopenCloseout extends contract.ReopenCloseout {
  closeoutId: CloseoutId
}

export interface ListPickupPoints extends Filters<contract.PickupPointListQuery> {}
export interface CreatePickupPoint extends z.input<typeof contract.insertPickupPointSchema> {}
export interface UpdatePickupPoint extends z.input<typeof contract.updatePickupPointSchema>, Revised {
  id: PickupPointId
}
export interface DeletePickupPoint extends Revised {
  id: PickupPointId
}
export interface ListPickupGroups extends Filters<contract.PickupGroupListQuery> {}
export interface CreatePickupGroup extends z.input<typeof contract.insertPickupGroupSchema> {}
export interface UpdatePickupGroup extends z.input<typeof contract.updatePickupGroupSchema>, Revised {
  id: PickupGroupId
}
export interface DeletePickupGroup extends Revised {
  id: PickupGroupId
}
export interface SetPickupGroupPoints extends contract.SetPickupGroupPoints, Reasoned {
  id: PickupGroupId
}
export interface ApplyPickupGroups extends contract.ApplyPickupGroups, Reasoned {}
export interface ListSlotPickups extends contract.SlotPickupListQuery {
  slotId: SlotId
}
export interface CreateSlotPickup extends contract.CreateSlotPickup {
  slotId: SlotId
}
export interface UpdateSlotPickup extends contract.UpdateSlotPickup {
  slotPickupId: SlotPickupId
}
export interface DeleteSlotPickup extends Revised {
  slotPickupId: SlotPickupId
}
export interface OrderSlotPickups extends contract.OrderSlotPickups {
  slotId: SlotId
}

export interface SetTravelerPickups extends contract.SetTravelerPickups, Reasoned {
  slotId: SlotId
}
export interface GetPickupList extends contract.PickupListQuery {
  slotId: SlotId
}
export interface GetPickupDay extends contract.PickupDayQuery {}
export interface ExportPickupListCsv extends z.input<typeof contract.pickupCsvQuery> {
  slotId: SlotId
}

export interface GetCalendar extends contract.CalendarQuery {}
export interface GetDayBoard extends contract.DayBoardQuery {}
export interface GetDepartureHistory extends contract.DepartureHistoryQuery {
  slotId: SlotId
}
