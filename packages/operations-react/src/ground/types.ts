import type { Id } from "@voyant-travel/operations/contract"
import type * as contract from "@voyant-travel/operations/ground/contract"
import type * as z from "zod"

export type OperatorId = Id<"gopr">
export type VehicleId = Id<"gveh">
export type DriverId = Id<"gdrv">
export type TransferPreferenceId = Id<"gtpr">
export type DriverShiftId = Id<"gdsh">
export type DispatchId = Id<"gdsp">
export type PassengerId = Id<"gdps">
export type LegId = Id<"gdlg">
export type CheckpointId = Id<"gdcp">
export type IncidentId = Id<"gsin">
export type DispatchAssignmentId = Id<"gdas">
export type AssetResourceId = Id<"res">

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
/** A dispatch after its time changed, with what it conflicts with there. */
export interface MovedDispatch extends Named<z.input<typeof contract.movedDispatchSchema>, { dispatch: DispatchDetail }> {}
/** What a new estimate did to each dispatch of a flight, train or ship. */
export interface TransportDelay extends z.input<typeof contract.transportDelaySchema> {}
/** Two dispatches after they exchanged an asset. */
export interface SwappedAssignments {
  dispatches: DispatchDetail[]
}
/** A run after it followed its pickup list, and everything that changed. */
export interface RefreshedRun extends Named<z.input<typeof contract.refreshedRunSchema>, { dispatch: DispatchDetail }> {}
/** What became of each operation of a batch, and the operations that undo it. */
export interface DispatchBatch extends z.input<typeof contract.dispatchBatchSchema> {}
/** Dispatches that hold more of an asset's time than before. */
export interface RetriedClaims extends z.input<typeof contract.retriedClaimsSchema> {}
/** One person of a dispatch. */
export interface DispatchPassenger extends z.input<typeof contract.passengerSchema> {}
/** Both dispatches after people moved from one to the other. */
export interface MovedPassengers {
  from: DispatchDetail
  to: DispatchDetail
}
export interface ErasedPassengers extends z.input<typeof contract.erasedPassengersSchema> {}
/** One stop. */
export interface DispatchLeg extends z.input<typeof contract.legSchema> {}
export interface DispatchCheckpoint extends z.input<typeof contract.checkpointSchema> {}
/** Something that went wrong, and what became of it. */
export interface ServiceIncident extends z.input<typeof contract.incidentSchema> {}
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
/** Whether a driver keeps the driving and rest times, and what is known of their time. */
export interface DriverHours extends z.input<typeof contract.driverHoursSchema> {}
/** The calendar of a driver or guide for a telephone. */
export interface CalendarFeed extends z.input<typeof contract.calendarFeedSchema> {}
/** A feed with its address, which is told this once. */
export interface CreatedCalendarFeed extends z.input<typeof contract.createdCalendarFeedSchema> {}
/** Who might serve a dispatch: vehicles, drivers and pairs, ranked with reasons. */
export interface AssignmentSuggestions extends z.input<typeof contract.suggestionsSchema> {}
/** What happened on the road. */
export interface ExecutionEvent extends Named<z.input<typeof contract.executionEventSchema>, Free> {}
export interface RecordedEvent {
  event: ExecutionEvent
  dispatch: DispatchDetail
  /** False: the device sent it before. */
  changed: boolean
}
