import type { Operations } from "../kernel/core/index.js"
import { freshFor, listOptions, pagesOptions, readOptions } from "../kernel/query/index.js"
import { type GroundClient, groundClient } from "./client.js"
import type * as inputs from "./inputs.js"
import { type GroundKeys, groundKeys } from "./keys.js"
import type { DispatchId, DriverId, DriverShiftId, IncidentId, OperatorId, TransferPreferenceId, VehicleId } from "./types.js"

/** Filters of pages that are appended: each page's offset is the query's own business. */
type Endless<Filters> = Omit<Filters, "offset">

/** Option objects of every read of the area, for loaders, prefetching and tests; the hooks only wrap them. */
export function groundQueries(operations: Operations) {
  const client = groundClient(operations)
  const keys = groundKeys(operations)
  return {
    operators: operatorQueries(client, keys),
    vehicles: vehicleQueries(client, keys),
    drivers: driverQueries(client, keys),
    transferPreferences: preferenceQueries(client, keys),
    driverShifts: shiftQueries(client, keys),
    dispatches: dispatchQueries(client, keys),
    incidents: {
      list: (filters: inputs.ListIncidents = {}) => listOptions(keys.incidents.list(filters), (o) => client.listIncidents(filters, o)),
      listInfinite: (filters: Endless<inputs.ListIncidents> = {}) =>
        pagesOptions(keys.incidents.infinite(filters), (offset, o) => client.listIncidents({ ...filters, offset }, o)),
      detail: (id: IncidentId) => readOptions(keys.incidents.detail(id), (o) => client.getIncident({ id }, o)),
    },
    parts: partQueries(client, keys),
    boards: {
      detail: ({ date, ...rest }: inputs.GetDispatchBoard) =>
        listOptions(keys.boards.detail(date, "board", rest), (o) => client.getDispatchBoard({ date, ...rest }, o)),
    },
    sheets: {
      detail: ({ driverId, ...rest }: inputs.GetDriverSheet) =>
        readOptions(keys.sheets.detail(driverId, "sheet", rest), (o) => client.getDriverSheet({ driverId, ...rest }, o)),
      html: ({ driverId, ...rest }: inputs.RenderDriverSheet) =>
        readOptions(keys.sheets.detail(driverId, "html", rest), (o) => client.renderDriverSheet({ driverId, ...rest }, o), {
          staleTime: freshFor.never,
        }),
    },
    jobSheets: {
      file: ({ date, ...rest }: inputs.ExportJobSheet) =>
        readOptions(
          keys.sheets.detail(date ?? `${rest.from}/${rest.to}`, "jobs", rest),
          (o) => client.exportJobSheet({ date, ...rest }, o),
          {
            staleTime: freshFor.never,
          },
        ),
    },
    calendarFeeds: {
      list: (filters: inputs.ListCalendarFeeds = {}) =>
        listOptions(keys.calendarFeeds.list(filters), (o) => client.listCalendarFeeds(filters, o)),
      listInfinite: (filters: Endless<inputs.ListCalendarFeeds> = {}) =>
        pagesOptions(keys.calendarFeeds.infinite(filters), (offset, o) => client.listCalendarFeeds({ ...filters, offset }, o)),
    },
    checks: {
      driverHours: (input: inputs.CheckDriverHours) =>
        listOptions(keys.checks.list({ ...input, check: "driverHours" }), (o) => client.checkDriverHours(input, o), {
          staleTime: freshFor.never,
        }),
      assignment: (input: inputs.AssignDispatch) =>
        listOptions(keys.checks.list({ ...input, check: "assignment" }), (o) => client.checkDispatchAssignment(input, o), {
          staleTime: freshFor.never,
        }),
      suggestions: (input: inputs.SuggestAssignments) =>
        listOptions(keys.checks.list({ ...input, check: "suggestions" }), (o) => client.suggestAssignments(input, o), {
          staleTime: freshFor.never,
        }),
      refreshFromPickupRun: (input: inputs.RefreshFromPickupRun) =>
        listOptions(
          keys.checks.list({ ...input, check: "refreshFromPickupRun" }),
          (o) => client.refreshFromPickupRun({ ...input, dryRun: true }, o),
          { staleTime: freshFor.never },
        ),
      applyDispatchBatch: (input: inputs.ApplyDispatchBatch) =>
        listOptions(
          keys.checks.list({ ...input, check: "applyDispatchBatch" }),
          (o) => client.applyDispatchBatch({ ...input, dryRun: true }, o),
          { staleTime: freshFor.never },
        ),
      rescheduleDispatch: (input: inputs.RescheduleDispatch) =>
        listOptions(
          keys.checks.list({ ...input, check: "rescheduleDispatch" }),
          (o) => client.rescheduleDispatch({ ...input, dryRun: true }, o),
          { staleTime: freshFor.never },
        ),
      assignDispatch: (input: inputs.AssignDispatch) =>
        listOptions(keys.checks.list({ ...input, check: "assignDispatch" }), (o) => client.assignDispatch({ ...input, dryRun: true }, o), {
          staleTime: freshFor.never,
        }),
    },
  }
}

export type GroundQueries = ReturnType<typeof groundQueries>

const operatorQueries = (client: GroundClient, { operators }: GroundKeys) => ({
  list: (filters: inputs.ListOperators = {}) => listOptions(operators.list(filters), (o) => client.listOperators(filters, o)),
  listInfinite: (filters: Endless<inputs.ListOperators> = {}) =>
    pagesOptions(operators.infinite(filters), (offset, o) => client.listOperators({ ...filters, offset }, o)),
  detail: (id: OperatorId) => readOptions(operators.detail(id), (o) => client.getOperator({ id }, o)),
})

