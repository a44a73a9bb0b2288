import { type CallOptions, call, type Page, query, via, viaRead } from "../../kernel/core/index.js"
import { type Api, rehearsed, revised } from "../client/api.js"
import type * as inputs from "./inputs.js"
import type * as types from "./types.js"

type Answered<Result> = Promise<Result>

/** Rooms and seats: what there is, what templates make, what is free. */
export interface ResourceCalls {
  listAllocationResources(input: inputs.ListAllocationResources, options?: CallOptions): Answered<Page<types.AllocationResource>>
  createAllocationResources(input: inputs.CreateAllocationResources, options?: CallOptions): Answered<types.AllocationResource[]>
  updateAllocationResource(input: inputs.UpdateAllocationResource, options?: CallOptions): Answered<types.AllocationResource>
  deleteAllocationResource(input: inputs.DeleteAllocationResource, options?: CallOptions): Answered<{ id: types.AllocationResourceId }>
  listResourceTemplates(filters?: inputs.ListResourceTemplates, options?: CallOptions): Answered<Page<types.ResourceTemplate>>
  putResourceTemplate(input: inputs.PutResourceTemplate, options?: CallOptions): Answered<types.ResourceTemplate>
  deleteResourceTemplate(input: inputs.DeleteResourceTemplate, options?: CallOptions): Answered<{ id: types.ResourceTemplateId }>
  materializeSlotResourcesFromTemplateDefaults(
    input: inputs.MaterializeSlotResources,
    options?: CallOptions,
  ): Answered<types.MaterializedResources>
  backfillResourcesFromTemplates(input: inputs.BackfillResources, options?: CallOptions): Answered<types.MaterializedResources>
  materializeSlotResourcesForPax(input: inputs.MaterializeResourcesForPax, options?: CallOptions): Answered<types.ResourcesForPax>
  addVehicleWithSeats(input: inputs.AddVehicleWithSeats, options?: CallOptions): Answered<types.VehicleWithSeats[]>
  setVehicleSeats(input: inputs.SetVehicleSeats, options?: CallOptions): Answered<types.VehicleSeats>
  getSlotResourceAvailability(input: inputs.GetSlotResourceAvailability, options?: CallOptions): Answered<types.SlotResourceAvailability>
  /** By id of the departure; unknown ones are left out. */
  getSlotsResourceAvailability(
    input: inputs.GetSlotsResourceAvailability,
    options?: CallOptions,
  ): Answered<Record<string, types.SlotResourceAvailability>>
  /** A question: whether wishes fit. */
  validateSlotAllocationCapacity(input: inputs.ValidateSlotAllocationCapacity, options?: CallOptions): Answered<types.AllocationCheck>
}

/** People of a departure, and where they are. */
export interface TravelerCalls {
  getSlotManifest(input: inputs.GetSlotManifest, options?: CallOptions): Answered<types.SlotManifest>
  listSlotTravelers(input: inputs.ListSlotTravelers, options?: CallOptions): Answered<Page<types.SlotTraveler>>
  searchSlotTravelers(input: inputs.SearchSlotTravelers, options?: CallOptions): Answered<Page<types.SlotTraveler>>
  getSlotTraveler(input: inputs.GetSlotTraveler, options?: CallOptions): Answered<types.SlotTraveler>
  createTravelerWithTravelDetails(input: inputs.CreateTravelerWithTravelDetails, options?: CallOptions): Answered<types.TravelerResult>
  createTravelers(input: inputs.CreateTravelers, options?: CallOptions): Answered<types.TravelersResult>
  updateTravelerWithTravelDetails(input: inputs.UpdateTravelerWithTravelDetails, options?: CallOptions): Answered<types.TravelerResult>
  removeTraveler(input: inputs.RemoveTraveler, options?: CallOptions): Answered<types.RemovedTraveler>
  eraseTraveler(input: inputs.EraseTraveler, options?: CallOptions): Answered<types.SlotTraveler>
  assignTravelers(input: inputs.AssignTravelers, options?: CallOptions): Answered<types.AssignmentResult>
  setAttendance(input: inputs.SetAttendance, options?: CallOptions): Answered<types.AttendanceResult>
  closeCheckIn(input: inputs.CloseCheckIn, options?: CallOptions): Answered<types.ClosedCheckIn>
  listSharingGroups(input: inputs.ListSharingGroups, options?: CallOptions): Answered<Page<types.SharingGroup>>
  createSharingGroup(input: inputs.CreateSharingGroup, options?: CallOptions): Answered<types.SharingGroup>
  updateSharingGroup(input: inputs.UpdateSharingGroup, options?: CallOptions): Answered<types.SharingGroup>
  deleteSharingGroup(input: inputs.DeleteSharingGroup, options?: CallOptions): Answered<{ id: types.SharingGroupId }>
  setSharingGroupMembers(input: inputs.SetSharingGroupMembers, options?: CallOptions): Answered<types.SharingGroup>
}

