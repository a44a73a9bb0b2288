import { defineEndpoints } from "../../../kernel/query/index.js"

const slot = "/availability/slots/:id"

/** Lapsed holds that a command finds on its way end with their travelers. */
const placed = ["availability.assignment.changed", "availability.slot_allocation.expired", "availability.traveler.removed"] as const

/** Plans, conflicts, lists as files, and what was done. */
export const planningEndpoints = defineEndpoints([
  { method: "GET", path: `${slot}/conflicts`, call: "getAllocationConflicts", hook: "useAllocationConflicts" },
  { method: "POST", path: `${slot}/auto-allocate`, call: "autoAllocate", hook: "useAutoAllocate", events: placed },
  { method: "GET", path: `${slot}/exports/passengers.csv`, call: "exportPassengersCsv", hook: "useExportPassengersCsv" },
  {
    method: "POST",
    path: `${slot}/exports/passengers.csv`,
    call: "recordPassengersCsv",
    hook: "useRecordPassengersCsv",
    events: ["availability.passengers.exported"],
  },
  { method: "GET", path: `${slot}/exports/rooming.csv`, call: "exportRoomingCsv", hook: "useExportRoomingCsv" },
  {
    method: "POST",
    path: `${slot}/exports/rooming.csv`,
    call: "recordRoomingCsv",
    hook: "useRecordRoomingCsv",
    events: ["availability.rooming.exported"],
  },
  { method: "GET", path: `${slot}/exports/rooming/diff`, call: "diffRooming", hook: "useDiffRooming" },
  {
    method: "POST",
    path: `${slot}/imports/rooming`,
    call: "importRooming",
    hook: "useImportRooming",
    events: [
      "availability.rooming.imported",
      "availability.allocation_resource.updated",
      "availability.sharing_group.created",
      "availability.traveler.created",
      "availability.traveler.updated",
      ...placed,
    ],
  },
  { method: "GET", path: `${slot}/audit`, call: "getSlotAudit", hook: "useSlotAudit" },
])
