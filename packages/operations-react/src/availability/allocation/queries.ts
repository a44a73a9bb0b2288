import { freshFor, listOptions, pagesOptions, readOptions } from "../../kernel/query/index.js"
import type { AvailabilityClient } from "../client.js"
import type { AvailabilityKeys } from "../keys.js"
import type { SlotId } from "../types.js"
import type * as inputs from "./inputs.js"
import type { SlotTravelerId } from "./types.js"

/** Filters of pages that are appended: each page's offset is the query's own business. */
type Endless<Filters> = Omit<Filters, "slotId" | "offset">
type Within<Input> = Omit<Input, "slotId">

const asked = { staleTime: freshFor.never }

/** Rooms and seats of one departure; their keys nest under its detail. */
export const resourceQueries = (client: AvailabilityClient, { slots, slotResources }: AvailabilityKeys) => ({
  list: (slotId: SlotId, filters: Within<inputs.ListAllocationResources> = {}) =>
    listOptions(slots.detail(slotId, "resources", filters), (o) => client.listAllocationResources({ slotId, ...filters }, o)),
  listInfinite: (slotId: SlotId, filters: Endless<inputs.ListAllocationResources> = {}) =>
    pagesOptions(slots.detail(slotId, "resources", filters, "infinite"), (offset, o) =>
      client.listAllocationResources({ slotId, ...filters, offset }, o),
    ),
  availability: (slotId: SlotId) =>
    readOptions(slots.detail(slotId, "resourceAvailability"), (o) => client.getSlotResourceAvailability({ slotId }, o)),
  availabilityOfMany: (input: inputs.GetSlotsResourceAvailability) =>
    listOptions(slotResources.list(input), (o) => client.getSlotsResourceAvailability(input, o)),
  validate: ({ slotId, ...request }: inputs.ValidateSlotAllocationCapacity) =>
    listOptions(
      slots.detail(slotId, "validate", request),
      (o) => client.validateSlotAllocationCapacity({ slotId, ...request } as inputs.ValidateSlotAllocationCapacity, o),
      asked,
    ),
})

export const resourceTemplateQueries = (client: AvailabilityClient, { resourceTemplates }: AvailabilityKeys) => ({
  list: (filters: inputs.ListResourceTemplates = {}) =>
    listOptions(resourceTemplates.list(filters), (o) => client.listResourceTemplates(filters, o)),
  listInfinite: (filters: Omit<inputs.ListResourceTemplates, "offset"> = {}) =>
    pagesOptions(resourceTemplates.infinite(filters), (offset, o) => client.listResourceTemplates({ ...filters, offset }, o)),
})

/** People of one departure; their keys nest under its detail, that of one traveler stands alone. */
export const travelerQueries = (client: AvailabilityClient, { slots, slotTravelers }: AvailabilityKeys) => ({
  list: (slotId: SlotId, filters: Within<inputs.ListSlotTravelers> = {}) =>
    listOptions(slots.detail(slotId, "travelers", filters), (o) => client.listSlotTravelers({ slotId, ...filters }, o)),
  listInfinite: (slotId: SlotId, filters: Endless<inputs.ListSlotTravelers> = {}) =>
    pagesOptions(slots.detail(slotId, "travelers", filters, "infinite"), (offset, o) =>
      client.listSlotTravelers({ slotId, ...filters, offset }, o),
    ),
  search: ({ slotId, ...search }: inputs.SearchSlotTravelers) =>
    listOptions(slots.detail(slotId, "travelerSearch", search), (o) => client.searchSlotTravelers({ slotId, ...search }, o)),
  detail: (travelerId: SlotTravelerId, query: Omit<inputs.GetSlotTraveler, "travelerId"> = {}) =>
    readOptions(slotTravelers.detail(travelerId, query), (o) => client.getSlotTraveler({ travelerId, ...query }, o)),
  manifest: (slotId: SlotId, query: Within<inputs.GetSlotManifest> = {}) =>
    listOptions(slots.detail(slotId, "manifest", query), (o) => client.getSlotManifest({ slotId, ...query }, o)),
})

/** Groups of one departure; their keys nest under its detail. */
export const sharingGroupQueries = (client: AvailabilityClient, { slots }: AvailabilityKeys) => ({
  list: (slotId: SlotId, filters: Within<inputs.ListSharingGroups> = {}) =>
    listOptions(slots.detail(slotId, "sharingGroups", filters), (o) => client.listSharingGroups({ slotId, ...filters }, o)),
  listInfinite: (slotId: SlotId, filters: Endless<inputs.ListSharingGroups> = {}) =>
    pagesOptions(slots.detail(slotId, "sharingGroups", filters, "infinite"), (offset, o) =>
      client.listSharingGroups({ slotId, ...filters, offset }, o),
    ),
})

/** Commands about rooms and people, told to write nothing. */
export const allocationPreviews = (client: AvailabilityClient, { previews }: AvailabilityKeys) => ({
  materializeSlotResourcesFromTemplateDefaults: (input: inputs.MaterializeSlotResources) =>
    listOptions(
      previews.detail("materializeSlotResources", input),
      (o) => client.materializeSlotResourcesFromTemplateDefaults({ ...input, dryRun: true }, o),
      asked,
    ),
  backfillResourcesFromTemplates: (input: inputs.BackfillResources) =>
    listOptions(
      previews.detail("backfillResources", input),
      (o) => client.backfillResourcesFromTemplates({ ...input, dryRun: true }, o),
      asked,
    ),
  materializeSlotResourcesForPax: (input: inputs.MaterializeResourcesForPax) =>
    listOptions(
      previews.detail("resourcesForPax", input),
      (o) => client.materializeSlotResourcesForPax({ ...input, dryRun: true }, o),
      asked,
    ),
  addVehicleWithSeats: (input: inputs.AddVehicleWithSeats) =>
    listOptions(previews.detail("addVehicleWithSeats", input), (o) => client.addVehicleWithSeats({ ...input, dryRun: true }, o), asked),
  setVehicleSeats: (input: inputs.SetVehicleSeats) =>
    listOptions(previews.detail("setVehicleSeats", input), (o) => client.setVehicleSeats({ ...input, dryRun: true }, o), asked),
  closeCheckIn: (input: inputs.CloseCheckIn) =>
    listOptions(previews.detail("closeCheckIn", input), (o) => client.closeCheckIn({ ...input, dryRun: true }, o), asked),
  assignTravelers: (input: inputs.AssignTravelers) =>
    listOptions(previews.detail("assignTravelers", input), (o) => client.assignTravelers({ ...input, dryRun: true }, o), asked),
})
