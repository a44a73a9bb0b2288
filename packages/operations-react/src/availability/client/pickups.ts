import { type CallOptions, call, callFile, type DownloadedFile, type Page, query, via } from "../../kernel/core/index.js"
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
import { type Api, revised } from "./api.js"

export interface PickupCalls {
  listPickupPoints(filters?: ListPickupPoints, options?: CallOptions): Promise<Page<PickupPoint>>
  getPickupPoint(input: { id: PickupPointId }, options?: CallOptions): Promise<PickupPoint>
  createPickupPoint(input: CreatePickupPoint, options?: CallOptions): Promise<PickupPoint>
  updatePickupPoint(input: UpdatePickupPoint, options?: CallOptions): Promise<PickupPoint>
  deletePickupPoint(input: DeletePickupPoint, options?: CallOptions): Promise<{ id: PickupPointId }>
  listPickupGroups(filters?: ListPickupGroups, options?: CallOptions): Promise<Page<PickupGroup>>
  getPickupGroup(input: { id: PickupGroupId }, options?: CallOptions): Promise<PickupGroup>
  createPickupGroup(input: CreatePickupGroup, options?: CallOptions): Promise<PickupGroup>
  updatePickupGroup(input: UpdatePickupGroup, options?: CallOptions): Promise<PickupGroup>
  deletePickupGroup(input: DeletePickupGroup, options?: CallOptions): Promise<{ id: PickupGroupId }>
  /** The whole run, in its order. */
  setPickupGroupPoints(input: SetPickupGroupPoints, options?: CallOptions): Promise<PickupGroup>
  /** Gives departures the stops that they lack; with `refresh`, also the times and limits of their groups again. */
  applyPickupGroups(input: ApplyPickupGroups, options?: CallOptions): Promise<AppliedPickupGroups>
}

export const pickupCalls = ({ "pickup-points": points, "pickup-groups": groups, pickups }: Api): PickupCalls => ({
  listPickupPoints: (filters, o) => call(points.$get({ query: query(filters) }, via(o))),
  getPickupPoint: (param, o) => call(points[":id"].$get({ param }, via(o))),
  createPickupPoint: (json, o) => call(points.$post({ json }, via(o))),
  updatePickupPoint: ({ id, expectedRevision, ...json }, o) =>
    call(points[":id"].$patch({ param: { id }, json }, revised(expectedRevision, o))),
  deletePickupPoint: ({ id, expectedRevision }, o) =>
    call(points[":id"].$delete({ param: { id } }, revised(expectedRevision, o))) as Promise<{ id: PickupPointId }>,
  listPickupGroups: (filters, o) => call(groups.$get({ query: query(filters) }, via(o))),
  getPickupGroup: (param, o) => call(groups[":id"].$get({ param }, via(o))),
  createPickupGroup: (json, o) => call(groups.$post({ json }, via(o))),
  updatePickupGroup: ({ id, expectedRevision, ...json }, o) =>
    call(groups[":id"].$patch({ param: { id }, json }, revised(expectedRevision, o))),
  deletePickupGroup: ({ id, expectedRevision }, o) =>
    call(groups[":id"].$delete({ param: { id } }, revised(expectedRevision, o))) as Promise<{ id: PickupGroupId }>,
  setPickupGroupPoints: ({ id, expectedRevision, ...json }, o) =>
    call(groups[":id"].points.$put({ param: { id }, json }, revised(expectedRevision, o))),
  applyPickupGroups: (json, o) => call(pickups.apply.$post({ json }, via(o))),
})

export interface SlotPickupCalls {
  /** The stops of a departure in the order in which they are served. */
  listSlotPickups(input: ListSlotPickups, options?: CallOptions): Promise<Page<SlotPickup>>
  createSlotPickup(input: CreateSlotPickup, options?: CallOptions): Promise<SlotPickup>
  updateSlotPickup(input: UpdateSlotPickup, options?: CallOptions): Promise<SlotPickup>
  deleteSlotPickup(input: DeleteSlotPickup, options?: CallOptions): Promise<{ id: SlotPickupId }>
  /** Every stop of the kind, in another order: the times of the run are handed out anew. */
  orderSlotPickups(input: OrderSlotPickups, options?: CallOptions): Promise<SlotPickup[]>
  /** Gives travelers a stop, a place of their own, or none; all or none of them. */
  setTravelerPickups(input: SetTravelerPickups, options?: CallOptions): Promise<TravelerPickupsSet>
  /** Who is where, of one kind; each live traveler once. */
  getPickupList(input: GetPickupList, options?: CallOptions): Promise<PickupList>
  /** The runs of a date, over all departures. */
  getPickupDay(input: GetPickupDay, options?: CallOptions): Promise<PickupDay>
  exportPickupListCsv(input: ExportPickupListCsv, options?: CallOptions): Promise<DownloadedFile>
}

export const slotPickupCalls = ({ slots, pickups, "slot-pickups": stops }: Api): SlotPickupCalls => ({
  listSlotPickups: ({ slotId: id, ...rest }, o) => call(slots[":id"].pickups.$get({ param: { id }, query: query(rest) }, via(o))),
  createSlotPickup: ({ slotId: id, ...json }, o) => call(slots[":id"].pickups.$post({ param: { id }, json }, via(o))),
  updateSlotPickup: ({ slotPickupId: id, expectedRevision, ...json }, o) =>
    call(stops[":id"].$patch({ param: { id }, json }, revised(expectedRevision, o))),
  deleteSlotPickup: ({ slotPickupId: id, expectedRevision }, o) =>
    call(stops[":id"].$delete({ param: { id } }, revised(expectedRevision, o))),
  orderSlotPickups: ({ slotId: id, ...json }, o) => call(slots[":id"].pickups.order.$post({ param: { id }, json }, via(o))),
  setTravelerPickups: ({ slotId: id, ...json }, o) => call(slots[":id"]["traveler-pickups"].$put({ param: { id }, json }, via(o))),
  getPickupList: ({ slotId: id, ...rest }, o) => call(slots[":id"]["pickup-list"].$get({ param: { id }, query: query(rest) }, via(o))),
  getPickupDay: (input, o) => call(pickups.day.$get({ query: query(input) }, via(o))),
  exportPickupListCsv: ({ slotId: id, ...rest }, o) =>
    callFile(slots[":id"]["pickup-list.csv"].$get({ param: { id }, query: query(rest) }, via(o))),
})
