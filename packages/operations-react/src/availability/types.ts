import type * as contract from "@voyant-travel/operations/availability/contract"
import type { Id } from "@voyant-travel/operations/contract"
import type * as z from "zod"

export type RuleId = Id<"avrl">
export type StartTimeId = Id<"avst">
export type SlotId = Id<"avsl">
export type SlotAllocationId = Id<"slal">
export type CloseoutId = Id<"avcl">
export type PickupPointId = Id<"pkpt">
export type PickupGroupId = Id<"pkgr">
export type SlotPickupId = Id<"slpk">

/** A shape whose parts carry the names of this file, so that a tooltip says `Slot` and not all of its fields. */
export type Named<Shape, Parts> = Omit<Shape, keyof Parts> & Parts

/** Free data of the host. */
export type Metadata = Record<string, unknown>

/* Records as HTTP sends them: instants are RFC 3339 text, local dates and times stay as they are. */

export interface Rule extends Named<z.input<typeof contract.ruleSchema>, { startTimes: StartTime[]; parts: RecurrenceParts | null }> {}
/** A changed rule, with the number of its future departures that now differ from it. */
export interface UpdatedRule
  extends Named<z.input<typeof contract.updatedRuleSchema>, { startTimes: StartTime[]; parts: RecurrenceParts | null }> {}
export interface StartTime extends z.input<typeof contract.startTimeSchema> {}
/** One dated departure with its numbers and whether it can be sold. */
export interface Slot extends Named<z.input<typeof contract.slotSchema>, { metadata: Metadata; sellability: Sellability }> {}
/** A departure in a list; `board` stands in it when the list was asked for `include: "board"`. */
export interface ListedSlot extends Named<z.input<typeof contract.listedSlotSchema>, { metadata: Metadata; sellability: Sellability }> {}
export interface Sellability extends z.input<typeof contract.sellabilitySchema> {}
/** The numbers of a departure. Decisions and screens use `availablePax`; null = unlimited. */
export interface SlotNumbers extends z.input<typeof contract.slotNumbersSchema> {}
/** Places of one departure that one holder has taken: a hold, or the pax of a booking. */
export interface SlotAllocation extends Named<z.input<typeof contract.slotAllocationSchema>, { metadata: Metadata }> {}
export interface Closeout extends z.input<typeof contract.closeoutSchema> {}
/** Where people are picked up, dropped off or met. */
export interface PickupPoint extends z.input<typeof contract.pickupPointSchema> {}
export interface PickupGroupPoint extends z.input<typeof contract.pickupGroupPointSchema> {}
/** A run of points that departures of a product get. */
export interface PickupGroup extends Named<z.input<typeof contract.pickupGroupSchema>, { points: PickupGroupPoint[] }> {}
/** A stop of one departure. */
export interface SlotPickup extends z.input<typeof contract.slotPickupSchema> {}

/* Answers of commands and questions. */

export interface RecurrenceParts extends z.input<typeof contract.recurrencePartsSchema> {}
export interface RecurrencePreview extends Named<z.input<typeof contract.recurrencePreviewSchema>, { parts: RecurrenceParts }> {}
export interface Generation extends z.input<typeof contract.generationSchema> {}
export interface DateExplanation extends z.input<typeof contract.dateExplanationSchema> {}
export interface ReconcileReport extends z.input<typeof contract.reconcileReportSchema> {}
export interface EditReport extends z.input<typeof contract.editReportSchema> {}
/** What became of one departure of a batch; `error` says why it was refused. */
export interface SlotBatchResult extends Named<z.input<typeof contract.batchReportSchema>["results"][number], { slot: Slot | null }> {}
export interface SlotBatchReport extends Named<z.input<typeof contract.batchReportSchema>, { results: SlotBatchResult[] }> {}
export interface CompletedSlot extends Named<z.input<typeof contract.completedSlotSchema>, { slot: Slot }> {}
export interface OperationalAvailability extends Named<z.input<typeof contract.operationalAvailabilitySchema>, { slot: Slot | null }> {}
export interface SlotExplanation extends z.input<typeof contract.slotExplanationSchema> {}
export interface HoldResult extends Named<z.input<typeof contract.holdResultSchema>, { allocation: SlotAllocation; slot: SlotNumbers }> {}
export interface HoldsResult extends Named<z.input<typeof contract.holdSlotsResultSchema>, { holds: HoldResult[] }> {}
export interface HoldExtension extends Named<z.input<typeof contract.extendHoldResultSchema>, { allocation: SlotAllocation }> {}
export interface HoldSweep extends z.input<typeof contract.sweepResultSchema> {}
export interface AllocateResult
  extends Named<z.input<typeof contract.allocateResultSchema>, { allocation: SlotAllocation; slot: SlotNumbers }> {}
export interface AllocationsResult extends Named<z.input<typeof contract.allocateSlotsResultSchema>, { allocations: AllocateResult[] }> {}
export interface AdjustResult
  extends Named<z.input<typeof contract.adjustResultSchema>, { allocation: SlotAllocation | null; slot: SlotNumbers }> {}
export interface SettleResult
  extends Named<z.input<typeof contract.settleResultSchema>, { allocation: SlotAllocation; slot: SlotNumbers }> {}
export interface MoveResult
  extends Named<
    z.input<typeof contract.moveResultSchema>,
    { allocation: SlotAllocation; from: SlotAllocation; slot: SlotNumbers; fromSlot: SlotNumbers }
  > {}
export interface CloseoutPreview extends z.input<typeof contract.closeoutPreviewSchema> {}
export interface CreatedCloseout extends z.input<typeof contract.createdCloseoutSchema> {}
export interface ReopenedCloseout extends Named<z.input<typeof contract.reopenedCloseoutSchema>, { closeout: Closeout }> {}
export interface AppliedPickupGroups extends z.input<typeof contract.appliedPickupGroupsSchema> {}
export interface TravelerPickupsSet extends Named<z.input<typeof contract.travelerPickupsSetSchema>, { stops: SlotPickup[] }> {}
export interface PickupTraveler extends z.input<typeof contract.pickupTravelerSchema> {}
/** A stop with who has chosen it. */
export interface PickupStop extends Named<z.input<typeof contract.pickupListSchema>["stops"][number], { travelers: PickupTraveler[] }> {}
/** Who is picked up where, of one kind, on one departure. */
export interface PickupList
  extends Named<z.input<typeof contract.pickupListSchema>, { stops: PickupStop[]; unassigned: PickupTraveler[] }> {}
/** The runs of one date, over all departures. */
export interface PickupDay extends z.input<typeof contract.pickupDaySchema> {}
export interface CalendarDay extends z.input<typeof contract.calendarDaySchema> {}
/** A departure on the board of a day. */
export interface BoardSlot extends Named<ListedSlot, { board: NonNullable<ListedSlot["board"]> }> {}
export interface DayBoard extends Named<z.input<typeof contract.dayBoardSchema>, { departures: BoardSlot[] }> {}
export interface DepartureIssue extends z.input<typeof contract.departureIssueSchema> {}
export interface DepartureSummary extends Named<z.input<typeof contract.departureSummarySchema>, { slot: Slot }> {}
