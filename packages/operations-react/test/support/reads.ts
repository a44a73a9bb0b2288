import type { QueryClient, QueryKey } from "@tanstack/react-query"
import type { SlotId } from "../../src/availability/index.js"
import { type AvailabilityQueries, availabilityQueries } from "../../src/availability/query-keys.js"
import { eventsQueries, type Operations } from "../../src/index.js"
import { holdReads } from "./hold-reads.js"
import { placeReads } from "./place-reads.js"
import type { World } from "./world.js"

export interface Read {
  queryKey: QueryKey
  fetch: (client: QueryClient) => Promise<unknown>
}

const pickupReads = ({ pickupPoints, pickupGroups, pickupDays }: AvailabilityQueries, world: World) => [
  pickupPoints.list(),
  pickupPoints.list({ groupId: world.group.id }),
  ...[world.hotel, world.unusedPoint].map(({ id }) => pickupPoints.detail(id)),
  pickupGroups.list({ productId: "prod_test" }),
  pickupGroups.detail(world.group.id),
  pickupDays.detail({ date: world.open.dateLocal, kind: "pickup" }),
]

const previewReads = ({ previews }: AvailabilityQueries, world: World) => [
  previews.explainDate({ ruleId: world.rule.id, date: "2026-06-01" }),
  previews.closeout({ productId: "prod_test", dateFrom: "2026-05-31", dateTo: "2026-06-30" }),
  previews.generate({ ruleId: world.rule.id, from: "2026-05-31", to: "2026-06-08" }),
  previews.reconcile({ ruleId: world.rule.id }),
  previews.editSlots({ slotId: world.open.id, scope: "all", patch: { capacityPax: 12 } }),
  previews.editSlotsBatch({ ids: [world.booked.id, world.open.id], patch: { capacityPax: 1 } }),
]

/** Rooms, seats and travelers of the departures. */
const roomReads = (availability: AvailabilityQueries, world: World, slots: SlotId[]) => [
  availability.resourceTemplates.list(),
  availability.resourceTemplates.list({ productOptionIds: ["opt_1"] }),
  ...[...slots, world.optionSlot.id].flatMap((id) => [
    availability.resources.list(id),
    availability.resources.list(id, { kind: "room_dbl" }),
    availability.resources.availability(id),
    availability.travelers.list(id),
    availability.travelers.list(id, { unassigned: "room", include: ["details"] }),
    availability.travelers.search({ slotId: id, q: "ann" }),
    availability.travelers.manifest(id),
    availability.sharingGroups.list(id),
    availability.planning.conflicts(id),
    availability.planning.conflicts(id, { family: "seat" }),
  ]),
  availability.resources.availabilityOfMany({ slotIds: [...slots, world.optionSlot.id] }),
  availability.resources.validate({ slotId: world.booked.id, allocations: { room_dbl: world.inBooking.room }, pax: 8 }),
  ...[world.inBooking, world.inHold, world.inLapsed].map(({ traveler }) => availability.travelers.detail(traveler)),
  availability.previews.materializeSlotResourcesFromTemplateDefaults({ slotId: world.optionSlot.id }),
  availability.previews.backfillResourcesFromTemplates({ productId: "prod_test" }),
  availability.previews.materializeSlotResourcesForPax({ slotId: world.optionSlot.id, templateId: world.template.id, pax: 7 }),
  availability.previews.addVehicleWithSeats({ slotId: world.open.id, layout: "1-1 x 2", label: "Van" }),
  availability.previews.setVehicleSeats({ resourceId: world.van, layout: "1-2 x 2" }),
  availability.previews.closeCheckIn({ slotId: world.booked.id }),
  availability.previews.autoAllocate({ slotId: world.booked.id, family: "room", keep: "pinned" }),
  availability.previews.importRooming({
    slotId: world.booked.id,
    rows: [{ "Traveler ID": world.inBooking.traveler, "Room ID": world.inBooking.spare }],
  }),
  availability.previews.assignTravelers({
    slotId: world.booked.id,
    moves: [{ travelerId: world.inBooking.traveler, resourceId: world.inBooking.spare }],
  }),
]

