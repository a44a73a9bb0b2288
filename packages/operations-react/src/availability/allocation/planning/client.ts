import type { HistoryEvent } from "../../../events/types.js"
import {
  type CallOptions,
  call,
  callFile,
  type DownloadedFile,
  type Feed,
  type Operations,
  query,
  via,
} from "../../../kernel/core/index.js"
import { type Api, rehearsed } from "../../client/api.js"
import type * as inputs from "./inputs.js"
import type * as types from "./types.js"

/** Plans, conflicts, lists as files, and what was done. */
export interface PlanningCalls {
  getAllocationConflicts(input: inputs.GetAllocationConflicts, options?: CallOptions): Promise<types.AllocationConflict[]>
  /** A plan; with `dryRun: false` it is carried out. */
  autoAllocate(input: inputs.AutoAllocate, options?: CallOptions): Promise<types.AutoAllocation>
  exportPassengersCsv(input: inputs.ExportPassengersCsv, options?: CallOptions): Promise<DownloadedFile>
  /** The same, and the server remembers who took it. */
  recordPassengersCsv(input: inputs.RecordPassengersCsv, options?: CallOptions): Promise<DownloadedFile>
  exportRoomingCsv(input: inputs.ExportRoomingCsv, options?: CallOptions): Promise<DownloadedFile>
  /** The same, recorded: `exportId` names it for `diffRooming`. */
  recordRoomingCsv(input: inputs.RecordRoomingCsv, options?: CallOptions): Promise<types.RecordedRooming>
  diffRooming(input: inputs.DiffRooming, options?: CallOptions): Promise<types.RoomingDiff>
  /** Tells what a rooming list would change; with `dryRun: false` it is carried out. */
  importRooming(input: inputs.ImportRooming, options?: CallOptions): Promise<types.RoomingImport>
  /** Newest first; `before` is the `nextCursor` of the page before. */
  getSlotAudit(input: inputs.GetSlotAudit, options?: CallOptions): Promise<Feed<HistoryEvent>>
}

export function planningCalls(api: Api): PlanningCalls {
  const slot = api.slots[":id"]
  const passengers = slot.exports["passengers.csv"]
  const rooming = slot.exports["rooming.csv"]
  return {
    getAllocationConflicts: ({ slotId: id, ...rest }, o) => call(slot.conflicts.$get({ param: { id }, query: query(rest) }, via(o))),
    autoAllocate: ({ slotId: id, ...json }, o) =>
      call(slot["auto-allocate"].$post({ param: { id }, json }, rehearsed(json.dryRun ?? true, o))),
    exportPassengersCsv: ({ slotId: id, ...rest }, o) => callFile(passengers.$get({ param: { id }, query: query(rest) }, via(o))),
    recordPassengersCsv: ({ slotId: id, ...json }, o) => callFile(passengers.$post({ param: { id }, json }, via(o))),
    exportRoomingCsv: ({ slotId: id, ...rest }, o) => callFile(rooming.$get({ param: { id }, query: query(rest) }, via(o))),
    recordRoomingCsv: async ({ slotId: id, ...json }, o) => {
      const pending = rooming.$post({ param: { id }, json }, via(o))
      const file = await callFile(pending)
      return { ...file, exportId: (await pending).headers.get("x-export-id") }
    },
    diffRooming: ({ slotId: id, ...rest }, o) => call(slot.exports.rooming.diff.$get({ param: { id }, query: query(rest) }, via(o))),
    importRooming: ({ slotId: id, ...json }, o) =>
      call(slot.imports.rooming.$post({ param: { id }, json }, rehearsed(json.dryRun ?? true, o))),
    getSlotAudit: ({ slotId: id, ...rest }, o) => call(slot.audit.$get({ param: { id }, query: query(rest) }, via(o))),
  }
}

const exportUrl = ({ url }: Operations, slotId: string, file: string, filters: Record<string, string | undefined>) =>
  url(`/availability/slots/${encodeURIComponent(slotId)}/exports/${file}`, filters)

/** The address of the passenger list, for a link that a browser downloads by itself (with the host's cookies). */
export const passengersCsvUrl = (operations: Operations, { slotId, ...rest }: inputs.ExportPassengersCsv): string =>
  exportUrl(operations, slotId, "passengers.csv", rest)

/** The same for the rooming or seating list. */
export const roomingCsvUrl = (operations: Operations, { slotId, ...rest }: inputs.ExportRoomingCsv): string =>
  exportUrl(operations, slotId, "rooming.csv", rest)
