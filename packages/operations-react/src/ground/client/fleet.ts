import { type CallOptions, call, type Page, query, via, viaRead } from "../../kernel/core/index.js"
import type * as inputs from "../inputs.js"
import type {
  CopiedShifts,
  Driver,
  DriverId,
  DriverShift,
  DriverShiftId,
  GroundOperator,
  OperatorId,
  TransferPreference,
  TransferPreferenceId,
  UpdatedDriver,
  UpdatedVehicle,
  Vehicle,
  VehicleId,
} from "../types.js"
import { type Api, revised } from "./api.js"

export interface FleetCalls {
  listOperators(filters?: inputs.ListOperators, options?: CallOptions): Promise<Page<GroundOperator>>
  getOperator(input: { id: OperatorId }, options?: CallOptions): Promise<GroundOperator>
  createOperator(input: inputs.CreateOperator, options?: CallOptions): Promise<GroundOperator>
  updateOperator(input: inputs.UpdateOperator, options?: CallOptions): Promise<GroundOperator>
  deleteOperator(input: inputs.DeleteOperator, options?: CallOptions): Promise<{ id: OperatorId }>
  listVehicles(filters?: inputs.ListVehicles, options?: CallOptions): Promise<Page<Vehicle>>
  getVehicle(input: { id: VehicleId }, options?: CallOptions): Promise<Vehicle>
  createVehicle(input: inputs.CreateVehicle, options?: CallOptions): Promise<Vehicle>
  updateVehicle(input: inputs.UpdateVehicle, options?: CallOptions): Promise<UpdatedVehicle>
  deleteVehicle(input: inputs.DeleteVehicle, options?: CallOptions): Promise<{ id: VehicleId }>
  listDrivers(filters?: inputs.ListDrivers, options?: CallOptions): Promise<Page<Driver>>
  /** Also finds by a person's name, which therefore never stands in an address. */
  searchDrivers(input: inputs.SearchDrivers, options?: CallOptions): Promise<Page<Driver>>
  getDriver(input: { id: DriverId }, options?: CallOptions): Promise<Driver>
  createDriver(input: inputs.CreateDriver, options?: CallOptions): Promise<Driver>
  updateDriver(input: inputs.UpdateDriver, options?: CallOptions): Promise<UpdatedDriver>
  deleteDriver(input: inputs.DeleteDriver, options?: CallOptions): Promise<{ id: DriverId }>
  listTransferPreferences(filters?: inputs.ListTransferPreferences, options?: CallOptions): Promise<Page<TransferPreference>>
  getTransferPreference(input: { id: TransferPreferenceId }, options?: CallOptions): Promise<TransferPreference>
  createTransferPreference(input: inputs.CreateTransferPreference, options?: CallOptions): Promise<TransferPreference>
  updateTransferPreference(input: inputs.UpdateTransferPreference, options?: CallOptions): Promise<TransferPreference>
  deleteTransferPreference(input: inputs.DeleteTransferPreference, options?: CallOptions): Promise<{ id: TransferPreferenceId }>
  listDriverShifts(filters?: inputs.ListDriverShifts, options?: CallOptions): Promise<Page<DriverShift>>
  getDriverShift(input: { id: DriverShiftId }, options?: CallOptions): Promise<DriverShift>
  createDriverShift(input: inputs.CreateDriverShift, options?: CallOptions): Promise<DriverShift>
  updateDriverShift(input: inputs.UpdateDriverShift, options?: CallOptions): Promise<DriverShift>
  deleteDriverShift(input: inputs.DeleteDriverShift, options?: CallOptions): Promise<{ id: DriverShiftId }>
  copyShifts(input: inputs.CopyShifts, options?: CallOptions): Promise<CopiedShifts>
  setShiftStatus(input: inputs.SetShiftStatus, options?: CallOptions): Promise<DriverShift>
}

export const fleetCalls = (api: Api): FleetCalls => ({
  listOperators: (filters, o) => call(api.operators.$get({ query: query(filters) }, via(o))),
  getOperator: (param, o) => call(api.operators[":id"].$get({ param }, via(o))),
  createOperator: (json, o) => call(api.operators.$post({ json }, via(o))),
  updateOperator: ({ id, expectedRevision, ...json }, o) =>
    call(api.operators[":id"].$patch({ param: { id }, json }, revised(expectedRevision, o))),
  deleteOperator: ({ id, expectedRevision }, o) =>
    call(api.operators[":id"].$delete({ param: { id } }, revised(expectedRevision, o))) as Promise<{ id: OperatorId }>,
  listVehicles: (filters, o) => call(api.vehicles.$get({ query: query(filters) }, via(o))),
  getVehicle: (param, o) => call(api.vehicles[":id"].$get({ param }, via(o))),
  createVehicle: (json, o) => call(api.vehicles.$post({ json }, via(o))),
  updateVehicle: ({ id, expectedRevision, ...json }, o) =>
    call(api.vehicles[":id"].$patch({ param: { id }, json }, revised(expectedRevision, o))),
  deleteVehicle: ({ id, expectedRevision }, o) => call(api.vehicles[":id"].$delete({ param: { id } }, revised(expectedRevision, o))),
  listDrivers: (filters, o) => call(api.drivers.$get({ query: query(filters) }, via(o))),
  searchDrivers: (json, o) => call(api.drivers.search.$post({ json }, viaRead(o))),
  getDriver: (param, o) => call(api.drivers[":id"].$get({ param }, via(o))),
  createDriver: (json, o) => call(api.drivers.$post({ json }, via(o))),
  updateDriver: ({ id, expectedRevision, ...json }, o) =>
    call(api.drivers[":id"].$patch({ param: { id }, json }, revised(expectedRevision, o))),
  deleteDriver: ({ id, expectedRevision }, o) => call(api.drivers[":id"].$delete({ param: { id } }, revised(expectedRevision, o))),
  listTransferPreferences: (filters, o) => call(api["transfer-preferences"].$get({ query: query(filters) }, via(o))),
  getTransferPreference: (param, o) => call(api["transfer-preferences"][":id"].$get({ param }, via(o))),
  createTransferPreference: (json, o) => call(api["transfer-preferences"].$post({ json }, via(o))),
  updateTransferPreference: ({ id, expectedRevision, ...json }, o) =>
    call(api["transfer-preferences"][":id"].$patch({ param: { id }, json }, revised(expectedRevision, o))),
  deleteTransferPreference: ({ id, expectedRevision }, o) =>
    call(api["transfer-preferences"][":id"].$delete({ param: { id } }, revised(expectedRevision, o))) as Promise<{
      id: TransferPreferenceId
    }>,
  listDriverShifts: (filters, o) => call(api["driver-shifts"].$get({ query: query(filters) }, via(o))),
  getDriverShift: (param, o) => call(api["driver-shifts"][":id"].$get({ param }, via(o))),
  createDriverShift: (json, o) => call(api["driver-shifts"].$post({ json }, via(o))),
  updateDriverShift: ({ id, expectedRevision, ...json }, o) =>
    call(api["driver-shifts"][":id"].$patch({ param: { id }, json }, revised(expectedRevision, o))),
  deleteDriverShift: ({ id, expectedRevision }, o) =>
    call(api["driver-shifts"][":id"].$delete({ param: { id } }, revised(expectedRevision, o))) as Promise<{ id: DriverShiftId }>,
  copyShifts: (json, o) => call(api["driver-shifts"].copy.$post({ json }, via(o))),
  setShiftStatus: ({ id, ...json }, o) => call(api["driver-shifts"][":id"].status.$post({ param: { id }, json }, via(o))),
})
