/** What can happen to a resource hold. */
const holdEventVerbs = [
  "created",
  "updated",
  "backed",
  "nights_set",
  "windows_set",
  "confirmed",
  "extended",
  "released",
  "washed",
  "settled",
  "reinstated",
  "cancelled",
  "expired",
  "promoted",
  "became_promotable",
  "picked_up",
  "pickup_reversed",
  "drawn",
  "shifted",
] as const
export type HoldEventVerb = (typeof holdEventVerbs)[number]

/** Every type of event that holds write. */
export const holdEventTypes = [...holdEventVerbs.map((verb) => `holds.resource_hold.${verb}` as const), "holds.room_inventory.set"] as const
export type HoldEventType = (typeof holdEventTypes)[number]