const vehicleQueries = (client: GroundClient, { vehicles }: GroundKeys) => ({
  list: (filters: inputs.ListVehicles = {}) => listOptions(vehicles.list(filters), (o) => client.listVehicles(filters, o)),
  listInfinite: (filters: Endless<inputs.ListVehicles> = {}) =>
    pagesOptions(vehicles.infinite(filters), (offset, o) => client.listVehicles({ ...filters, offset }, o)),
  detail: (id: VehicleId) => readOptions(vehicles.detail(id), (o) => client.getVehicle({ id }, o)),
})

const driverQueries = (client: GroundClient, { drivers }: GroundKeys) => ({
  list: (filters: inputs.ListDrivers = {}) => listOptions(drivers.list(filters), (o) => client.listDrivers(filters, o)),
  listInfinite: (filters: Endless<inputs.ListDrivers> = {}) =>
    pagesOptions(drivers.infinite(filters), (offset, o) => client.listDrivers({ ...filters, offset }, o)),
  search: (input: inputs.SearchDrivers) => listOptions(drivers.list({ ...input, by: "search" }), (o) => client.searchDrivers(input, o)),
  detail: (id: DriverId) => readOptions(drivers.detail(id), (o) => client.getDriver({ id }, o)),
})

const preferenceQueries = (client: GroundClient, { transferPreferences }: GroundKeys) => ({
  list: (filters: inputs.ListTransferPreferences = {}) =>
    listOptions(transferPreferences.list(filters), (o) => client.listTransferPreferences(filters, o)),
  listInfinite: (filters: Endless<inputs.ListTransferPreferences> = {}) =>
    pagesOptions(transferPreferences.infinite(filters), (offset, o) => client.listTransferPreferences({ ...filters, offset }, o)),
  detail: (id: TransferPreferenceId) => readOptions(transferPreferences.detail(id), (o) => client.getTransferPreference({ id }, o)),
})

const shiftQueries = (client: GroundClient, { driverShifts }: GroundKeys) => ({
  list: (filters: inputs.ListDriverShifts = {}) => listOptions(driverShifts.list(filters), (o) => client.listDriverShifts(filters, o)),
  listInfinite: (filters: Endless<inputs.ListDriverShifts> = {}) =>
    pagesOptions(driverShifts.infinite(filters), (offset, o) => client.listDriverShifts({ ...filters, offset }, o)),
  detail: (id: DriverShiftId) => readOptions(driverShifts.detail(id), (o) => client.getDriverShift({ id }, o)),
})

const dispatchQueries = (client: GroundClient, { dispatches }: GroundKeys) => ({
  list: (filters: inputs.ListDispatches = {}) => listOptions(dispatches.list(filters), (o) => client.listDispatches(filters, o)),
  listInfinite: (filters: Endless<inputs.ListDispatches> = {}) =>
    pagesOptions(dispatches.infinite(filters), (offset, o) => client.listDispatches({ ...filters, offset }, o)),
  search: (input: inputs.SearchDispatches) =>
    listOptions(dispatches.list({ ...input, by: "search" }), (o) => client.searchDispatches(input, o)),
  detail: (dispatchId: DispatchId) => readOptions(dispatches.detail(dispatchId), (o) => client.getDispatch({ dispatchId }, o)),
  assignments: (dispatchId: DispatchId) =>
    readOptions(dispatches.detail(dispatchId, "assignments"), (o) => client.getAssignmentHistory({ dispatchId }, o)),
  events: (filters: inputs.ListExecutionEvents) => {
    const { dispatchId, ...rest } = filters
    return listOptions(dispatches.detail(dispatchId, "events", rest), (o) => client.listExecutionEvents(filters, o))
  },
  eventsInfinite: (filters: Endless<inputs.ListExecutionEvents>) => {
    const { dispatchId, ...rest } = filters
    return pagesOptions(dispatches.detail(dispatchId, "eventsInfinite", rest), (offset, o) =>
      client.listExecutionEvents({ ...filters, offset }, o),
    )
  },
})

/** Lists below one dispatch: its passengers, stops and checkpoints. */
const partQueries = (client: GroundClient, { dispatches }: GroundKeys) => ({
  passengers: ({ dispatchId, ...rest }: inputs.ListPassengers) =>
    listOptions(dispatches.detail(dispatchId, "passengers", rest), (o) => client.listPassengers({ dispatchId, ...rest }, o)),
  passengersInfinite: ({ dispatchId, ...rest }: Endless<inputs.ListPassengers>) =>
    pagesOptions(dispatches.detail(dispatchId, "passengersInfinite", rest), (offset, o) =>
      client.listPassengers({ dispatchId, ...rest, offset }, o),
    ),
  legs: ({ dispatchId, ...rest }: inputs.ListLegs) =>
    listOptions(dispatches.detail(dispatchId, "legs", rest), (o) => client.listLegs({ dispatchId, ...rest }, o)),
  legsInfinite: ({ dispatchId, ...rest }: Endless<inputs.ListLegs>) =>
    pagesOptions(dispatches.detail(dispatchId, "legsInfinite", rest), (offset, o) => client.listLegs({ dispatchId, ...rest, offset }, o)),
  checkpoints: ({ dispatchId, ...rest }: inputs.ListCheckpoints) =>
    listOptions(dispatches.detail(dispatchId, "checkpoints", rest), (o) => client.listCheckpoints({ dispatchId, ...rest }, o)),
  checkpointsInfinite: ({ dispatchId, ...rest }: Endless<inputs.ListCheckpoints>) =>
    pagesOptions(dispatches.detail(dispatchId, "checkpointsInfinite", rest), (offset, o) =>
      client.listCheckpoints({ dispatchId, ...rest, offset }, o),
    ),
})
