import { defineEndpoints } from "../../kernel/query/index.js"

const point = "/availability/pickup-points"
const group = "/availability/pickup-groups"
const slot = "/availability/slots"
const stop = "/availability/slot-pickups"

/** The rows of pickups in the endpoint table of the area. */
export const pickupEndpoints = defineEndpoints([
  { method: "GET", path: point, call: "listPickupPoints", hook: "usePickupPoints" },
  { method: "POST", path: point, call: "createPickupPoint", hook: "useCreatePickupPoint", events: ["availability.pickup_point.created"] },
  { method: "GET", path: `${point}/:id`, call: "getPickupPoint", hook: "usePickupPoint" },
  {
    method: "PATCH",
    path: `${point}/:id`,
    call: "updatePickupPoint",
    hook: "useUpdatePickupPoint",
    events: ["availability.pickup_point.updated"],
  },
  {
    method: "DELETE",
    path: `${point}/:id`,
    call: "deletePickupPoint",
    hook: "useDeletePickupPoint",
    events: ["availability.pickup_point.deleted"],
  },

  { method: "GET", path: group, call: "listPickupGroups", hook: "usePickupGroups" },
  { method: "POST", path: group, call: "createPickupGroup", hook: "useCreatePickupGroup", events: ["availability.pickup_group.created"] },
  { method: "GET", path: `${group}/:id`, call: "getPickupGroup", hook: "usePickupGroup" },
  {
    method: "PATCH",
    path: `${group}/:id`,
    call: "updatePickupGroup",
    hook: "useUpdatePickupGroup",
    events: ["availability.pickup_group.updated"],
  },
  {
    method: "DELETE",
    path: `${group}/:id`,
    call: "deletePickupGroup",
    hook: "useDeletePickupGroup",
    events: ["availability.pickup_group.deleted"],
  },
  {
    method: "PUT",
    path: `${group}/:id/points`,
    call: "setPickupGroupPoints",
    hook: "useSetPickupGroupPoints",
    events: ["availability.pickup_group.updated"],
  },
  {
    method: "POST",
    path: "/availability/pickups/apply",
    call: "applyPickupGroups",
    hook: "useApplyPickupGroups",
    events: ["availability.slot_pickup.attached", "availability.slot_pickup.refreshed"],
  },

  { method: "GET", path: `${slot}/:id/pickups`, call: "listSlotPickups", hook: "useSlotPickups" },
  {
    method: "POST",
    path: `${slot}/:id/pickups`,
    call: "createSlotPickup",
    hook: "useCreateSlotPickup",
    events: ["availability.slot_pickup.created"],
  },
  {
    method: "POST",
    path: `${slot}/:id/pickups/order`,
    call: "orderSlotPickups",
    hook: "useOrderSlotPickups",
    events: ["availability.slot_pickup.ordered"],
  },
  {
    method: "PATCH",
    path: `${stop}/:id`,
    call: "updateSlotPickup",
    hook: "useUpdateSlotPickup",
    events: ["availability.slot_pickup.updated"],
  },
  {
    method: "DELETE",
    path: `${stop}/:id`,
    call: "deleteSlotPickup",
    hook: "useDeleteSlotPickup",
    events: ["availability.slot_pickup.deleted"],
  },

  {
    method: "PUT",
    path: `${slot}/:id/traveler-pickups`,
    call: "setTravelerPickups",
    hook: "useSetTravelerPickups",
    events: ["availability.traveler_pickup.set", "availability.traveler_pickup.cleared", "availability.slot_allocation.expired"],
  },
  { method: "GET", path: "/availability/pickups/day", call: "getPickupDay", hook: "usePickupDay" },
  { method: "GET", path: `${slot}/:id/pickup-list`, call: "getPickupList", hook: "usePickupList" },
  { method: "GET", path: `${slot}/:id/pickup-list.csv`, call: "exportPickupListCsv", hook: "useExportPickupListCsv" },
])
