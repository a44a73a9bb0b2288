"use client"
import type { Page } from "../kernel/core/index.js"
import {
  type AreaCommand,
  type ReadHookOptions,
  type ReadPagesOptions,
  useAreaCommand,
  useFromCore,
  useRead,
  useReadPages,
  type WriteOptions,
} from "../kernel/hooks/index.js"
import { type HoldsClient, holdsClient } from "./client.js"
import { holdsEndpoints } from "./endpoints.js"
import type * as inputs from "./inputs.js"
import { holdsQueries } from "./queries.js"
import type {
  HoldMovement,
  HoldPickupGrid,
  PickupResult,
  ProgramHolds,
  ReleasedHold,
  ResourceHold,
  ResourceHoldId,
  ResourceHoldNights,
  RoomInventoryNight,
  SettledHolds,
  ShiftResult,
  SpaceDiary,
} from "./types.js"

export const useResourceHolds = <Selected = Page<ResourceHold>>(
  filters: inputs.ListResourceHolds = {},
  options?: ReadHookOptions<Page<ResourceHold>, Selected>,
) => useRead(useFromCore(holdsQueries).holds.list(filters), options)
export const useResourceHoldsInfinite = (filters: Omit<inputs.ListResourceHolds, "offset"> = {}, options?: ReadPagesOptions) =>
  useReadPages(useFromCore(holdsQueries).holds.listInfinite(filters), options)
export const useResourceHold = <Selected = ResourceHold>(holdId: ResourceHoldId, options?: ReadHookOptions<ResourceHold, Selected>) =>
  useRead(useFromCore(holdsQueries).holds.detail(holdId), options)
export const useHoldMovements = <Selected = Page<HoldMovement>>(
  input: inputs.ListHoldMovements,
  options?: ReadHookOptions<Page<HoldMovement>, Selected>,
) => useRead(useFromCore(holdsQueries).holds.movements(input), options)
export const useHoldMovementsInfinite = (input: Omit<inputs.ListHoldMovements, "offset">, options?: ReadPagesOptions) =>
  useReadPages(useFromCore(holdsQueries).holds.movementsInfinite(input), options)
export const useRoomInventory = <Selected = RoomInventoryNight[]>(
  input: inputs.GetRoomInventory,
  options?: ReadHookOptions<RoomInventoryNight[], Selected>,
) => useRead(useFromCore(holdsQueries).inventory.list(input), options)

export const useHoldPickupGrid = <Selected = HoldPickupGrid>(
  input: inputs.GetHoldPickupGrid,
  options?: ReadHookOptions<HoldPickupGrid, Selected>,
) => useRead(useFromCore(holdsQueries).grids.list(input), options)
/** Function spaces of a place by day: who has them, who waits, when they are free. */
export const useSpaceDiary = <Selected = SpaceDiary>(input: inputs.GetSpaceDiary, options?: ReadHookOptions<SpaceDiary, Selected>) =>
  useRead(useFromCore(holdsQueries).diaries.list(input), options)
export const useSummarizeProgramHolds = <Selected = ProgramHolds>(programId: string, options?: ReadHookOptions<ProgramHolds, Selected>) =>
  useRead(useFromCore(holdsQueries).summaries.detail(programId), options)
/** What a draft of a grid would do; nothing is written. */
export const useSetResourceHoldNightsDryRun = <Selected = ResourceHoldNights>(
  input: inputs.SetResourceHoldNights,
  options?: ReadHookOptions<ResourceHoldNights, Selected>,
) => useRead(useFromCore(holdsQueries).previews.setNights(input), options)
/** What other windows would do; nothing is written. */
export const useSetResourceHoldWindowsDryRun = <Selected = ResourceHold>(
  input: inputs.SetResourceHoldWindows,
  options?: ReadHookOptions<ResourceHold, Selected>,
) => useRead(useFromCore(holdsQueries).previews.setWindows(input), options)
/** Every night and deadline in the way of a shift; nothing is written. */
export const useShiftResourceHoldsDryRun = <Selected = ShiftResult>(
  input: inputs.ShiftResourceHolds,
  options?: ReadHookOptions<ShiftResult, Selected>,
) => useRead(useFromCore(holdsQueries).previews.shift(input), options)

