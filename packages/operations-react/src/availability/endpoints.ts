import { defineEndpoints } from "../kernel/query/index.js"
import { allocationEndpoints } from "./allocation/endpoints.js"
import { pickupEndpoints } from "./endpoints/pickups.js"

const rule = "/availability/rules"
const startTime = "/availability/start-times"
const slot = "/availability/slots"
const allocation = "/availability/slot-allocations"
const closeout = "/availability/closeouts"

/** Who was on ended places leaves. */
const left = "availability.traveler.removed"
/** Ended holds that a take or a smaller capacity finds on its way. */
const reclaimed = ["availability.slot_allocation.expired", left] as const
/** New departures get the rooms and seats of their option. */
const seeded = "availability.allocation_resource.materialized"
/** Stops that new departures get, and those that move along with theirs. */
const attached = "availability.slot_pickup.attached"
/** Staff and things go along with their departure. */
const staff = "resources.assignment"
const demand = "resources.allocation"
const crew = [
  `${staff}.moved`,
  `${staff}.cancelled`,
  `${staff}.reserved`,
  `${staff}.assigned`,
  `${staff}.overridden`,
  `${staff}.lost`,
  `${demand}.cancelled`,
  `${demand}.reopened`,
  `${demand}.unmet`,
  `${demand}.met`,
] as const
const edited = ["availability.slot.updated", "availability.slot.status_changed", "availability.slot_pickup.moved", ...crew] as const
const made = "resources.allocation.materialized"

