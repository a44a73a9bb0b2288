import type * as contract from "@voyant-travel/operations/ground/contract"
import type * as z from "zod"
import type {
  AssetResourceId,
  CheckpointId,
  DispatchAssignmentId,
  DispatchId,
  DriverId,
  DriverShiftId,
  IncidentId,
  LegId,
  OperatorId,
  PassengerId,
  TransferPreferenceId,
  VehicleId,
} from "./types.js"

/** Filters as they stand in an address: instants are text. */
type Filters<Query> = { [Name in keyof Query]: Exclude<Query[Name], Date> }

interface Revised {
  /** The revision that the person saw, sent as `If-Match`; another one stored is refused with `revision_conflict`. */
  expectedRevision?: number
}
interface Because {
  reason?: string
}

export interface ListOperators extends Filters<contract.OperatorListQuery> {}
export interface CreateOperator extends z.input<(typeof contract.operatorRecord)["create"]> {}
export interface UpdateOperator extends z.input<(typeof contract.operatorRecord)["update"]>, Revised {
  id: OperatorId
}
export interface DeleteOperator extends Revised {
  id: OperatorId
}
export interface ListVehicles extends Filters<contract.VehicleListQuery> {}
export interface CreateVehicle extends contract.CreateVehicle {}
export interface UpdateVehicle extends contract.UpdateVehicle {
  id: VehicleId
}
export interface DeleteVehicle extends Revised {
  id: VehicleId
}
export interface ListDrivers extends Filters<contract.DriverListQuery> {}
export interface SearchDrivers extends contract.SearchDrivers {}
export interface CreateDriver extends contract.CreateDriver {}
export interface UpdateDriver extends contract.UpdateDriver {
  id: DriverId
}
export interface DeleteDriver extends Revised {
  id: DriverId
}
export interface ListTransferPreferences extends Filters<contract.TransferPreferenceListQuery> {}
export interface CreateTransferPreference extends z.input<(typeof contract.transferPreferenceRecord)["create"]> {}
export interface UpdateTransferPreference extends z.input<(typeof contract.transferPreferenceRecord)["update"]>, Revised {
  id: TransferPreferenceId
}
export interface DeleteTransferPreference extends Revised {
  id: TransferPreferenceId
}
export interface ListDriverShifts extends Filters<contract.DriverShiftListQuery> {}
export interface CreateDriverShift extends z.input<(typeof contract.shiftRecord)["create"]> {}
export interface UpdateDriverShift extends z.input<(typeof contract.shiftRecord)["update"]>, Revised {
  id: DriverShiftId
}
export interface DeleteDriverShift extends Revised {
  id: DriverShiftId
}
export interface CopyShifts extends contract.CopyShifts {}
export interface SetShiftStatus extends z.input<typeof contract.setShiftStatusBody> {
  id: DriverShiftId
}
export interface ListDispatches extends Filters<contract.DispatchListQuery> {}
export interface SearchDispatches extends Filters<contract.SearchDispatches> {}
export interface CreateDispatch extends contract.CreateDispatch, Because {}
export interface CreateDispatchFromPickupRun extends contract.CreateFromPickupRun {}
export interface UpdateDispatch extends contract.UpdateDispatch, Because {
  dispatchId: DispatchId
}
export interface DeleteDispatch extends Revised {
  dispatchId: DispatchId
}
export interface CancelDispatch extends z.input<typeof contract.reasonBody> {
  dispatchId: DispatchId
}
export interface CorrectDispatch extends CancelDispatch {}
export interface AssignDispatch extends contract.AssignDispatch {
  dispatchId: DispatchId
}
export interface SuggestAssignments extends Filters<contract.SuggestAssignmentsQuery> {
  dispatchId: DispatchId
}
export interface UnassignDispatch extends contract.UnassignDispatch {
  dispatchId: DispatchId
}
export interface RespondToAssignment extends z.input<typeof contract.respondBody> {
  assignmentId: DispatchAssignmentId
}
export interface ListExecutionEvents extends z.input<typeof contract.executionEventListQuery> {
  dispatchId: DispatchId
}
export interface RecordExecutionEvent extends z.input<typeof contract.recordEventBody> {
  dispatchId: DispatchId
}
interface OfDispatch {
  dispatchId: DispatchId
}
interface OfPassenger extends OfDispatch {
  passengerId: PassengerId
}
interface OfCheckpoint extends OfDispatch {
  checkpointId: CheckpointId
}
export interface ScheduleDispatch extends contract.ScheduleDispatch, OfDispatch {}
export interface RescheduleDispatch extends contract.RescheduleDispatch, OfDispatch {}
export interface ReportDelay extends contract.ReportDelay, OfDispatch {}
export interface ReportTransportDelay extends contract.ReportTransportDelay {}
export interface SwapAssignments extends Omit<contract.SwapAssignments, "otherDispatchId"> {
  dispatchIdA: DispatchId
  dispatchIdB: DispatchId
}
export interface RefreshFromPickupRun extends contract.RefreshRun, OfDispatch {}
export interface ApplyDispatchBatch extends contract.ApplyDispatchBatch {}
export interface RetryClaims extends contract.RetryClaims {}
export interface ListPassengers extends Filters<contract.PassengerListQuery>, OfDispatch {}
export interface AddPassengers extends contract.AddPassengers, OfDispatch {}
export interface UpdatePassenger extends contract.UpdatePassenger, OfPassenger {}
export interface RemovePassenger extends OfPassenger {}
export interface MovePassengers extends contract.MovePassengers {
  fromDispatchId: DispatchId
}
export interface BoardPassenger extends z.input<typeof contract.boardPassengerBody>, OfPassenger {}
export interface MarkPassengerNoShow extends z.input<typeof contract.passengerNoShowBody>, OfPassenger {}
export interface UndoPassenger extends z.input<typeof contract.undoPassengerBody>, OfPassenger {}
export interface ErasePassengers extends contract.ErasePassengers {}
export interface ListLegs extends Filters<contract.LegListQuery>, OfDispatch {}
export interface SetLegs extends contract.SetLegs, OfDispatch {}
export interface UpdateLeg extends contract.UpdateLeg, Because, OfDispatch {
  legId: LegId
}
export interface ListCheckpoints extends Filters<contract.CheckpointListQuery>, OfDispatch {}
export interface CreateCheckpoint extends contract.CreateCheckpoint, OfDispatch {}
export interface UpdateCheckpoint extends contract.UpdateCheckpoint, Because, OfCheckpoint {}
export interface DeleteCheckpoint extends OfCheckpoint {}
export interface ReachCheckpoint extends contract.ReachCheckpoint, OfCheckpoint {}
export interface ListIncidents extends Filters<contract.IncidentListQuery> {}
export interface ReportIncident extends contract.ReportIncident, OfDispatch {}
export interface UpdateIncident extends contract.UpdateIncident, Because {
  id: IncidentId
}
export interface SetIncidentStatus extends contract.SetIncidentStatus {
  id: IncidentId
}
export interface GetDispatchBoard extends Filters<contract.DispatchBoardQuery> {}
export interface GetDriverSheet extends Filters<contract.DriverSheetQuery> {
  driverId: DriverId
}
export interface RenderDriverSheet extends Filters<contract.DriverSheetHtmlQuery> {
  driverId: DriverId
}
export interface CheckDriverHours extends Filters<contract.DriverHoursQuery> {
  driverId: DriverId
}
export interface ExportJobSheet extends Filters<contract.JobSheetQuery> {}
export interface ListCalendarFeeds extends Filters<contract.CalendarFeedListQuery> {}
export interface CreateCalendarFeed extends contract.CreateCalendarFeed {}
export interface RevokeCalendarFeed {
  resourceId: AssetResourceId
}
export interface AdvanceDispatch extends contract.AdvanceDispatch {
  dispatchId: DispatchId
}
