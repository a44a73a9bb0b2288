import type * as contract from "@voyant-travel/operations/availability/contract"
import type { Filters, Sent } from "../../sent.js"

export interface GetAllocationConflicts extends Filters<Sent<contract.GetAllocationConflicts>> {}
export interface AutoAllocate extends Sent<contract.AutoAllocate> {}
type PassengersCsv = Sent<Omit<contract.ExportPassengersCsv, "record">>
export interface ExportPassengersCsv extends Omit<PassengersCsv, "reason"> {}
export interface RecordPassengersCsv extends PassengersCsv {}
type RoomingCsv = Sent<Omit<contract.ExportRoomingCsv, "record">>
export interface ExportRoomingCsv extends Omit<RoomingCsv, "reason" | "recipient"> {}
export interface RecordRoomingCsv extends RoomingCsv {}
export interface DiffRooming extends Sent<contract.DiffRooming> {}
export interface ImportRooming extends Sent<contract.ImportRooming> {}
export interface GetSlotAudit extends Filters<contract.GetSlotAudit> {}