const area = { connect: holdsClient, endpoints: holdsEndpoints }

/** A write of holds, by the name of its client's function. Nothing of it is shown before the server answers. */
const useCommand: AreaCommand<HoldsClient> = (...args) => useAreaCommand(area, ...args)

export const useCreateResourceHold = (options?: WriteOptions<inputs.CreateResourceHold, ResourceHold>) =>
  useCommand("createResourceHold", (c) => c.createResourceHold, options)
export const useUpdateResourceHold = (options?: WriteOptions<inputs.UpdateResourceHold, ResourceHold>) =>
  useCommand("updateResourceHold", (c) => c.updateResourceHold, options)
export const useBackResourceHold = (options?: WriteOptions<inputs.BackResourceHold, ResourceHold>) =>
  useCommand("backResourceHold", (c) => c.backResourceHold, options)
export const useConfirmResourceHold = (options?: WriteOptions<inputs.HoldCommand, ResourceHold>) =>
  useCommand("confirmResourceHold", (c) => c.confirmResourceHold, options)
export const useExtendResourceHold = (options?: WriteOptions<inputs.ExtendResourceHold, ResourceHold>) =>
  useCommand("extendResourceHold", (c) => c.extendResourceHold, options)
export const useReleaseResourceHold = (options?: WriteOptions<inputs.ReleaseResourceHold, ReleasedHold>) =>
  useCommand("releaseResourceHold", (c) => c.releaseResourceHold, options)
export const useWashResourceHold = (options?: WriteOptions<inputs.WashResourceHold, ReleasedHold>) =>
  useCommand("washResourceHold", (c) => c.washResourceHold, options)
export const useReinstateResourceHold = (options?: WriteOptions<inputs.ReinstateResourceHold, ResourceHold>) =>
  useCommand("reinstateResourceHold", (c) => c.reinstateResourceHold, options)
export const useCancelResourceHold = (options?: WriteOptions<inputs.CancelResourceHold, ResourceHold>) =>
  useCommand("cancelResourceHold", (c) => c.cancelResourceHold, options)
export const useExpireResourceHold = (options?: WriteOptions<inputs.HoldCommand, ResourceHold>) =>
  useCommand("expireResourceHold", (c) => c.expireResourceHold, options)
export const useSettleDueHolds = (options?: WriteOptions<inputs.SettleDueHolds, SettledHolds>) =>
  useCommand("settleDueHolds", (c) => c.settleDueHolds, options)
export const usePromoteResourceHold = (options?: WriteOptions<inputs.HoldCommand, ResourceHold>) =>
  useCommand("promoteResourceHold", (c) => c.promoteResourceHold, options)
export const usePickUpResourceHold = (options?: WriteOptions<inputs.PickUpResourceHold, PickupResult>) =>
  useCommand("pickUpResourceHold", (c) => c.pickUpResourceHold, options)
/** Makes rooms of a block rooms of a departure. */
export const useDrawResourceHold = (options?: WriteOptions<inputs.DrawResourceHold, ResourceHold>) =>
  useCommand("drawResourceHold", (c) => c.drawResourceHold, options)
export const useReversePickup = (options?: WriteOptions<inputs.ReversePickup, PickupResult>) =>
  useCommand("reversePickup", (c) => c.reversePickup, options)
export const useSetRoomInventory = (options?: WriteOptions<inputs.SetRoomInventory, RoomInventoryNight[]>) =>
  useCommand("setRoomInventory", (c) => c.setRoomInventory, options)
/** Many nights of many holds, all or none. */
export const useSetResourceHoldNights = (options?: WriteOptions<inputs.SetResourceHoldNights, ResourceHoldNights>) =>
  useCommand("setResourceHoldNights", (c) => c.setResourceHoldNights, options)
export const useShiftResourceHolds = (options?: WriteOptions<inputs.ShiftResourceHolds, ShiftResult>) =>
  useCommand("shiftResourceHolds", (c) => c.shiftResourceHolds, options)
/** Replaces the windows of a space block, all or none. */
export const useSetResourceHoldWindows = (options?: WriteOptions<inputs.SetResourceHoldWindows, ResourceHold>) =>
  useCommand("setResourceHoldWindows", (c) => c.setResourceHoldWindows, options)
