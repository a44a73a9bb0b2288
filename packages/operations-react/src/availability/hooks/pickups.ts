"use client"
import type { DownloadedFile, Page } from "../../kernel/core/index.js"
import {
  type ReadHookOptions,
  type ReadPagesOptions,
  useFromCore,
  useRead,
  useReadPages,
  type WriteOptions,
} from "../../kernel/hooks/index.js"
import type {
  ApplyPickupGroups,
  CreatePickupGroup,
  CreatePickupPoint,
  CreateSlotPickup,
  DeletePickupGroup,
  DeletePickupPoint,
  DeleteSlotPickup,
  ExportPickupListCsv,
  GetPickupDay,
  GetPickupList,
  ListPickupGroups,
  ListPickupPoints,
  ListSlotPickups,
  OrderSlotPickups,
  SetPickupGroupPoints,
  SetTravelerPickups,
  UpdatePickupGroup,
  UpdatePickupPoint,
  UpdateSlotPickup,
} from "../inputs.js"
import { availabilityQueries } from "../queries.js"
import type {
  AppliedPickupGroups,
  PickupDay,
  PickupGroup,
  PickupGroupId,
  PickupList,
  PickupPoint,
  PickupPointId,
  SlotPickup,
  SlotPickupId,
  TravelerPickupsSet,
} from "../types.js"
import { useCommand } from "./command.js"

export const usePickupPoints = <Selected = Page<PickupPoint>>(
  filters: ListPickupPoints = {},
  options?: ReadHookOptions<Page<PickupPoint>, Selected>,
) => useRead(useFromCore(availabilityQueries).pickupPoints.list(filters), options)
export const usePickupPointsInfinite = (filters: Omit<ListPickupPoints, "offset"> = {}, options?: ReadPagesOptions) =>
  useReadPages(useFromCore(availabilityQueries).pickupPoints.listInfinite(filters), options)
export const usePickupPoint = <Selected = PickupPoint>(id: PickupPointId, options?: ReadHookOptions<PickupPoint, Selected>) =>
  useRead(useFromCore(availabilityQueries).pickupPoints.detail(id), options)
export const useCreatePickupPoint = (options?: WriteOptions<CreatePickupPoint, PickupPoint>) =>
  useCommand("createPickupPoint", (c) => c.createPickupPoint, options)
export const useUpdatePickupPoint = (options?: WriteOptions<UpdatePickupPoint, PickupPoint>) =>
  useCommand("updatePickupPoint", (c) => c.updatePickupPoint, options)
export const useDeletePickupPoint = (options?: WriteOptions<DeletePickupPoint, { id: PickupPointId }>) =>
  useCommand("deletePickupPoint", (c) => c.deletePickupPoint, options)

export const usePickupGroups = <Selected = Page<PickupGroup>>(
  filters: ListPickupGroups = {},
  options?: ReadHookOptions<Page<PickupGroup>, Selected>,
) => useRead(useFromCore(availabilityQueries).pickupGroups.list(filters), options)
export const usePickupGroupsInfinite = (filters: Omit<ListPickupGroups, "offset"> = {}, options?: ReadPagesOptions) =>
  useReadPages(useFromCore(availabilityQueries).pickupGroups.listInfinite(filters), options)
export const usePickupGroup = <Selected = PickupGroup>(id: PickupGroupId, options?: ReadHookOptions<PickupGroup, Selected>) =>
  useRead(useFromCore(availabilityQueries).pickupGroups.detail(id), options)
export const useCreatePickupGroup = (options?: WriteOptions<CreatePickupGroup, PickupGroup>) =>
  useCommand("createPickupGroup", (c) => c.createPickupGroup, options)
export const useUpdatePickupGroup = (options?: WriteOptions<UpdatePickupGroup, PickupGroup>) =>
  useCommand("updatePickupGroup", (c) => c.updatePickupGroup, options)
export const useDeletePickupGroup = (options?: WriteOptions<DeletePickupGroup, { id: PickupGroupId }>) =>
  useCommand("deletePickupGroup", (c) => c.deletePickupGroup, options)
export const useSetPickupGroupPoints = (options?: WriteOptions<SetPickupGroupPoints, PickupGroup>) =>
  useCommand("setPickupGroupPoints", (c) => c.setPickupGroupPoints, options, { order: ({ id }) => id })
export const useApplyPickupGroups = (options?: WriteOptions<ApplyPickupGroups, AppliedPickupGroups>) =>
  useCommand("applyPickupGroups", (c) => c.applyPickupGroups, options)

/** The stops of a departure in the order in which they are served. */
export const useSlotPickups = <Selected = Page<SlotPickup>>(
  input: ListSlotPickups,
  options?: ReadHookOptions<Page<SlotPickup>, Selected>,
) => useRead(useFromCore(availabilityQueries).slots.pickups(input), options)
export const useSlotPickupsInfinite = (input: Omit<ListSlotPickups, "offset">, options?: ReadPagesOptions) =>
  useReadPages(useFromCore(availabilityQueries).slots.pickupsInfinite(input), options)
export const useCreateSlotPickup = (options?: WriteOptions<CreateSlotPickup, SlotPickup>) =>
  useCommand("createSlotPickup", (c) => c.createSlotPickup, options)
export const useUpdateSlotPickup = (options?: WriteOptions<UpdateSlotPickup, SlotPickup>) =>
  useCommand("updateSlotPickup", (c) => c.updateSlotPickup, options, { order: ({ slotPickupId }) => slotPickupId })
export const useDeleteSlotPickup = (options?: WriteOptions<DeleteSlotPickup, { id: SlotPickupId }>) =>
  useCommand("deleteSlotPickup", (c) => c.deleteSlotPickup, options)
export const useOrderSlotPickups = (options?: WriteOptions<OrderSlotPickups, SlotPickup[]>) =>
  useCommand("orderSlotPickups", (c) => c.orderSlotPickups, options, { order: ({ slotId }) => slotId })

/** Who is picked up where, of one kind, on one departure. */
export const usePickupList = <Selected = PickupList>(input: GetPickupList, options?: ReadHookOptions<PickupList, Selected>) =>
  useRead(useFromCore(availabilityQueries).slots.pickupList(input), options)
/** The runs of a date, over all departures. */
export const usePickupDay = <Selected = PickupDay>(input: GetPickupDay, options?: ReadHookOptions<PickupDay, Selected>) =>
  useRead(useFromCore(availabilityQueries).pickupDays.detail(input), options)
/** The same as a CSV file, asked anew each time; with `enabled: false` it comes when `refetch` is called. */
export const useExportPickupListCsv = <Selected = DownloadedFile>(
  input: ExportPickupListCsv,
  options?: ReadHookOptions<DownloadedFile, Selected>,
) => useRead(useFromCore(availabilityQueries).slots.pickupListCsv(input), options)
/** Shows nothing before the server has answered: it takes places. */
export const useSetTravelerPickups = (options?: WriteOptions<SetTravelerPickups, TravelerPickupsSet>) =>
  useCommand("setTravelerPickups", (c) => c.setTravelerPickups, options, { order: ({ slotId }) => slotId })
