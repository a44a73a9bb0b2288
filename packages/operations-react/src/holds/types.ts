import type * as contract from "@voyant-travel/operations/contract"
import type { Id } from "@voyant-travel/operations/contract"
import type * as z from "zod"

export type ResourceHoldId = Id<"rhld">
export type HoldMovementId = Id<"rhmv">

type Named<Shape, Parts> = Omit<Shape, keyof Parts> & Parts

/* Records as HTTP sends them: instants are RFC 3339 text, local dates stay as they are. */

/** One row of the grid of a hold: a night, a window of an event day, or a departure. */
export interface ResourceHoldNight extends z.input<typeof contract.holdNightSchema> {}
/** A space for some hours, with set-up and tear-down. */
export interface ResourceHoldWindow extends z.input<typeof contract.holdWindowSchema> {}
/** When a block shrinks, and to how much. */
export interface ResourceHoldStep extends z.input<typeof contract.holdStepSchema> {}
/** A room or space block of a programme, with its grid. */
export interface ResourceHold
  extends Named<
    z.input<typeof contract.resourceHoldSchema>,
    { metadata: Record<string, unknown>; nights: ResourceHoldNight[]; windows: ResourceHoldWindow[]; steps: ResourceHoldStep[] }
  > {}
/** A hold after a release, with what takes the release back. */
export interface ReleasedHold extends ResourceHold {
  reversible: boolean
  movementId: HoldMovementId | null
}
/** A row of the ledger of a hold. */
export interface HoldMovement extends z.input<typeof contract.holdMovementSchema> {}
export interface PickupResult extends Named<z.input<typeof contract.pickupResultSchema>, { hold: ResourceHold; movement: HoldMovement }> {}
export interface SettledHolds extends z.input<typeof contract.settleDueResultSchema> {}
/** Rooms of one kind in a place on a night: what there is, what is taken, what a taker would get. */
export interface RoomInventoryNight extends z.input<typeof contract.roomInventoryNightSchema> {}
/** Holds after a draft was written. */
export interface ResourceHoldNights {
  holds: ResourceHold[]
}
/** Holds by night; cells add up to their row, rows to the whole. */
export interface HoldPickupGrid extends z.input<typeof contract.holdPickupGridSchema> {}
/** What a programme has on hold. */
export interface ProgramHolds extends z.input<typeof contract.programHoldsSchema> {}
/** Function spaces of a place by day. */
export interface SpaceDiary extends z.input<typeof contract.spaceDiarySchema> {}
/** A window of a block, or a closeout, on a space. */
export interface SpaceDiaryItem extends z.input<typeof contract.spaceDiaryItemSchema> {}
export interface ShiftResult extends z.input<typeof contract.shiftResultSchema> {}
