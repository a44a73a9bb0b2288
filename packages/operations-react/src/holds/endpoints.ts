import { defineEndpoints } from "../kernel/query/index.js"

const hold = "/resource-holds"

/** Events of a hold, with what any command may settle on its way and whom it may let in. */
const causes = (...verbs: string[]): readonly string[] =>
  [...verbs, "settled", "became_promotable"].map((verb) => `holds.resource_hold.${verb}`)

/** Every route of resource holds: its function, its hook, and the events that a write causes. */
export const holdsEndpoints = defineEndpoints([
  { method: "GET", path: hold, call: "listResourceHolds", hook: "useResourceHolds" },
  { method: "POST", path: hold, call: "createResourceHold", hook: "useCreateResourceHold", events: causes("created") },
  { method: "GET", path: `${hold}/:id`, call: "getResourceHold", hook: "useResourceHold" },
  { method: "PATCH", path: `${hold}/:id`, call: "updateResourceHold", hook: "useUpdateResourceHold", events: causes("updated") },
  { method: "POST", path: `${hold}/:id/back`, call: "backResourceHold", hook: "useBackResourceHold", events: causes("backed") },
  { method: "POST", path: `${hold}/:id/confirm`, call: "confirmResourceHold", hook: "useConfirmResourceHold", events: causes("confirmed") },
  { method: "POST", path: `${hold}/:id/extend`, call: "extendResourceHold", hook: "useExtendResourceHold", events: causes("extended") },
  { method: "POST", path: `${hold}/:id/release`, call: "releaseResourceHold", hook: "useReleaseResourceHold", events: causes("released") },
  { method: "POST", path: `${hold}/:id/wash`, call: "washResourceHold", hook: "useWashResourceHold", events: causes("washed") },
  {
    method: "POST",
    path: `${hold}/:id/reinstate`,
    call: "reinstateResourceHold",
    hook: "useReinstateResourceHold",
    events: causes("reinstated"),
  },
  { method: "POST", path: `${hold}/:id/cancel`, call: "cancelResourceHold", hook: "useCancelResourceHold", events: causes("cancelled") },
  { method: "POST", path: `${hold}/:id/expire`, call: "expireResourceHold", hook: "useExpireResourceHold", events: causes("expired") },
  { method: "POST", path: `${hold}/settle`, call: "settleDueHolds", hook: "useSettleDueHolds", events: causes("expired") },
  { method: "POST", path: `${hold}/:id/promote`, call: "promoteResourceHold", hook: "usePromoteResourceHold", events: causes("promoted") },
  { method: "POST", path: `${hold}/:id/pickups`, call: "pickUpResourceHold", hook: "usePickUpResourceHold", events: causes("picked_up") },
  {
    method: "POST",
    path: `${hold}/:id/draw`,
    call: "drawResourceHold",
    hook: "useDrawResourceHold",
    events: [...causes("drawn"), "availability.allocation_resource.created"],
  },
  {
    method: "POST",
    path: `${hold}/:id/pickups/reverse`,
    call: "reversePickup",
    hook: "useReversePickup",
    events: causes("pickup_reversed"),
  },
  { method: "GET", path: `${hold}/:id/movements`, call: "listHoldMovements", hook: "useHoldMovements" },
  {
    method: "PUT",
    path: "/resource-hold-nights",
    call: "setResourceHoldNights",
    hook: "useSetResourceHoldNights",
    events: causes("nights_set"),
  },
  {
    method: "PUT",
    path: `${hold}/:id/windows`,
    call: "setResourceHoldWindows",
    hook: "useSetResourceHoldWindows",
    events: causes("windows_set"),
  },
  { method: "POST", path: `${hold}/shift`, call: "shiftResourceHolds", hook: "useShiftResourceHolds", events: causes("shifted") },
  { method: "GET", path: "/resource-hold-nights", call: "getHoldPickupGrid", hook: "useHoldPickupGrid" },
  { method: "GET", path: "/space-diary", call: "getSpaceDiary", hook: "useSpaceDiary" },
  { method: "GET", path: "/programs/:programId/holds-summary", call: "summarizeProgramHolds", hook: "useSummarizeProgramHolds" },
  { method: "GET", path: "/room-inventory", call: "getRoomInventory", hook: "useRoomInventory" },
  {
    method: "PUT",
    path: "/room-inventory",
    call: "setRoomInventory",
    hook: "useSetRoomInventory",
    events: ["holds.room_inventory.set", ...causes()],
  },
])
