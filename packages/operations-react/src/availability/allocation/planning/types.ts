import type * as contract from "@voyant-travel/operations/availability/contract"
import type * as z from "zod"
import type { DownloadedFile } from "../../../kernel/core/index.js"
import type { Named } from "../../types.js"

/** One thing that is wrong with who is where. */
export interface AllocationConflict extends z.input<typeof contract.allocationConflictSchema> {}
/** Who would get which room or seat, and why not better. */
export interface AutoAllocation extends z.input<typeof contract.autoAllocationSchema> {}
/** A rooming list that the server remembers. */
export interface RecordedRooming extends DownloadedFile {
  exportId: string | null
}
export interface RoomingDiff extends z.input<typeof contract.roomingDiffSchema> {}
export interface ImportError extends z.input<typeof contract.importErrorSchema> {}
export interface RoomingImport extends Named<z.input<typeof contract.roomingImportSchema>, { errors: ImportError[] }> {}
