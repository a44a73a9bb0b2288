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
  AdjustSlotCapacity,
  AllocateSlot,
  AllocateSlots,
  ExtendSlotHold,
  HoldSlot,
  HoldSlots,
  ListSlotAllocations,
  MoveSlotAllocation,
  ResizeSlotAllocation,
  SettleSlotAllocation,
  SweepExpiredSlotAllocations,
  UnfulfilSlotAllocation,
} from "../inputs.js"
import { availabilityQueries } from "../queries.js"
import type {
  AdjustResult,
  AllocateResult,
  AllocationsResult,
  HoldExtension,
  HoldResult,
  HoldSweep,
  HoldsResult,
  MoveResult,
  SettleResult,
  SlotAllocation,
  SlotAllocationId,
} from "../types.js"
import { useCommand } from "./command.js"

export const useSlotAllocations = <Selected = Page<SlotAllocation>>(
  filters: ListSlotAllocations = {},
  options?: ReadHookOptions<Page<SlotAllocation>, Selected>,
) => useRead(useFromCore(availabilityQueries).slotAllocations.list(filters), options)
export const useSlotAllocationsInfinite = (filters: Omit<ListSlotAllocations, "offset"> = {}, options?: ReadPagesOptions) =>
  useReadPages(useFromCore(availabilityQueries).slotAllocations.listInfinite(filters), options)
export const useSlotAllocation = <Selected = SlotAllocation>(
  allocationId: SlotAllocationId,
  options?: ReadHookOptions<SlotAllocation, Selected>,
) => useRead(useFromCore(availabilityQueries).slotAllocations.detail(allocationId), options)
/** What moving a hold or a booking to another departure would give; nothing is written. */
export const useMoveSlotAllocationDryRun = <Selected = MoveResult>(
  input: MoveSlotAllocation,
  options?: ReadHookOptions<MoveResult, Selected>,
) => useRead(useFromCore(availabilityQueries).previews.moveSlotAllocation(input), options)

/* None of these shows anything before the server has answered: they take or free places. */

export const useHoldSlot = (options?: WriteOptions<HoldSlot, HoldResult>) => useCommand("holdSlot", (c) => c.holdSlot, options)
export const useHoldSlots = (options?: WriteOptions<HoldSlots, HoldsResult>) => useCommand("holdSlots", (c) => c.holdSlots, options)
export const useExtendSlotHold = (options?: WriteOptions<ExtendSlotHold, HoldExtension>) =>
  useCommand("extendSlotHold", (c) => c.extendSlotHold, options)
export const useSweepExpiredSlotAllocations = (options?: WriteOptions<SweepExpiredSlotAllocations, HoldSweep>) =>
  useCommand("sweepExpiredSlotAllocations", (c) => c.sweepExpiredSlotAllocations, options)
export const useAllocateSlot = (options?: WriteOptions<AllocateSlot, AllocateResult>) =>
  useCommand("allocateSlot", (c) => c.allocateSlot, options)
export const useAllocateSlots = (options?: WriteOptions<AllocateSlots, AllocationsResult>) =>
  useCommand("allocateSlots", (c) => c.allocateSlots, options)
export const useAdjustSlotCapacity = (options?: WriteOptions<AdjustSlotCapacity, AdjustResult>) =>
  useCommand("adjustSlotCapacity", (c) => c.adjustSlotCapacity, options)
export const useResizeSlotAllocation = (options?: WriteOptions<ResizeSlotAllocation, SettleResult>) =>
  useCommand("resizeSlotAllocation", (c) => c.resizeSlotAllocation, options)
export const useMoveSlotAllocation = (options?: WriteOptions<MoveSlotAllocation, MoveResult>) =>
  useCommand("moveSlotAllocation", (c) => c.moveSlotAllocation, options)
export const useConfirmSlotAllocation = (options?: WriteOptions<SettleSlotAllocation, SettleResult>) =>
  useCommand("confirmSlotAllocation", (c) => c.confirmSlotAllocation, options)
export const useReleaseSlotAllocation = (options?: WriteOptions<SettleSlotAllocation, SettleResult>) =>
  useCommand("releaseSlotAllocation", (c) => c.releaseSlotAllocation, options)
export const useCancelSlotAllocation = (options?: WriteOptions<SettleSlotAllocation, SettleResult>) =>
  useCommand("cancelSlotAllocation", (c) => c.cancelSlotAllocation, options)
export const useFulfilSlotAllocation = (options?: WriteOptions<SettleSlotAllocation, SettleResult>) =>
  useCommand("fulfilSlotAllocation", (c) => c.fulfilSlotAllocation, options)
export const useUnfulfilSlotAllocation = (options?: WriteOptions<UnfulfilSlotAllocation, SettleResult>) =>
  useCommand("unfulfilSlotAllocation", (c) => c.unfulfilSlotAllocation, options)