const availabilityPages = (availability: AvailabilityQueries, world: World) => [
  availability.rules.listInfinite({ limit: 1 }),
  availability.slots.listInfinite({ limit: 2 }),
  availability.startTimes.listInfinite({ limit: 1 }),
  availability.slotAllocations.listInfinite({ limit: 1 }),
  availability.resourceTemplates.listInfinite({ limit: 1 }),
  availability.sharingGroups.listInfinite(world.held.id, { limit: 1 }),
  availability.resources.listInfinite(world.booked.id, { limit: 1 }),
  availability.travelers.listInfinite(world.booked.id, { limit: 1 }),
  availability.closeouts.listInfinite({ limit: 1 }),
  availability.pickupPoints.listInfinite({ limit: 1 }),
  availability.pickupGroups.listInfinite({ limit: 1 }),
  availability.slots.pickupsInfinite({ slotId: world.open.id, limit: 1 }),
]

/** Every read of the package about the records of a world, as option objects. */
export function allReads(operations: Operations, world: World): Read[] {
  const availability = availabilityQueries(operations)
  const ofPlaces = placeReads(operations, world)
  const { history } = eventsQueries(operations)
  const holds = holdReads(operations, world.holds)
  const slots = [world.booked, world.held, world.open, world.byHand, world.departed].map(({ id }) => id)
  const allocations = [world.booking, world.travelled, world.hold, world.lapsed].map(({ id }) => id)
  const dates = { from: "2026-04-15", to: "2026-06-30" }
  const plain = [
    availability.rules.list(),
    availability.rules.list({ active: true, sort: "-name" }),
    ...[world.rule, world.idle].map(({ id }) => availability.rules.detail(id)),
    availability.startTimes.list({ ruleId: world.rule.id }),
    availability.startTimes.list({ productId: "prod_test", active: true }),
    ...[world.linked, world.spare.id].map((id) => availability.startTimes.detail(id)),
    availability.slots.list({ include: "board", limit: 200 }),
    availability.slots.list({ seriesId: world.rule.id, sellable: true }),
    availability.slots.list({ status: ["closed", "cancelled"] }),
    availability.slots.list({ customised: true }),
    availability.slots.list({ hasBookings: true, sort: "-availablePax" }),
    ...slots.flatMap((id) => [
      availability.slots.detail(id),
      availability.slots.detail(id, { pax: 4 }),
      availability.slots.summary(id),
      availability.slots.issues(id),
      availability.slots.pickups({ slotId: id }),
      availability.slots.pickupList({ slotId: id, kind: "pickup" }),
      availability.slots.explain({ slotId: id, pax: 2 }),
      availability.slots.check({ slotId: id, pax: 2 }),
    ]),
    ...roomReads(availability, world, slots),
    availability.slotAllocations.list(),
    availability.slotAllocations.list({ status: ["held"] }),
    availability.slotAllocations.list({ bookingId: "bkng_1" }),
    ...allocations.map((id) => availability.slotAllocations.detail(id)),
    availability.closeouts.list(),
    availability.closeouts.list({ inForce: true, ruleId: world.rule.id }),
    availability.closeouts.detail(world.closeout.id),
    ...pickupReads(availability, world),
    availability.calendar.list(dates),
    availability.calendar.list({ ...dates, groupBy: "product", pax: 3 }),
    availability.days.detail({ date: "2026-05-31" }),
    availability.days.detail({ date: "2026-06-01", pax: 4 }),
    availability.days.detail({ date: "2026-06-10" }),
    ...previewReads(availability, world),
    availability.recurrences.preview({ recurrence: "FREQ=DAILY", timezone: "Africa/Cairo", anchorDate: "2026-05-01", ...dates }),
    ...holds.plain,
    ...ofPlaces.plain,
  ]
  const pages = [...availabilityPages(availability, world), ...holds.pages, ...ofPlaces.pages]
  const feeds = [
    history.list({ limit: 200 }),
    ...slots.map((id) => availability.slots.history(id, { limit: 200 })),
    ...slots.map((id) => availability.planning.audit(id, { limit: 200 })),
    ...[world.rule.id, world.spare.id, world.closeout.id, world.place.id, world.hold.id, ...holds.subjects, "prod_test", "bkng_1"].map(
      (subject) => history.list({ subject, limit: 200 }),
    ),
  ]
  return [
    ...plain.map((options) => ({
      queryKey: options.queryKey,
      fetch: (c: QueryClient) => c.fetchQuery({ ...options, staleTime: 0 } as never),
    })),
    ...pages.map((options) => ({
      queryKey: options.queryKey,
      fetch: (c: QueryClient) => c.fetchInfiniteQuery({ ...options, staleTime: 0 } as never),
    })),
    ...feeds.map((options) => ({
      queryKey: options.queryKey,
      fetch: (c: QueryClient) => c.fetchInfiniteQuery({ ...options, staleTime: 0 } as never),
    })),
  ]
}
