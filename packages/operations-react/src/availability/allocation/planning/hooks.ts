"use client"
import type { DownloadedFile } from "../../../kernel/core/index.js"
import {
  type ReadHookOptions,
  type ReadPagesOptions,
  useFromCore,
  useRead,
  useReadPages,
  type WriteOptions,
} from "../../../kernel/hooks/index.js"
import { useCommand } from "../../hooks/command.js"
import { availabilityQueries } from "../../queries.js"
import type { SlotId } from "../../types.js"
import type * as inputs from "./inputs.js"
import type { AllocationConflict, AutoAllocation, RecordedRooming, RoomingDiff, RoomingImport } from "./types.js"

type Within<Input> = Omit<Input, "slotId">
type Read<Result, Selected> = ReadHookOptions<Result, Selected>

const useQueries = () => useFromCore(availabilityQueries)

/** What is wrong with who is in which room (or, by `family`, seat); critical first. */
export const useAllocationConflicts = <Selected = AllocationConflict[]>(
  slotId: SlotId,
  query: Within<inputs.GetAllocationConflicts> = {},
  options?: Read<AllocationConflict[], Selected>,
) => useRead(useQueries().planning.conflicts(slotId, query), options)
/** The plan that `useAutoAllocate` would carry out; nothing is written. */
export const useAutoAllocateDryRun = <Selected = AutoAllocation>(input: inputs.AutoAllocate, options?: Read<AutoAllocation, Selected>) =>
  useRead(useQueries().previews.autoAllocate(input), options)
/** What a rooming list would change, with the errors of its rows; nothing is written. */
export const useImportRoomingDryRun = <Selected = RoomingImport>(input: inputs.ImportRooming, options?: Read<RoomingImport, Selected>) =>
  useRead(useQueries().previews.importRooming(input), options)
export const useExportPassengersCsv = <Selected = DownloadedFile>(
  input: inputs.ExportPassengersCsv,
  options?: Read<DownloadedFile, Selected>,
) => useRead(useQueries().planning.passengersCsv(input), options)
export const useExportRoomingCsv = <Selected = DownloadedFile>(input: inputs.ExportRoomingCsv, options?: Read<DownloadedFile, Selected>) =>
  useRead(useQueries().planning.roomingCsv(input), options)
export const useDiffRooming = <Selected = RoomingDiff>(input: inputs.DiffRooming, options?: Read<RoomingDiff, Selected>) =>
  useRead(useQueries().planning.roomingDiff(input), options)
/** What was done to rooms, seats and people of a departure, newest first, page by page. */
export const useSlotAudit = (slotId: SlotId, query: Omit<Within<inputs.GetSlotAudit>, "before"> = {}, options?: ReadPagesOptions) =>
  useReadPages(useQueries().planning.audit(slotId, query), options)

const perSlot = ({ slotId }: { slotId: SlotId }) => slotId

/** Carries a plan out, unless told `dryRun`; moves on one departure run in order. */
export const useAutoAllocate = (options?: WriteOptions<inputs.AutoAllocate, AutoAllocation>) =>
  useCommand("autoAllocate", (c) => (input, o) => c.autoAllocate({ dryRun: false, ...input }, o), options, { order: perSlot })
/** Carries a rooming list out, unless told `dryRun`. */
export const useImportRooming = (options?: WriteOptions<inputs.ImportRooming, RoomingImport>) =>
  useCommand("importRooming", (c) => (input, o) => c.importRooming({ dryRun: false, ...input }, o), options, { order: perSlot })
export const useRecordPassengersCsv = (options?: WriteOptions<inputs.RecordPassengersCsv, DownloadedFile>) =>
  useCommand("recordPassengersCsv", (c) => c.recordPassengersCsv, options)
export const useRecordRoomingCsv = (options?: WriteOptions<inputs.RecordRoomingCsv, RecordedRooming>) =>
  useCommand("recordRoomingCsv", (c) => c.recordRoomingCsv, options)
