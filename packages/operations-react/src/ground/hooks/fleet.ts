"use client"
import type { Page } from "../../kernel/core/index.js"
import {
  type ReadHookOptions,
  type ReadPagesOptions,
  useFromCore,
  useRead,
  useReadPages,
  type WriteOptions,
} from "../../kernel/hooks/index.js"
import type * as inputs from "../inputs.js"
import { groundQueries } from "../queries.js"
import type * as types from "../types.js"
import { useCommand } from "./command.js"

export const useOperators = <Selected = Page<types.GroundOperator>>(
  filters: inputs.ListOperators = {},
  options?: ReadHookOptions<Page<types.GroundOperator>, Selected>,
) => useRead(useFromCore(groundQueries).operators.list(filters), options)
export const useOperatorsInfinite = (filters: Omit<inputs.ListOperators, "offset"> = {}, options?: ReadPagesOptions) =>
  useReadPages(useFromCore(groundQueries).operators.listInfinite(filters), options)
export const useOperator = <Selected = types.GroundOperator>(
  id: types.OperatorId,
  options?: ReadHookOptions<types.GroundOperator, Selected>,
) => useRead(useFromCore(groundQueries).operators.detail(id), options)
export const useCreateOperator = (options?: WriteOptions<inputs.CreateOperator, types.GroundOperator>) =>
  useCommand("createOperator", (c) => c.createOperator, options)
export const useUpdateOperator = (options?: WriteOptions<inputs.UpdateOperator, types.GroundOperator>) =>
  useCommand("updateOperator", (c) => c.updateOperator, options)
export const useDeleteOperator = (options?: WriteOptions<inputs.DeleteOperator, { id: types.OperatorId }>) =>
  useCommand("deleteOperator", (c) => c.deleteOperator, options)

export const useVehicles = <Selected = Page<types.Vehicle>>(
  filters: inputs.ListVehicles = {},
  options?: ReadHookOptions<Page<types.Vehicle>, Selected>,
) => useRead(useFromCore(groundQueries).vehicles.list(filters), options)
export const useVehiclesInfinite = (filters: Omit<inputs.ListVehicles, "offset"> = {}, options?: ReadPagesOptions) =>
  useReadPages(useFromCore(groundQueries).vehicles.listInfinite(filters), options)
export const useVehicle = <Selected = types.Vehicle>(id: types.VehicleId, options?: ReadHookOptions<types.Vehicle, Selected>) =>
  useRead(useFromCore(groundQueries).vehicles.detail(id), options)
export const useCreateVehicle = (options?: WriteOptions<inputs.CreateVehicle, types.Vehicle>) =>
  useCommand("createVehicle", (c) => c.createVehicle, options)
export const useUpdateVehicle = (options?: WriteOptions<inputs.UpdateVehicle, types.UpdatedVehicle>) =>
  useCommand("updateVehicle", (c) => c.updateVehicle, options)
export const useDeleteVehicle = (options?: WriteOptions<inputs.DeleteVehicle, { id: types.VehicleId }>) =>
  useCommand("deleteVehicle", (c) => c.deleteVehicle, options)

export const useDrivers = <Selected = Page<types.Driver>>(
  filters: inputs.ListDrivers = {},
  options?: ReadHookOptions<Page<types.Driver>, Selected>,
) => useRead(useFromCore(groundQueries).drivers.list(filters), options)
export const useDriversInfinite = (filters: Omit<inputs.ListDrivers, "offset"> = {}, options?: ReadPagesOptions) =>
  useReadPages(useFromCore(groundQueries).drivers.listInfinite(filters), options)
export const useDriver = <Selected = types.Driver>(id: types.DriverId, options?: ReadHookOptions<types.Driver, Selected>) =>
  useRead(useFromCore(groundQueries).drivers.detail(id), options)
export const useCreateDriver = (options?: WriteOptions<inputs.CreateDriver, types.Driver>) =>
  useCommand("createDriver", (c) => c.createDriver, options)
