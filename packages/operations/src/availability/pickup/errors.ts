import { defineError } from "../../kernel/errors.js"

export const pickupPointNotFound = defineError(
  "pickup_point_not_found",
  "not_found",
  { title: "There is no pickup point with this id.", mend: "List the pickup points of the product; this one may have been deleted." },
  ({ id }: { id: string }) => `There is no pickup point ${id}.`,
)
export const pickupPointInUse = defineError(
  "pickup_point_in_use",
  "conflict",
  {
    title: "Groups or departures stop at this pickup point.",
    mend: "Set it inactive instead: no new departure gets it, and those that have it keep it.",
  },
  ({ groupIds, slotPickups }: { id: string; groupIds: string[]; slotPickups: number }) =>
    `${groupIds.length} ${groupIds.length === 1 ? "group" : "groups"} and ${slotPickups} ${slotPickups === 1 ? "departure" : "departures"} stop at this pickup point. Set it inactive instead.`,
)
export const pickupPointUnsuitable = defineError(
  "pickup_point_unsuitable",
  "conflict",
  {
    title: "The pickup point does not serve this.",
    mend: "Choose an active point of the same product, or of every product, that serves the kind; `details.why` says what is missing.",
  },
  ({ pointId, why }: { pointId: string; why: "inactive" | "other_product" | "other_kind" }) =>
    `Pickup point ${pointId} ${{ inactive: "is not active", other_product: "belongs to another product", other_kind: "does not serve this kind" }[why]}.`,
)
export const pickupGroupNotFound = defineError(
  "pickup_group_not_found",
  "not_found",
  { title: "There is no pickup group with this id.", mend: "List the pickup groups of the product; this one may have been deleted." },
  ({ id }: { id: string }) => `There is no pickup group ${id}.`,
)
export const slotPickupNotFound = defineError(
  "slot_pickup_not_found",
  "not_found",
  { title: "The departure has no such stop.", mend: "List the stops of the departure; this one may have been deleted." },
  ({ id }: { id: string }) => `There is no stop ${id}.`,
)
export const slotPickupExists = defineError(
  "slot_pickup_exists",
  "conflict",
  { title: "The departure stops at this point already.", mend: "Change the stop that is there: `details.slotPickupId` names it." },
  ({ kind }: { slotPickupId: string | null; slotId: string; pointId: string; kind: string }) =>
    `The departure has a ${kind} stop at this point already.`,
)
export const pickupInUse = defineError(
  "pickup_in_use",
  "conflict",
  {
    title: "Travelers have chosen this stop.",
    mend: "Give them another stop first, or close it: then nobody else can choose it.",
  },
  ({ taken }: { slotPickupId: string; taken: number }) => `${taken} ${taken === 1 ? "traveler has" : "travelers have"} chosen this stop.`,
)
export const pickupCapacityBelowTaken = defineError(
  "pickup_capacity_below_taken",
  "capacity",
  {
    title: "More travelers have chosen the stop than it would take.",
    mend: "Set at least `details.taken` places, or move travelers first.",
  },
  ({ capacity, taken }: { slotPickupId: string; capacity: number; taken: number }) =>
    `${taken} travelers have chosen this stop, so it cannot have ${capacity} places.`,
)
export const pickupOrderStale = defineError(
  "pickup_order_stale",
  "conflict",
  {
    title: "The order does not name the stops that the departure has.",
    mend: "Read the stops again and send each of them once: `details` names those that are missing and those that are unknown.",
  },
  ({ missing, unknown }: { slotId: string; kind: string; missing: string[]; unknown: string[] }) =>
    `The order leaves out ${missing.length} ${missing.length === 1 ? "stop" : "stops"} and names ${unknown.length} that the departure does not have.`,
)

export const pickupCapacityExceeded = defineError(
  "pickup_capacity_exceeded",
  "capacity",
  {
    title: "The stop does not take that many travelers.",
    mend: "Ask for at most `details.available`, choose another stop, or give it more places.",
  },
  ({ available, requested }: { slotPickupId: string; capacity: number; taken: number; requested: number; available: number }) =>
    `The stop takes ${available} more, ${requested} were asked for.`,
)
export const pickupClosed = defineError(
  "pickup_closed",
  "conflict",
  { title: "The stop is closed.", mend: "Choose another stop, open this one, or repeat with `override` and a reason." },
  ({ slotPickupId }: { slotPickupId: string }) => `Stop ${slotPickupId} is closed.`,
)
export const pickupPastCutoff = defineError(
  "pickup_past_cutoff",
  "conflict",
  {
    title: "The stop could be chosen until its cut-off, which is over.",
    mend: "Choose another stop, or repeat with `override` and a reason.",
  },
  ({ cutoffAt }: { slotPickupId: string; cutoffAt: string }) => `The stop could be chosen until ${cutoffAt}.`,
)
export const pickupCustomNotAllowed = defineError(
  "pickup_custom_not_allowed",
  "conflict",
  {
    title: "Travelers of this departure choose among its stops.",
    mend: "Choose a stop, or set `allowCustom` of a group of that kind.",
  },
  ({ kind }: { slotId: string; kind: string }) => `The departure has no ${kind} group that allows a place of one's own.`,
)

export const pickupErrors = [
  pickupPointNotFound,
  pickupPointInUse,
  pickupPointUnsuitable,
  pickupGroupNotFound,
  slotPickupNotFound,
  slotPickupExists,
  pickupInUse,
  pickupCapacityBelowTaken,
  pickupOrderStale,
  pickupCapacityExceeded,
  pickupClosed,
  pickupPastCutoff,
  pickupCustomNotAllowed,
] as const
