import { type CallOptions, call, type Page, query, via } from "../../kernel/core/index.js"
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
import { type Api, rehearsed, revised } from "./api.js"

export interface AllocationCalls {
  listSlotAllocations(filters?: ListSlotAllocations, options?: CallOptions): Promise<Page<SlotAllocation>>
  getSlotAllocation(input: { allocationId: SlotAllocationId }, options?: CallOptions): Promise<SlotAllocation>
  /** Holds places for a while. The same `holdToken` again changes the hold instead of making a second one. */
  holdSlot(input: HoldSlot, options?: CallOptions): Promise<HoldResult>
  /** Several departures, all or none. */
  holdSlots(input: HoldSlots, options?: CallOptions): Promise<HoldsResult>
  extendSlotHold(input: ExtendSlotHold, options?: CallOptions): Promise<HoldExtension>
  sweepExpiredSlotAllocations(input?: SweepExpiredSlotAllocations, options?: CallOptions): Promise<HoldSweep>
  /** Takes places for a booking; with `hold`, the places that it holds. */
  allocateSlot(input: AllocateSlot, options?: CallOptions): Promise<AllocateResult>
  allocateSlots(input: AllocateSlots, options?: CallOptions): Promise<AllocationsResult>
  /** Takes (`pax > 0`) or gives back (`pax < 0`) places of a booking. */
  adjustSlotCapacity(input: AdjustSlotCapacity, options?: CallOptions): Promise<AdjustResult>
  resizeSlotAllocation(input: ResizeSlotAllocation, options?: CallOptions): Promise<SettleResult>
  moveSlotAllocation(input: MoveSlotAllocation, options?: CallOptions): Promise<MoveResult>
  confirmSlotAllocation(input: SettleSlotAllocation, options?: CallOptions): Promise<SettleResult>
  releaseSlotAllocation(input: SettleSlotAllocation, options?: CallOptions): Promise<SettleResult>
  cancelSlotAllocation(input: SettleSlotAllocation, options?: CallOptions): Promise<SettleResult>
  fulfilSlotAllocation(input: SettleSlotAllocation, options?: CallOptions): Promise<SettleResult>
  unfulfilSlotAllocation(input: UnfulfilSlotAllocation, options?: CallOptions): Promise<SettleResult>
}

export function allocationCalls({ slots, "slot-allocations": api }: Api): AllocationCalls {
  const one = api[":id"]
  return {
    listSlotAllocations: (filters, o) => call(api.$get({ query: query(filters) }, via(o))),
    getSlotAllocation: ({ allocationId: id }, o) => call(one.$get({ param: { id } }, via(o))),
    holdSlot: ({ slotId: id, ...json }, o) => call(slots[":id"].holds.$post({ param: { id }, json }, via(o))),
    holdSlots: (json, o) => call(api.holds.$post({ json }, via(o))),
    extendSlotHold: ({ allocationId: id, ...json }, o) => call(one.extend.$post({ param: { id }, json }, via(o))),
    sweepExpiredSlotAllocations: (json = {}, o) => call(api.sweep.$post({ json }, via(o))),
    allocateSlot: ({ slotId: id, ...json }, o) => call(slots[":id"].allocations.$post({ param: { id }, json }, via(o))),
    allocateSlots: (json, o) => call(api.$post({ json }, via(o))),
    adjustSlotCapacity: ({ slotId: id, ...json }, o) => call(slots[":id"]["adjust-capacity"].$post({ param: { id }, json }, via(o))),
    resizeSlotAllocation: ({ allocationId: id, expectedRevision, ...json }, o) =>
      call(one.resize.$post({ param: { id }, json }, revised(expectedRevision, o))),
    moveSlotAllocation: ({ allocationId: id, ...json }, o) => call(one.move.$post({ param: { id }, json }, rehearsed(json.dryRun, o))),
    confirmSlotAllocation: ({ allocationId: id, expectedRevision, ...json }, o) =>
      call(one.confirm.$post({ param: { id }, json }, revised(expectedRevision, o))),
    releaseSlotAllocation: ({ allocationId: id, expectedRevision, ...json }, o) =>
      call(one.release.$post({ param: { id }, json }, revised(expectedRevision, o))),
    cancelSlotAllocation: ({ allocationId: id, expectedRevision, ...json }, o) =>
      call(one.cancel.$post({ param: { id }, json }, revised(expectedRevision, o))),
    fulfilSlotAllocation: ({ allocationId: id, expectedRevision, ...json }, o) =>
      call(one.fulfil.$post({ param: { id }, json }, revised(expectedRevision, o))),
    unfulfilSlotAllocation: ({ allocationId: id, expectedRevision, ...json }, o) =>
      call(one.unfulfil.$post({ param: { id }, json }, revised(expectedRevision, o))),
  }
}