/** Every route of the area: its function, its hook, and the events that a write causes. */
export const availabilityEndpoints = defineEndpoints([
  { method: "GET", path: rule, call: "listRules", hook: "useRules" },
  { method: "POST", path: rule, call: "createRule", hook: "useCreateRule", events: ["availability.rule.created"] },
  { method: "GET", path: `${rule}/:id`, call: "getRule", hook: "useRule" },
  { method: "PATCH", path: `${rule}/:id`, call: "updateRule", hook: "useUpdateRule", events: ["availability.rule.updated"] },
  {
    method: "DELETE",
    path: `${rule}/:id`,
    call: "deleteRule",
    hook: "useDeleteRule",
    events: ["availability.rule.deleted", "availability.slot.deleted"],
  },
  {
    method: "POST",
    path: `${rule}/:id/reconcile`,
    call: "reconcileRule",
    hook: "useReconcileRule",
    events: [...edited, "availability.slots.generated", made, attached, seeded, ...reclaimed],
  },
  { method: "GET", path: `${rule}/:id/explain`, call: "explainDate", hook: "useExplainDate" },
  { method: "POST", path: "/availability/recurrence/preview", call: "previewRecurrence", hook: "usePreviewRecurrence" },
  {
    method: "POST",
    path: "/availability/generate",
    call: "generateAvailabilitySlots",
    hook: "useGenerateAvailabilitySlots",
    events: ["availability.slots.generated", made, attached, seeded],
  },

  { method: "GET", path: startTime, call: "listStartTimes", hook: "useStartTimes" },
  { method: "POST", path: startTime, call: "createStartTime", hook: "useCreateStartTime", events: ["availability.start_time.created"] },
  { method: "GET", path: `${startTime}/:id`, call: "getStartTime", hook: "useStartTime" },
  {
    method: "PATCH",
    path: `${startTime}/:id`,
    call: "updateStartTime",
    hook: "useUpdateStartTime",
    events: ["availability.start_time.updated"],
  },
  {
    method: "DELETE",
    path: `${startTime}/:id`,
    call: "deleteStartTime",
    hook: "useDeleteStartTime",
    events: ["availability.start_time.deleted"],
  },

  { method: "GET", path: slot, call: "listSlots", hook: "useSlots" },
  { method: "POST", path: slot, call: "createSlot", hook: "useCreateSlot", events: ["availability.slot.created", made, attached, seeded] },
  { method: "GET", path: `${slot}/:id`, call: "getSlot", hook: "useSlot" },
  { method: "PATCH", path: `${slot}/:id`, call: "updateSlot", hook: "useUpdateSlot", events: [...edited, ...reclaimed] },
  { method: "DELETE", path: `${slot}/:id`, call: "deleteSlot", hook: "useDeleteSlot", events: ["availability.slot.deleted"] },
  {
    method: "POST",
    path: `${slot}/:id/edit`,
    call: "editSlots",
    hook: "useEditSlots",
    events: [...edited, "availability.rule.updated", "availability.rule.split", "availability.start_time.created", ...reclaimed],
  },
  {
    method: "POST",
    path: `${slot}/:id/reset`,
    call: "resetCustomisation",
    hook: "useResetCustomisation",
    events: [...edited, ...reclaimed],
  },
  {
    method: "POST",
    path: `${slot}/batch`,
    call: "editSlotsBatch",
    hook: "useEditSlotsBatch",
    events: [...edited, "availability.slot_allocation.cancelled", "availability.slot_allocation.released", ...reclaimed],
  },
  {
    method: "POST",
    path: `${slot}/:id/status`,
    call: "setSlotStatus",
    hook: "useSetSlotStatus",
    events: [
      "availability.slot.status_changed",
      ...crew,
      "availability.slot_allocation.cancelled",
      "availability.slot_allocation.released",
      ...reclaimed,
    ],
  },
  {
    method: "POST",
    path: `${slot}/:id/minimum`,
    call: "decideSlotMinimum",
    hook: "useDecideSlotMinimum",
    events: ["availability.slot.minimum_decided", "availability.slot.status_changed", ...crew],
  },
  {
    method: "POST",
    path: `${slot}/:id/complete`,
    call: "completeSlot",
    hook: "useCompleteSlot",
    events: ["availability.slot.completed", "availability.slot_allocation.fulfilled", `${staff}.completed`, ...reclaimed],
  },
  { method: "POST", path: `${slot}/:id/check`, call: "checkOperationalAvailability", hook: "useCheckOperationalAvailability" },
  { method: "GET", path: `${slot}/:id/explain`, call: "explainSlot", hook: "useExplainSlot" },
  { method: "GET", path: `${slot}/:id/summary`, call: "getDepartureSummary", hook: "useDepartureSummary" },
  { method: "GET", path: `${slot}/:id/issues`, call: "getDepartureIssues", hook: "useDepartureIssues" },
  { method: "GET", path: `${slot}/:id/history`, call: "getDepartureHistory", hook: "useDepartureHistory" },
  { method: "GET", path: "/availability/calendar", call: "getCalendar", hook: "useCalendar" },
  { method: "GET", path: "/availability/day", call: "getDayBoard", hook: "useDayBoard" },

  { method: "POST", path: `${slot}/:id/holds`, call: "holdSlot", hook: "useHoldSlot", events: takes("held", "resized", "extended") },
  { method: "POST", path: `${allocation}/holds`, call: "holdSlots", hook: "useHoldSlots", events: takes("held", "resized", "extended") },
  { method: "POST", path: `${allocation}/:id/extend`, call: "extendSlotHold", hook: "useExtendSlotHold", events: takes("extended") },
  {
    method: "POST",
    path: `${allocation}/sweep`,
    call: "sweepExpiredSlotAllocations",
    hook: "useSweepExpiredSlotAllocations",
    events: reclaimed,
  },
  {
    method: "POST",
    path: `${slot}/:id/allocations`,
    call: "allocateSlot",
    hook: "useAllocateSlot",
    events: takes("confirmed", "resized"),
  },
  { method: "POST", path: allocation, call: "allocateSlots", hook: "useAllocateSlots", events: takes("confirmed", "resized") },
  {
    method: "POST",
    path: `${slot}/:id/adjust-capacity`,
    call: "adjustSlotCapacity",
    hook: "useAdjustSlotCapacity",
    events: takes("confirmed", "resized", "released", "cancelled"),
  },
  {
    method: "POST",
    path: `${allocation}/:id/resize`,
    call: "resizeSlotAllocation",
    hook: "useResizeSlotAllocation",
    events: takes("resized"),
  },
  {
    method: "POST",
    path: `${allocation}/:id/move`,
    call: "moveSlotAllocation",
    hook: "useMoveSlotAllocation",
    events: [...takes("moved"), "availability.traveler.created"],
  },
  {
    method: "POST",
    path: `${allocation}/:id/confirm`,
    call: "confirmSlotAllocation",
    hook: "useConfirmSlotAllocation",
    events: takes("confirmed"),
  },
  {
    method: "POST",
    path: `${allocation}/:id/release`,
    call: "releaseSlotAllocation",
    hook: "useReleaseSlotAllocation",
    events: takes("released"),
  },
  {
    method: "POST",
    path: `${allocation}/:id/cancel`,
    call: "cancelSlotAllocation",
    hook: "useCancelSlotAllocation",
    events: takes("cancelled"),
  },
  {
    method: "POST",
    path: `${allocation}/:id/fulfil`,
    call: "fulfilSlotAllocation",
    hook: "useFulfilSlotAllocation",
    events: takes("fulfilled"),
  },
  {
    method: "POST",
    path: `${allocation}/:id/unfulfil`,
    call: "unfulfilSlotAllocation",
    hook: "useUnfulfilSlotAllocation",
    events: takes("unfulfilled"),
  },
  { method: "GET", path: allocation, call: "listSlotAllocations", hook: "useSlotAllocations" },
  { method: "GET", path: `${allocation}/:id`, call: "getSlotAllocation", hook: "useSlotAllocation" },

  { method: "GET", path: closeout, call: "listCloseouts", hook: "useCloseouts" },
  { method: "POST", path: closeout, call: "createCloseout", hook: "useCreateCloseout", events: ["availability.closeout.created"] },
  { method: "POST", path: `${closeout}/preview`, call: "previewCloseout", hook: "usePreviewCloseout" },
  {
    method: "POST",
    path: `${closeout}/batch`,
    call: "createCloseouts",
    hook: "useCreateCloseouts",
    events: ["availability.closeout.created"],
  },
  { method: "GET", path: `${closeout}/:id`, call: "getCloseout", hook: "useCloseout" },
  {
    method: "PATCH",
    path: `${closeout}/:id`,
    call: "updateCloseout",
    hook: "useUpdateCloseout",
    events: ["availability.closeout.updated"],
  },
  {
    method: "POST",
    path: `${closeout}/:id/reopen`,
    call: "reopenCloseout",
    hook: "useReopenCloseout",
    events: ["availability.closeout.reopened", "availability.slots.generated", made, attached, seeded],
  },

  ...pickupEndpoints,
  ...allocationEndpoints,
])

/** Events of the ledger, together with the lapsed holds that any of them may end. */
function takes(...verbs: string[]): readonly string[] {
  return [...verbs.map((verb) => `availability.slot_allocation.${verb}`), ...reclaimed]
}
