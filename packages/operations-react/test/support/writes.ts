import type { AvailabilityClient } from "../../src/availability/client.js"
import type { HoldsClient } from "../../src/holds/client.js"
import type { PlacesClient } from "../../src/places/client.js"
import { placeWrites } from "./place-writes.js"
import type { World } from "./world.js"

type Clients = AvailabilityClient & PlacesClient & HoldsClient
type InputOf<Call extends keyof Clients> = NonNullable<Parameters<Clients[Call]>[0]>
type Question =
  | `${"list" | "get" | "search" | "explain" | "preview" | "check" | "validate" | "near" | "suggest" | "find" | "isOpen" | "summarize"}${string}`
  | `${"export" | "diff"}${string}`
/** Places have their functions twice, under both of their names. */
type Alias = `${string}Facilit${string}`
export type WriteName = Exclude<keyof Clients, Question | Alias>

const product = { productId: "prod_test", timezone: "Africa/Cairo" }
const reason = "Because of the tide"
const rooms = { kind: "room", roomKind: "room_dbl", arrival: "2026-06-10", nights: 3 } as const

/** One input for every write, most of them about records that are in use. */
export const writes: { [Call in WriteName]: (world: World) => InputOf<Call> } = {
  createRule: ({ spare }) => ({ ...product, recurrence: "FREQ=DAILY", anchorDate: "2026-05-01", startTimeIds: [spare.id] }),
  updateRule: ({ rule, spare }) => ({ ruleId: rule.id, patch: { capacityPax: 20, active: false }, startTimeIds: [spare.id] }),
  deleteRule: ({ idle }) => ({ ruleId: idle.id }),
  reconcileRule: ({ rule }) => ({ ruleId: rule.id }),
  generateAvailabilitySlots: ({ rule }) => ({ ruleId: rule.id, from: "2026-06-01", to: "2026-06-06" }),
  createStartTime: () => ({ productId: "prod_test", startTimeLocal: "07:00" }),
  updateStartTime: ({ linked }) => ({ id: linked, startTimeLocal: "09:30", label: "Later", sortOrder: 4 }),
  deleteStartTime: ({ spare }) => ({ id: spare.id }),

  createSlot: ({ place }) => ({ ...product, dateLocal: "2026-05-31", startTimeLocal: "11:00", capacityPax: 4, placeId: place.id }),
  updateSlot: ({ open }) => ({ slotId: open.id, patch: { capacityPax: 4, notes: "Small boat" } }),
  deleteSlot: ({ byHand }) => ({ slotId: byHand.id }),
  editSlots: ({ open }) => ({
    slotId: open.id,
    scope: "following" as const,
    patch: { startLocal: { time: "10:15" }, capacityPax: 14 },
    onCommitments: "move" as const,
  }),
  editSlotsBatch: ({ open, held }) => ({ ids: [open.id, held.id], status: "closed" as const, reason }),
  resetCustomisation: ({ open }) => ({ slotId: open.id, fields: ["capacityPax" as const] }),
  setSlotStatus: ({ booked }) => ({ slotId: booked.id, status: "cancelled" as const, reason, onCommitments: "cancel" as const }),
  decideSlotMinimum: ({ held }) => ({ slotId: held.id, decision: "no_go" as const, reason }),
  completeSlot: ({ departed }) => ({ slotId: departed.id }),

  holdSlot: ({ open }) => ({ slotId: open.id, holderRef: "cart_9", pax: 4 }),
  holdSlots: ({ open, held }) => ({
    holderRef: "cart_9",
    lines: [
      { slotId: open.id, pax: 1 },
      { slotId: held.id, pax: 1 },
    ],
  }),
  extendSlotHold: ({ hold }) => ({ allocationId: hold.id, ttlSeconds: 1800 }),
  sweepExpiredSlotAllocations: () => ({ limit: 100 }),
  allocateSlot: ({ open }) => ({ slotId: open.id, bookingId: "bkng_9", pax: 10 }),
  allocateSlots: ({ open, held, hold }) => ({
    bookingId: "bkng_3",
    lines: [
      { slotId: open.id, pax: 2 },
      { slotId: held.id, pax: 3, hold: { allocationId: hold.id } },
    ],
  }),
  adjustSlotCapacity: ({ booked }) => ({ slotId: booked.id, bookingId: "bkng_1", pax: 3 }),
  resizeSlotAllocation: ({ hold }) => ({ allocationId: hold.id, pax: 5 }),
  moveSlotAllocation: ({ booking, held }) => ({ allocationId: booking.id, toSlotId: held.id }),
  confirmSlotAllocation: ({ hold }) => ({ allocationId: hold.id }),
  releaseSlotAllocation: ({ hold }) => ({ allocationId: hold.id }),
  cancelSlotAllocation: ({ booking }) => ({ allocationId: booking.id }),
  fulfilSlotAllocation: ({ travelled }) => ({ allocationId: travelled.id }),
  unfulfilSlotAllocation: ({ travelled }) => ({ allocationId: travelled.id, reason }),

  createCloseout: ({ place }) => ({ placeId: place.id, dateFrom: "2026-06-10", reason }),
  createCloseouts: ({ open, held }) => ({
    items: [
      { slotId: open.id, reason },
      { slotId: held.id, reason, effect: "stop_sell" as const },
    ],
  }),
  updateCloseout: ({ closeout }) => ({ closeoutId: closeout.id, dateFrom: "2026-05-31", effect: "block" as const }),
  reopenCloseout: ({ closeout }) => ({ closeoutId: closeout.id, reason, regenerate: true }),

  createPickupPoint: ({ place }) => ({ name: "Lobby", placeId: place.id }),
  updatePickupPoint: ({ hotel }) => ({ id: hotel.id, name: "Grand hotel" }),
  deletePickupPoint: ({ unusedPoint }) => ({ id: unusedPoint.id }),
  createPickupGroup: () => ({ productId: "prod_test", kind: "dropoff" as const, name: "Back" }),
  updatePickupGroup: ({ group }) => ({ id: group.id, allowCustom: true }),
  deletePickupGroup: ({ group }) => ({ id: group.id }),
  setPickupGroupPoints: ({ group, station }) => ({
    id: group.id,
    points: [{ pointId: station.id, time: { timing: "offset" as const, offsetMinutes: -20 } }],
  }),
  applyPickupGroups: ({ open, held }) => ({ slotIds: [open.id, held.id], mode: "refresh" as const }),
  createSlotPickup: ({ open, unusedPoint }) => ({
    slotId: open.id,
    pointId: unusedPoint.id,
    kind: "pickup" as const,
    time: { timing: "offset" as const, offsetMinutes: -10 },
  }),
  updateSlotPickup: ({ stops }) => ({ slotPickupId: stops[0], capacity: 3 }),
  deleteSlotPickup: ({ stops }) => ({ slotPickupId: stops[1] }),
  setTravelerPickups: ({ booked, inBooking, bookedStop }) => ({
    slotId: booked.id,
    kind: "pickup" as const,
    travelerIds: [inBooking.traveler],
    choice: { slotPickupId: bookedStop },
    roomNumber: "12",
  }),
  orderSlotPickups: ({ open, stops }) => ({ slotId: open.id, kind: "pickup" as const, slotPickupIds: [stops[1], stops[0]] }),
  createAllocationResources: ({ open }) => ({ slotId: open.id, resources: [{ kind: "room_sgl", capacity: 1, label: "Attic" }] }),
  updateAllocationResource: ({ inLapsed }) => ({
    resourceId: inLapsed.room,
    patch: { capacity: 1, label: "Small room", externalCode: "12" },
  }),
  deleteAllocationResource: ({ inBooking }) => ({ resourceId: inBooking.room, unassign: true }),
  putResourceTemplate: () => ({ productOptionId: "opt_1", productId: "prod_test", kind: "room_dbl", capacity: 2, defaultCount: 3 }),
  deleteResourceTemplate: () => ({ productOptionId: "opt_1", kind: "room_dbl" }),
  materializeSlotResourcesFromTemplateDefaults: ({ optionSlot }) => ({ slotId: optionSlot.id }),
  backfillResourcesFromTemplates: () => ({ productId: "prod_test", optionId: "opt_1" }),
  materializeSlotResourcesForPax: ({ optionSlot, template }) => ({ slotId: optionSlot.id, templateId: template.id, pax: 5 }),
  addVehicleWithSeats: ({ held }) => ({ slotId: held.id, layout: "2-2 x 2", label: "Van" }),
  setVehicleSeats: ({ van }) => ({ resourceId: van, layout: "1-1 x 3" }),
  createTravelerWithTravelDetails: ({ open, inLapsed }) => ({
    slotId: open.id,
    bookingId: "bkng_9",
    traveler: { lastName: "Cleopatra" },
    travelDetails: { allocations: { room_dbl: inLapsed.room } },
  }),
  createTravelers: ({ booked }) => ({
    slotId: booked.id,
    travelers: ["Isis", "Horus"].map((lastName) => ({ bookingId: "bkng_1", traveler: { lastName } })),
  }),
  updateTravelerWithTravelDetails: ({ inBooking }) => ({
    travelerId: inBooking.traveler,
    traveler: { firstName: "Anna" },
    travelDetails: { allocations: { room_dbl: inBooking.spare } },
  }),
  removeTraveler: ({ inBooking }) => ({ travelerId: inBooking.traveler, returnPax: true, reason }),
  eraseTraveler: ({ inHold }) => ({ travelerId: inHold.traveler }),
  setAttendance: ({ held, inHold }) => ({ slotId: held.id, travelerIds: [inHold.traveler], state: "arrived" as const }),
  closeCheckIn: ({ booked }) => ({ slotId: booked.id }),
  createSharingGroup: ({ booked, inBooking }) => ({ slotId: booked.id, label: "Smiths", travelerIds: [inBooking.traveler] }),
  updateSharingGroup: ({ sharing }) => ({ groupId: sharing.id, label: "Browns", travelerIds: [] }),
  deleteSharingGroup: ({ sharing }) => ({ groupId: sharing.id }),
  setSharingGroupMembers: ({ sharing }) => ({ groupId: sharing.id, travelerIds: [] }),
  autoAllocate: ({ booked }) => ({ slotId: booked.id, family: "room", keep: "all" as const, dryRun: false }),
  recordPassengersCsv: ({ booked }) => ({ slotId: booked.id, profile: "standard" as const, reason }),
  recordRoomingCsv: ({ booked }) => ({ slotId: booked.id, recipient: "Hotel" }),
  importRooming: ({ booked, inBooking }) => ({
    slotId: booked.id,
    rows: [
      {
        "Traveler ID": inBooking.traveler,
        "Room ID": inBooking.spare,
        Notes: "Late",
        "Hotel room number": "412",
        "Sharing group": "Divers",
      },
    ],
    dryRun: false,
  }),
  assignTravelers: ({ held, inHold }) => ({ slotId: held.id, moves: [{ travelerId: inHold.traveler, resourceId: inHold.spare }] }),

  ...placeWrites,

  createResourceHold: ({ holds }) => ({ ...rooms, programId: "prog_1", placeId: holds.hotelId, quantity: 15 }),
  updateResourceHold: ({ holds }) => ({ holdId: holds.held.id, name: "Speakers", washPercent: 10, cutoffOn: "2026-06-05" }),
  backResourceHold: ({ holds }) => ({
    holdId: holds.demand.id,
    placeId: holds.hotelId,
    roomKind: "room_dbl",
    arrival: "2026-06-10",
    nights: 2,
  }),
  confirmResourceHold: ({ holds }) => ({ holdId: holds.held.id }),
  extendResourceHold: ({ holds }) => ({ holdId: holds.held.id, optionOn: "2026-05-30" }),
  releaseResourceHold: ({ holds }) => ({ holdId: holds.held.id, reason }),
  washResourceHold: ({ holds }) => ({ holdId: holds.confirmed.id, percent: 50, reason }),
  reinstateResourceHold: ({ holds }) => ({ holdId: holds.released.id, optionOn: "2026-05-20" }),
  cancelResourceHold: ({ holds }) => ({ holdId: holds.held.id, reason }),
  expireResourceHold: ({ holds }) => ({ holdId: holds.lapsed.id }),
  settleDueHolds: () => ({ limit: 100 }),
  promoteResourceHold: ({ holds }) => ({ holdId: holds.waiting.id }),
  pickUpResourceHold: ({ holds }) => ({ holdId: holds.confirmed.id, pickupKey: "guest-2", units: 2, bookingId: "bkng_1" }),
  drawResourceHold: ({ holds, open }) => ({
    ...{ holdId: holds.confirmed.id, slotId: open.id, rooms: 2, capacity: 2, from: "2026-06-10", to: "2026-06-12" },
  }),
  reversePickup: ({ holds }) => ({ holdId: holds.confirmed.id, pickupKey: "guest-1", reason }),
  setResourceHoldNights: ({ holds }) => ({
    cells: [
      { holdId: holds.held.id, night: "2026-06-10", held: 14 },
      { holdId: holds.confirmed.id, night: "2026-06-11", held: 8 },
    ],
  }),
  setResourceHoldWindows: ({ holds }) => ({
    holdId: holds.gala.id,
    windows: [{ functionSpaceId: holds.hallId, date: "2026-06-11", timeFrom: "18:00", timeTo: "23:00" }],
  }),
  shiftResourceHolds: ({ holds }) => ({ holdIds: [holds.held.id], days: 2 }),
  setRoomInventory: ({ holds }) => ({ placeId: holds.hotelId, roomKind: "room_dbl", from: "2026-06-08", to: "2026-06-12", capacity: 90 }),
}

/** What must have happened before, where the write speaks of a later state. */
export const before: Partial<Record<WriteName, WriteName>> = {
  autoAllocate: "createTravelers",
  reconcileRule: "updateRule",
  applyPickupGroups: "setPickupGroupPoints",
  resetCustomisation: "updateSlot",
  unfulfilSlotAllocation: "fulfilSlotAllocation",
  restorePlace: "archivePlace",
  promoteResourceHold: "releaseResourceHold",
}
