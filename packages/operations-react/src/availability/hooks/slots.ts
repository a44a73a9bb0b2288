"use client"
import type { Page } from "../../kernel/core/index.js"
import {
  type ReadHookOptions,
  type ReadPagesOptions,
  useFromCore,
  useRead,
  useReadPages,
  type WriteOptions,
} from "../../kernel/hooks/index.js"
import type {
  CheckOperationalAvailability,
  CompleteSlot,
  CreateSlot,
  DecideSlotMinimum,
  DeleteSlot,
  EditSlots,
  EditSlotsBatch,
  ExplainSlot,
  ListSlots,
  ResetCustomisation,
  SetSlotStatus,
  UpdateSlot,
} from "../inputs.js"
import { showSlotBatch, showSlotStatus, showSlotWords } from "../optimistic.js"
import { availabilityQueries } from "../queries.js"
import type {
  CompletedSlot,
  EditReport,
  ListedSlot,
  OperationalAvailability,
  Slot,
  SlotBatchReport,
  SlotExplanation,
  SlotId,
} from "../types.js"
import { useCommand } from "./command.js"

export const useSlots = <Selected = Page<ListedSlot>>(filters: ListSlots = {}, options?: ReadHookOptions<Page<ListedSlot>, Selected>) =>
  useRead(useFromCore(availabilityQueries).slots.list(filters), options)
export const useSlotsInfinite = (filters: Omit<ListSlots, "offset"> = {}, options?: ReadPagesOptions) =>
  useReadPages(useFromCore(availabilityQueries).slots.listInfinite(filters), options)
/** `pax` in `query`: how many people `sellability` speaks of. */
export const useSlot = <Selected = Slot>(slotId: SlotId, query: { pax?: number } = {}, options?: ReadHookOptions<Slot, Selected>) =>
  useRead(useFromCore(availabilityQueries).slots.detail(slotId, query), options)
/** Whether so many places can be sold now, and everything that stands against it. */
export const useCheckOperationalAvailability = <Selected = OperationalAvailability>(
  input: CheckOperationalAvailability,
  options?: ReadHookOptions<OperationalAvailability, Selected>,
) => useRead(useFromCore(availabilityQueries).slots.check(input), options)
/** Where every place of a departure is, and what would let more be sold. */
export const useExplainSlot = <Selected = SlotExplanation>(input: ExplainSlot, options?: ReadHookOptions<SlotExplanation, Selected>) =>
  useRead(useFromCore(availabilityQueries).slots.explain(input), options)
/** What an edit would change and leave; nothing is written. */
export const useEditSlotsDryRun = <Selected = EditReport>(input: EditSlots, options?: ReadHookOptions<EditReport, Selected>) =>
  useRead(useFromCore(availabilityQueries).previews.editSlots(input), options)
export const useEditSlotsBatchDryRun = <Selected = SlotBatchReport>(
  input: EditSlotsBatch,
  options?: ReadHookOptions<SlotBatchReport, Selected>,
) => useRead(useFromCore(availabilityQueries).previews.editSlotsBatch(input), options)
export const useCompleteSlotDryRun = <Selected = CompletedSlot>(input: CompleteSlot, options?: ReadHookOptions<CompletedSlot, Selected>) =>
  useRead(useFromCore(availabilityQueries).previews.completeSlot(input), options)

const perSlot = ({ slotId }: { slotId: SlotId }) => slotId
/** A batch of one stands in line with the other writes to that departure. */
const perBatch = ({ ids: [only, ...others] }: EditSlotsBatch) => (only && others.length === 0 ? only : "slots")

export const useCreateSlot = (options?: WriteOptions<CreateSlot, Slot>) => useCommand("createSlot", (c) => c.createSlot, options)
/** A changed label or note shows at once. */
export const useUpdateSlot = (options?: WriteOptions<UpdateSlot, Slot>) =>
  useCommand("updateSlot", (c) => c.updateSlot, options, { order: perSlot, optimistic: showSlotWords })
export const useDeleteSlot = (options?: WriteOptions<DeleteSlot, { id: SlotId }>) => useCommand("deleteSlot", (c) => c.deleteSlot, options)
/** This departure, this and the following ones, or all of its series. */
export const useEditSlots = (options?: WriteOptions<EditSlots, EditReport>) => useCommand("editSlots", (c) => c.editSlots, options)
/** Opening, closing, a label and a note show at once; whatever takes or frees places waits for the server. */
export const useEditSlotsBatch = (options?: WriteOptions<EditSlotsBatch, SlotBatchReport>) =>
  useCommand("editSlotsBatch", (c) => c.editSlotsBatch, options, { order: perBatch, optimistic: showSlotBatch })
export const useResetCustomisation = (options?: WriteOptions<ResetCustomisation, Slot>) =>
  useCommand("resetCustomisation", (c) => c.resetCustomisation, options)
/** Opening and closing show at once; cancelling waits for the server. */
export const useSetSlotStatus = (options?: WriteOptions<SetSlotStatus, Slot>) =>
  useCommand("setSlotStatus", (c) => c.setSlotStatus, options, { order: perSlot, optimistic: showSlotStatus })
export const useDecideSlotMinimum = (options?: WriteOptions<DecideSlotMinimum, Slot>) =>
  useCommand("decideSlotMinimum", (c) => c.decideSlotMinimum, options)
export const useCompleteSlot = (options?: WriteOptions<CompleteSlot, CompletedSlot>) =>
  useCommand("completeSlot", (c) => c.completeSlot, options)
