import type { HoldsRoutes } from "@voyant-travel/operations/routes"
import { hc } from "hono/client"
import { type CallOptions, call, type Operations, type Page, query, via, viaRead } from "../kernel/core/index.js"
import type * as inputs from "./inputs.js"
import type {
  HoldMovement,
  HoldPickupGrid,
  PickupResult,
  ProgramHolds,
  ReleasedHold,
  ResourceHold,
  ResourceHoldNights,
  RoomInventoryNight,
  SettledHolds,
  ShiftResult,
  SpaceDiary,
} from "./types.js"

export type * from "./inputs.js"
export type * from "./types.js"

/** One function per route of resource holds, named like the service behind it. Throws `OperationsRequestError` on a refusal. */
export interface HoldsClient {
  listResourceHolds(filters?: inputs.ListResourceHolds, options?: CallOptions): Promise<Page<ResourceHold>>
  getResourceHold(input: inputs.GetResourceHold, options?: CallOptions): Promise<ResourceHold>
  createResourceHold(input: inputs.CreateResourceHold, options?: CallOptions): Promise<ResourceHold>
  updateResourceHold(input: inputs.UpdateResourceHold, options?: CallOptions): Promise<ResourceHold>
  /** Puts real capacity behind a demand. */
  backResourceHold(input: inputs.BackResourceHold, options?: CallOptions): Promise<ResourceHold>
  confirmResourceHold(input: inputs.HoldCommand, options?: CallOptions): Promise<ResourceHold>
  extendResourceHold(input: inputs.ExtendResourceHold, options?: CallOptions): Promise<ResourceHold>
  /** Gives back everything that remains, or a part; `movementId` takes it back. */
  releaseResourceHold(input: inputs.ReleaseResourceHold, options?: CallOptions): Promise<ReleasedHold>
  washResourceHold(input: inputs.WashResourceHold, options?: CallOptions): Promise<ReleasedHold>
  reinstateResourceHold(input: inputs.ReinstateResourceHold, options?: CallOptions): Promise<ResourceHold>
  cancelResourceHold(input: inputs.CancelResourceHold, options?: CallOptions): Promise<ResourceHold>
  expireResourceHold(input: inputs.HoldCommand, options?: CallOptions): Promise<ResourceHold>
  settleDueHolds(input?: inputs.SettleDueHolds, options?: CallOptions): Promise<SettledHolds>
  promoteResourceHold(input: inputs.HoldCommand, options?: CallOptions): Promise<ResourceHold>
  /** The same `pickupKey` again answers the same movement. */
  pickUpResourceHold(input: inputs.PickUpResourceHold, options?: CallOptions): Promise<PickupResult>
  /** Makes rooms of a block rooms of a departure. */
  drawResourceHold(input: inputs.DrawResourceHold, options?: CallOptions): Promise<ResourceHold>
  reversePickup(input: inputs.ReversePickup, options?: CallOptions): Promise<PickupResult>
  listHoldMovements(input: inputs.ListHoldMovements, options?: CallOptions): Promise<Page<HoldMovement>>
  getRoomInventory(input: inputs.GetRoomInventory, options?: CallOptions): Promise<RoomInventoryNight[]>
  setRoomInventory(input: inputs.SetRoomInventory, options?: CallOptions): Promise<RoomInventoryNight[]>
  /** Many nights of many holds, all or none. */
  setResourceHoldNights(input: inputs.SetResourceHoldNights, options?: CallOptions): Promise<ResourceHoldNights>
  /** Replaces the windows of a space block, all or none. */
  setResourceHoldWindows(input: inputs.SetResourceHoldWindows, options?: CallOptions): Promise<ResourceHold>
  shiftResourceHolds(input: inputs.ShiftResourceHolds, options?: CallOptions): Promise<ShiftResult>
  getHoldPickupGrid(input: inputs.GetHoldPickupGrid, options?: CallOptions): Promise<HoldPickupGrid>
  getSpaceDiary(input: inputs.GetSpaceDiary, options?: CallOptions): Promise<SpaceDiary>
  summarizeProgramHolds(input: inputs.SummarizeProgramHolds, options?: CallOptions): Promise<ProgramHolds>
}

/** Options of a command: the revision that the person saw goes as `If-Match`. */
const revised = (expectedRevision: number | undefined, options: CallOptions = {}) =>
  via({ ...options, ifMatch: options.ifMatch ?? expectedRevision })