export function resourceCalls(api: Api): ResourceCalls {
  const slot = api.slots[":id"]
  const one = api["allocation-resources"][":id"]
  const templates = api["resource-templates"]
  const ofOption = api["product-options"][":optionId"]["resource-templates"][":kind"]
  return {
    listAllocationResources: ({ slotId: id, ...filters }, o) => call(slot.resources.$get({ param: { id }, query: query(filters) }, via(o))),
    createAllocationResources: ({ slotId: id, ...json }, o) => call(slot.resources.$post({ param: { id }, json }, via(o))),
    updateAllocationResource: ({ resourceId: id, patch, expectedRevision, ...rest }, o) =>
      call(one.$patch({ param: { id }, json: { ...patch, ...rest } }, revised(expectedRevision, o))),
    deleteAllocationResource: ({ resourceId: id, expectedRevision, ...rest }, o) =>
      call(one.$delete({ param: { id }, query: query(rest) }, revised(expectedRevision, o))),
    listResourceTemplates: (filters, o) => call(templates.$get({ query: query(filters) }, via(o))),
    putResourceTemplate: ({ productOptionId: optionId, kind, expectedRevision, ...json }, o) =>
      call(ofOption.$put({ param: { optionId, kind }, json }, revised(expectedRevision, o))),
    deleteResourceTemplate: ({ productOptionId: optionId, kind, refId, ...rest }, o) =>
      call(ofOption.$delete({ param: { optionId, kind }, query: query({ ...rest, refId: refId ?? undefined }) }, via(o))),
    materializeSlotResourcesFromTemplateDefaults: ({ slotId: id, ...json }, o) =>
      call(slot.resources.materialize.$post({ param: { id }, json }, rehearsed(json.dryRun, o))),
    backfillResourcesFromTemplates: (json, o) => call(templates.backfill.$post({ json }, rehearsed(json.dryRun, o))),
    materializeSlotResourcesForPax: ({ slotId: id, ...json }, o) =>
      call(slot.resources["for-pax"].$post({ param: { id }, json }, rehearsed(json.dryRun, o))),
    addVehicleWithSeats: ({ slotId: id, ...json }, o) => call(slot.vehicles.$post({ param: { id }, json }, rehearsed(json.dryRun, o))),
    setVehicleSeats: ({ resourceId: id, expectedRevision, ...json }, o) =>
      call(one.seats.$put({ param: { id }, json }, rehearsed(json.dryRun, { ...o, ifMatch: o?.ifMatch ?? expectedRevision }))),
    getSlotResourceAvailability: ({ slotId: id }, o) => call(slot["resource-availability"].$get({ param: { id } }, via(o))),
    getSlotsResourceAvailability: (json, o) => call(api.slots["resource-availability"].$post({ json }, viaRead(o))),
    validateSlotAllocationCapacity: ({ slotId: id, ...json }, o) =>
      call(slot["resource-availability"].validate.$post({ param: { id }, json }, viaRead(o))),
  }
}

export function travelerCalls(api: Api): TravelerCalls {
  const slot = api.slots[":id"]
  const one = api["slot-travelers"][":id"]
  const group = api["sharing-groups"][":id"]
  return {
    getSlotManifest: ({ slotId: id, ...rest }, o) => call(slot.manifest.$get({ param: { id }, query: query(rest) }, via(o))),
    listSlotTravelers: ({ slotId: id, ...filters }, o) => call(slot.travelers.$get({ param: { id }, query: query(filters) }, via(o))),
    searchSlotTravelers: ({ slotId: id, ...json }, o) => call(slot.travelers.search.$post({ param: { id }, json }, viaRead(o))),
    getSlotTraveler: ({ travelerId: id, ...rest }, o) => call(one.$get({ param: { id }, query: query(rest) }, via(o))),
    createTravelerWithTravelDetails: ({ slotId: id, ...json }, o) => call(slot.travelers.$post({ param: { id }, json }, via(o))),
    createTravelers: ({ slotId: id, ...json }, o) => call(slot.travelers.batch.$post({ param: { id }, json }, via(o))),
    updateTravelerWithTravelDetails: ({ travelerId: id, expectedRevision, ...json }, o) =>
      call(one.$patch({ param: { id }, json }, revised(expectedRevision, o))),
    removeTraveler: ({ travelerId: id, ...rest }, o) => call(one.$delete({ param: { id }, query: query(rest) }, via(o))),
    eraseTraveler: ({ travelerId: id, ...json }, o) => call(one.erase.$post({ param: { id }, json }, via(o))),
    assignTravelers: ({ slotId: id, ...json }, o) => call(slot.assignments.$post({ param: { id }, json }, rehearsed(json.dryRun, o))),
    setAttendance: ({ slotId: id, ...json }, o) => call(slot.attendance.$post({ param: { id }, json }, via(o))),
    closeCheckIn: ({ slotId: id, ...json }, o) => call(slot.attendance.close.$post({ param: { id }, json }, rehearsed(json.dryRun, o))),
    listSharingGroups: ({ slotId: id, ...filters }, o) =>
      call(slot["sharing-groups"].$get({ param: { id }, query: query(filters) }, via(o))),
    createSharingGroup: ({ slotId: id, ...json }, o) => call(slot["sharing-groups"].$post({ param: { id }, json }, via(o))),
    updateSharingGroup: ({ groupId: id, expectedRevision, ...json }, o) =>
      call(group.$patch({ param: { id }, json }, revised(expectedRevision, o))),
    deleteSharingGroup: ({ groupId: id, expectedRevision }, o) => call(group.$delete({ param: { id } }, revised(expectedRevision, o))),
    setSharingGroupMembers: ({ groupId: id, ...json }, o) => call(group.members.$put({ param: { id }, json }, via(o))),
  }
}
