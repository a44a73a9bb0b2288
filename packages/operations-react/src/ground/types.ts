import type { Id } from "@voyant-travel/operations/contract"
import type * as contract from "@voyant-travel/operations/ground/contract"
import type * as z from "zod"

export type OperatorId = Id<"gopr">
export type VehicleId = Id<"gveh">
export type DriverId = Id<"gdrv">
export type TransferPreferenceId = Id<"gtpr">
export type DriverShiftId = Id<"gdsh">
export type DispatchId = Id<"gdsp">
export type DispatchAssignmentId = Id<"gdas">

/** A shape whose parts carry the names of this file, so that a tooltip says `Dispatch` and not all of its fields. */
type Named<Shape, Parts> = Omit<Shape, keyof Parts> & Parts

/** Free data of the host. */
interface Free {
  metadata: Record<string, unknown>
}

/* Records as HTTP sends them: instants are RFC 3339 text, local dates and times stay as they are. */

export interface GroundOperator extends z.input<typeof contract.operatorSchema> {}
export interface Vehicle extends z.input<typeof contract.vehicleSchema> {}
/** A changed vehicle; deactivated, it lists the work that still lies ahead. */
export interface UpdatedVehicle extends z.input<typeof contract.updatedVehicleSchema> {}
export interface Driver extends z.input<typeof contract.driverSchema> {}
/** A changed driver; deactivated, it lists the work that still lies ahead. */
export interface UpdatedDriver extends z.input<typeof contract.updatedDriverSchema> {}
/** What a traveler asked for. */
export interface TransferPreference extends z.input<typeof contract.transferPreferenceSchema> {}
export interface DriverShift extends z.input<typeof contract.shiftSchema> {}
export interface CopiedShifts extends z.input<typeof contract.copiedShiftsSchema> {}
/** A dispatch in a list, with the names of who serves it, how it stands and what may be done next. */
export interface ListedDispatch extends Named<z.input<typeof contract.listedDispatchSchema>, Free> {}
/** A dispatch with everything that belongs to it. */
export interface DispatchDetail extends Named<z.input<typeof contract.dispatchDetailSchema>, Free> {}
/** A dispatch after a change of who serves it. */
export interface AssignedDispatch {
  dispatch: DispatchDetail
  changed: boolean
}
/** Who serves or served a dispatch. */
export interface DispatchAssignment extends z.input<typeof contract.dispatchAssignmentSchema> {}
/** Whether an assignment would succeed, and everything that was found. */
export interface DispatchAssignmentCheck extends z.input<typeof contract.dispatchAssignmentCheckSchema> {}
/** All dispatches of a day with lanes, conflicts and counts. */
export interface DispatchBoard extends z.input<typeof contract.dispatchBoardSchema> {}
export interface BoardDispatch extends z.input<typeof contract.boardDispatchSchema> {}
/** A driver or vehicle of the board with everything on their calendar. */
export interface BoardLane extends z.input<typeof contract.boardLaneSchema> {}
/** What somebody has to look at. */
export interface GroundConflict extends z.input<typeof contract.groundConflictSchema> {}
/** The runs of one driver. */
export interface DriverSheet extends z.input<typeof contract.driverSheetSchema> {}
/** What happened on the road. */
export interface ExecutionEvent extends Named<z.input<typeof contract.executionEventSchema>, Free> {}
export interface RecordedEvent {
  event: ExecutionEvent
  dispatch: DispatchDetail
  /** False: the device sent it before. */
  changed: boolean
}
