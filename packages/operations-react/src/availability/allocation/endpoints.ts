import { defineEndpoints } from "../../kernel/query/index.js"
import { planningEndpoints } from "./planning/endpoints.js"

const slot = "/availability/slots"
const resource = "/availability/allocation-resources"
const template = "/availability/resource-templates"
const ofOption = "/availability/product-options/:optionId/resource-templates/:kind"
const traveler = "/availability/slot-travelers"
const group = "/availability/sharing-groups"

/** A lapsed hold that a command finds on its way ends with its travelers. */
const reclaimed = ["availability.slot_allocation.expired", "availability.traveler.removed"] as const
const attended = ["availability.attendance.changed"] as const
const materialized = ["availability.allocation_resource.materialized"] as const
const placed = ["availability.assignment.changed", ...reclaimed] as const
const covered = [
  "availability.traveler.created",
  "availability.traveler.updated",
  "availability.slot_allocation.resized",
  "availability.slot_allocation.confirmed",
  ...placed,
] as const

/** Every route of rooms, seats and travelers: its function, its hook, and the events that a write causes. */
export const allocationEndpoints = defineEndpoints([
  { method: "GET", path: `${slot}/:id/resources`, call: "listAllocationResources", hook: "useAllocationResources" },
  {
    method: "POST",
    path: `${slot}/:id/resources`,
    call: "createAllocationResources",
    hook: "useCreateAllocationResources",
    events: ["availability.allocation_resource.created"],
  },
  {
    method: "PATCH",
    path: `${resource}/:id`,
    call: "updateAllocationResource",
    hook: "useUpdateAllocationResource",
    events: ["availability.allocation_resource.updated", ...reclaimed],
  },
  {
    method: "DELETE",
    path: `${resource}/:id`,
    call: "deleteAllocationResource",
    hook: "useDeleteAllocationResource",
    events: ["availability.allocation_resource.deleted", ...placed],
  },
  { method: "GET", path: template, call: "listResourceTemplates", hook: "useResourceTemplates" },
  {
    method: "PUT",
    path: ofOption,
    call: "putResourceTemplate",
    hook: "usePutResourceTemplate",
    events: ["availability.resource_template.put"],
  },
  {
    method: "DELETE",
    path: ofOption,
    call: "deleteResourceTemplate",
    hook: "useDeleteResourceTemplate",
    events: ["availability.resource_template.deleted"],
  },
  {
    method: "POST",
    path: `${slot}/:id/resources/materialize`,
    call: "materializeSlotResourcesFromTemplateDefaults",
    hook: "useMaterializeSlotResourcesFromTemplateDefaults",
    events: materialized,
  },
  {
    method: "POST",
    path: `${template}/backfill`,
    call: "backfillResourcesFromTemplates",
    hook: "useBackfillResourcesFromTemplates",
    events: materialized,
  },
  {
    method: "POST",
    path: `${slot}/:id/resources/for-pax`,
    call: "materializeSlotResourcesForPax",
    hook: "useMaterializeSlotResourcesForPax",
    events: materialized,
  },
  {
    method: "POST",
    path: `${slot}/:id/vehicles`,
    call: "addVehicleWithSeats",
    hook: "useAddVehicleWithSeats",
    events: ["availability.allocation_resource.created"],
  },
  {
    method: "PUT",
    path: `${resource}/:id/seats`,
    call: "setVehicleSeats",
    hook: "useSetVehicleSeats",
    events: [
      "availability.allocation_resource.created",
      "availability.allocation_resource.updated",
      "availability.allocation_resource.deleted",
      ...placed,
    ],
  },

  { method: "GET", path: `${slot}/:id/resource-availability`, call: "getSlotResourceAvailability", hook: "useSlotResourceAvailability" },
  { method: "POST", path: `${slot}/resource-availability`, call: "getSlotsResourceAvailability", hook: "useSlotsResourceAvailability" },
  {
    method: "POST",
    path: `${slot}/:id/resource-availability/validate`,
    call: "validateSlotAllocationCapacity",
    hook: "useValidateSlotAllocationCapacity",
  },
  { method: "GET", path: `${slot}/:id/manifest`, call: "getSlotManifest", hook: "useSlotManifest" },

  { method: "GET", path: `${slot}/:id/travelers`, call: "listSlotTravelers", hook: "useSlotTravelers" },
  { method: "POST", path: `${slot}/:id/travelers/search`, call: "searchSlotTravelers", hook: "useSearchSlotTravelers" },
  { method: "GET", path: `${traveler}/:id`, call: "getSlotTraveler", hook: "useSlotTraveler" },
  {
    method: "POST",
    path: `${slot}/:id/travelers`,
    call: "createTravelerWithTravelDetails",
    hook: "useCreateTravelerWithTravelDetails",
    events: covered,
  },
  { method: "POST", path: `${slot}/:id/travelers/batch`, call: "createTravelers", hook: "useCreateTravelers", events: covered },
  {
    method: "PATCH",
    path: `${traveler}/:id`,
    call: "updateTravelerWithTravelDetails",
    hook: "useUpdateTravelerWithTravelDetails",
    events: covered,
  },
  {
    method: "DELETE",
    path: `${traveler}/:id`,
    call: "removeTraveler",
    hook: "useRemoveTraveler",
    events: [
      "availability.traveler.removed",
      "availability.slot_allocation.resized",
      "availability.slot_allocation.released",
      "availability.slot_allocation.cancelled",
    ],
  },
  {
    method: "POST",
    path: `${traveler}/:id/erase`,
    call: "eraseTraveler",
    hook: "useEraseTraveler",
    events: ["availability.traveler.erased"],
  },
  { method: "POST", path: `${slot}/:id/assignments`, call: "assignTravelers", hook: "useAssignTravelers", events: placed },
  { method: "POST", path: `${slot}/:id/attendance`, call: "setAttendance", hook: "useSetAttendance", events: attended },
  { method: "POST", path: `${slot}/:id/attendance/close`, call: "closeCheckIn", hook: "useCloseCheckIn", events: attended },

  { method: "GET", path: `${slot}/:id/sharing-groups`, call: "listSharingGroups", hook: "useSharingGroups" },
  {
    method: "POST",
    path: `${slot}/:id/sharing-groups`,
    call: "createSharingGroup",
    hook: "useCreateSharingGroup",
    events: ["availability.sharing_group.created"],
  },
  {
    method: "PATCH",
    path: `${group}/:id`,
    call: "updateSharingGroup",
    hook: "useUpdateSharingGroup",
    events: ["availability.sharing_group.updated"],
  },
  {
    method: "DELETE",
    path: `${group}/:id`,
    call: "deleteSharingGroup",
    hook: "useDeleteSharingGroup",
    events: ["availability.sharing_group.deleted"],
  },
  {
    method: "PUT",
    path: `${group}/:id/members`,
    call: "setSharingGroupMembers",
    hook: "useSetSharingGroupMembers",
    events: ["availability.sharing_group.members_set"],
  },
  ...planningEndpoints,
])
