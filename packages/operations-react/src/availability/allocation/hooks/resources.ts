"use client"
import type { Page } from "../../../kernel/core/index.js"
import {
  type ReadHookOptions,
  type ReadPagesOptions,
  useFromCore,
  useRead,
  useReadPages,
  type WriteOptions,
} from "../../../kernel/hooks/index.js"
import { useCommand } from "../../hooks/command.js"
import { availabilityQueries } from "../../queries.js"
import type { SlotId } from "../../types.js"
import type * as inputs from "../inputs.js"
import type {
  AllocationCheck,
  AllocationResource,
  AllocationResourceId,
  MaterializedResources,
  ResourcesForPax,
  ResourceTemplate,
  ResourceTemplateId,
  SlotResourceAvailability,
  VehicleSeats,
  VehicleWithSeats,
} from "../types.js"

type Within<Input> = Omit<Input, "slotId">
type Read<Result, Selected> = ReadHookOptions<Result, Selected>

const useQueries = () => useFromCore(availabilityQueries)

export const useAllocationResources = <Selected = Page<AllocationResource>>(
  slotId: SlotId,
  filters: Within<inputs.ListAllocationResources> = {},
  options?: Read<Page<AllocationResource>, Selected>,
) => useRead(useQueries().resources.list(slotId, filters), options)
export const useAllocationResourcesInfinite = (
  slotId: SlotId,
  filters: Omit<Within<inputs.ListAllocationResources>, "offset"> = {},
  options?: ReadPagesOptions,
) => useReadPages(useQueries().resources.listInfinite(slotId, filters), options)
export const useResourceTemplates = <Selected = Page<ResourceTemplate>>(
  filters: inputs.ListResourceTemplates = {},
  options?: Read<Page<ResourceTemplate>, Selected>,
) => useRead(useQueries().resourceTemplates.list(filters), options)
export const useResourceTemplatesInfinite = (filters: Omit<inputs.ListResourceTemplates, "offset"> = {}, options?: ReadPagesOptions) =>
  useReadPages(useQueries().resourceTemplates.listInfinite(filters), options)
/** What a departure has of rooms and seats, in numbers alone. */
export const useSlotResourceAvailability = <Selected = SlotResourceAvailability>(
  slotId: SlotId,
  options?: Read<SlotResourceAvailability, Selected>,
) => useRead(useQueries().resources.availability(slotId), options)
/** The same for up to 500 departures, by id. */
export const useSlotsResourceAvailability = <Selected = Record<string, SlotResourceAvailability>>(
  input: inputs.GetSlotsResourceAvailability,
  options?: Read<Record<string, SlotResourceAvailability>, Selected>,
) => useRead(useQueries().resources.availabilityOfMany(input), options)
/** Whether wishes fit the rooms and seats of a departure; `validateSlotAllocationCapacity` of the contract answers without asking. */
export const useValidateSlotAllocationCapacity = <Selected = AllocationCheck>(
  input: inputs.ValidateSlotAllocationCapacity,
  options?: Read<AllocationCheck, Selected>,
) => useRead(useQueries().resources.validate(input), options)

export const useMaterializeSlotResourcesFromTemplateDefaultsDryRun = <Selected = MaterializedResources>(
  input: inputs.MaterializeSlotResources,
  options?: Read<MaterializedResources, Selected>,
) => useRead(useQueries().previews.materializeSlotResourcesFromTemplateDefaults(input), options)
export const useBackfillResourcesFromTemplatesDryRun = <Selected = MaterializedResources>(
  input: inputs.BackfillResources,
  options?: Read<MaterializedResources, Selected>,
) => useRead(useQueries().previews.backfillResourcesFromTemplates(input), options)
export const useMaterializeSlotResourcesForPaxDryRun = <Selected = ResourcesForPax>(
  input: inputs.MaterializeResourcesForPax,
  options?: Read<ResourcesForPax, Selected>,
) => useRead(useQueries().previews.materializeSlotResourcesForPax(input), options)
export const useAddVehicleWithSeatsDryRun = <Selected = VehicleWithSeats[]>(
  input: inputs.AddVehicleWithSeats,
  options?: Read<VehicleWithSeats[], Selected>,
) => useRead(useQueries().previews.addVehicleWithSeats(input), options)

/** What a vehicle's seats would become, and who would lose one. */
export const useSetVehicleSeatsDryRun = <Selected = VehicleSeats>(input: inputs.SetVehicleSeats, options?: Read<VehicleSeats, Selected>) =>
  useRead(useQueries().previews.setVehicleSeats(input), options)

export const useCreateAllocationResources = (options?: WriteOptions<inputs.CreateAllocationResources, AllocationResource[]>) =>
  useCommand("createAllocationResources", (c) => c.createAllocationResources, options)
export const useUpdateAllocationResource = (options?: WriteOptions<inputs.UpdateAllocationResource, AllocationResource>) =>
  useCommand("updateAllocationResource", (c) => c.updateAllocationResource, options)
export const useDeleteAllocationResource = (options?: WriteOptions<inputs.DeleteAllocationResource, { id: AllocationResourceId }>) =>
  useCommand("deleteAllocationResource", (c) => c.deleteAllocationResource, options)
export const usePutResourceTemplate = (options?: WriteOptions<inputs.PutResourceTemplate, ResourceTemplate>) =>
  useCommand("putResourceTemplate", (c) => c.putResourceTemplate, options)
export const useDeleteResourceTemplate = (options?: WriteOptions<inputs.DeleteResourceTemplate, { id: ResourceTemplateId }>) =>
  useCommand("deleteResourceTemplate", (c) => c.deleteResourceTemplate, options)
export const useMaterializeSlotResourcesFromTemplateDefaults = (
  options?: WriteOptions<inputs.MaterializeSlotResources, MaterializedResources>,
) => useCommand("materializeSlotResourcesFromTemplateDefaults", (c) => c.materializeSlotResourcesFromTemplateDefaults, options)
export const useBackfillResourcesFromTemplates = (options?: WriteOptions<inputs.BackfillResources, MaterializedResources>) =>
  useCommand("backfillResourcesFromTemplates", (c) => c.backfillResourcesFromTemplates, options)
export const useMaterializeSlotResourcesForPax = (options?: WriteOptions<inputs.MaterializeResourcesForPax, ResourcesForPax>) =>
  useCommand("materializeSlotResourcesForPax", (c) => c.materializeSlotResourcesForPax, options)
export const useAddVehicleWithSeats = (options?: WriteOptions<inputs.AddVehicleWithSeats, VehicleWithSeats[]>) =>
  useCommand("addVehicleWithSeats", (c) => c.addVehicleWithSeats, options)
export const useSetVehicleSeats = (options?: WriteOptions<inputs.SetVehicleSeats, VehicleSeats>) =>
  useCommand("setVehicleSeats", (c) => c.setVehicleSeats, options)