export const useUpdateDriver = (options?: WriteOptions<inputs.UpdateDriver, types.UpdatedDriver>) =>
  useCommand("updateDriver", (c) => c.updateDriver, options)
export const useDeleteDriver = (options?: WriteOptions<inputs.DeleteDriver, { id: types.DriverId }>) =>
  useCommand("deleteDriver", (c) => c.deleteDriver, options)

/** Also finds by a person's name, which therefore never stands in an address. */
export const useSearchDrivers = <Selected = Page<types.Driver>>(
  input: inputs.SearchDrivers,
  options?: ReadHookOptions<Page<types.Driver>, Selected>,
) => useRead(useFromCore(groundQueries).drivers.search(input), options)

export const useTransferPreferences = <Selected = Page<types.TransferPreference>>(
  filters: inputs.ListTransferPreferences = {},
  options?: ReadHookOptions<Page<types.TransferPreference>, Selected>,
) => useRead(useFromCore(groundQueries).transferPreferences.list(filters), options)
export const useTransferPreferencesInfinite = (filters: Omit<inputs.ListTransferPreferences, "offset"> = {}, options?: ReadPagesOptions) =>
  useReadPages(useFromCore(groundQueries).transferPreferences.listInfinite(filters), options)
export const useTransferPreference = <Selected = types.TransferPreference>(
  id: types.TransferPreferenceId,
  options?: ReadHookOptions<types.TransferPreference, Selected>,
) => useRead(useFromCore(groundQueries).transferPreferences.detail(id), options)
export const useCreateTransferPreference = (options?: WriteOptions<inputs.CreateTransferPreference, types.TransferPreference>) =>
  useCommand("createTransferPreference", (c) => c.createTransferPreference, options)
export const useUpdateTransferPreference = (options?: WriteOptions<inputs.UpdateTransferPreference, types.TransferPreference>) =>
  useCommand("updateTransferPreference", (c) => c.updateTransferPreference, options)
export const useDeleteTransferPreference = (options?: WriteOptions<inputs.DeleteTransferPreference, { id: types.TransferPreferenceId }>) =>
  useCommand("deleteTransferPreference", (c) => c.deleteTransferPreference, options)

export const useDriverShifts = <Selected = Page<types.DriverShift>>(
  filters: inputs.ListDriverShifts = {},
  options?: ReadHookOptions<Page<types.DriverShift>, Selected>,
) => useRead(useFromCore(groundQueries).driverShifts.list(filters), options)
export const useDriverShiftsInfinite = (filters: Omit<inputs.ListDriverShifts, "offset"> = {}, options?: ReadPagesOptions) =>
  useReadPages(useFromCore(groundQueries).driverShifts.listInfinite(filters), options)
export const useDriverShift = <Selected = types.DriverShift>(
  id: types.DriverShiftId,
  options?: ReadHookOptions<types.DriverShift, Selected>,
) => useRead(useFromCore(groundQueries).driverShifts.detail(id), options)
export const useCreateDriverShift = (options?: WriteOptions<inputs.CreateDriverShift, types.DriverShift>) =>
  useCommand("createDriverShift", (c) => c.createDriverShift, options)
export const useUpdateDriverShift = (options?: WriteOptions<inputs.UpdateDriverShift, types.DriverShift>) =>
  useCommand("updateDriverShift", (c) => c.updateDriverShift, options)
export const useDeleteDriverShift = (options?: WriteOptions<inputs.DeleteDriverShift, { id: types.DriverShiftId }>) =>
  useCommand("deleteDriverShift", (c) => c.deleteDriverShift, options)

export const useCopyShifts = (options?: WriteOptions<inputs.CopyShifts, types.CopiedShifts>) =>
  useCommand("copyShifts", (c) => c.copyShifts, options)
export const useSetShiftStatus = (options?: WriteOptions<inputs.SetShiftStatus, types.DriverShift>) =>
  useCommand("setShiftStatus", (c) => c.setShiftStatus, options)