/** A command that only tells what it would do may be repeated like a read. */
const rehearsed = (dryRun: boolean | undefined, options?: CallOptions) => (dryRun ? viaRead(options) : via(options))

export function holdsClient({ baseUrl, fetch }: Operations): HoldsClient {
  const api = hc<HoldsRoutes>(baseUrl, { fetch })
  const holds = api["resource-holds"]
  const one = holds[":id"]
  return {
    listResourceHolds: (filters, o) => call(holds.$get({ query: query(filters) }, via(o))),
    getResourceHold: ({ holdId: id }, o) => call(one.$get({ param: { id } }, via(o))),
    createResourceHold: (json, o) => call(holds.$post({ json }, via(o))),
    updateResourceHold: ({ holdId: id, expectedRevision, ...json }, o) =>
      call(one.$patch({ param: { id }, json }, revised(expectedRevision, o))),
    backResourceHold: ({ holdId: id, expectedRevision, ...json }, o) =>
      call(one.back.$post({ param: { id }, json }, revised(expectedRevision, o))),
    confirmResourceHold: ({ holdId: id, expectedRevision }, o) =>
      call(one.confirm.$post({ param: { id }, json: {} }, revised(expectedRevision, o))),
    extendResourceHold: ({ holdId: id, expectedRevision, ...json }, o) =>
      call(one.extend.$post({ param: { id }, json }, revised(expectedRevision, o))),
    releaseResourceHold: ({ holdId: id, expectedRevision, ...json }, o) =>
      call(one.release.$post({ param: { id }, json }, revised(expectedRevision, o))),
    washResourceHold: ({ holdId: id, expectedRevision, ...json }, o) =>
      call(one.wash.$post({ param: { id }, json }, revised(expectedRevision, o))),
    reinstateResourceHold: ({ holdId: id, expectedRevision, ...json }, o) =>
      call(one.reinstate.$post({ param: { id }, json }, revised(expectedRevision, o))),
    cancelResourceHold: ({ holdId: id, expectedRevision, ...json }, o) =>
      call(one.cancel.$post({ param: { id }, json }, revised(expectedRevision, o))),
    expireResourceHold: ({ holdId: id, expectedRevision }, o) =>
      call(one.expire.$post({ param: { id }, json: {} }, revised(expectedRevision, o))),
    settleDueHolds: (json = {}, o) => call(holds.settle.$post({ json }, via(o))),
    promoteResourceHold: ({ holdId: id, expectedRevision }, o) =>
      call(one.promote.$post({ param: { id }, json: {} }, revised(expectedRevision, o))),
    pickUpResourceHold: ({ holdId: id, expectedRevision, ...json }, o) =>
      call(one.pickups.$post({ param: { id }, json }, revised(expectedRevision, o))),
    drawResourceHold: ({ holdId: id, expectedRevision, ...json }, o) =>
      call(one.draw.$post({ param: { id }, json }, revised(expectedRevision, o))),
    reversePickup: ({ holdId: id, ...json }, o) => call(one.pickups.reverse.$post({ param: { id }, json }, via(o))),
    listHoldMovements: ({ holdId: id, ...rest }, o) => call(one.movements.$get({ param: { id }, query: query(rest) }, via(o))),
    getRoomInventory: (input, o) => call(api["room-inventory"].$get({ query: query(input) }, via(o))),
    setRoomInventory: (json, o) => call(api["room-inventory"].$put({ json }, via(o))),
    setResourceHoldNights: (json, o) => call(api["resource-hold-nights"].$put({ json }, rehearsed(json.dryRun, o))),
    setResourceHoldWindows: ({ holdId: id, expectedRevision, ...json }, o) =>
      call(one.windows.$put({ param: { id }, json: { ...json, expectedRevision } }, rehearsed(json.dryRun, o))),
    shiftResourceHolds: (json, o) => call(holds.shift.$post({ json }, rehearsed(json.dryRun, o))),
    getHoldPickupGrid: (input, o) => call(api["resource-hold-nights"].$get({ query: query(input) }, via(o))),
    getSpaceDiary: (input, o) => call(api["space-diary"].$get({ query: query(input) }, via(o))),
    summarizeProgramHolds: (param, o) => call(api.programs[":programId"]["holds-summary"].$get({ param }, via(o))),
  }
}
