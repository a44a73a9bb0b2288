import {
  addVehicleWithSeats,
  allocateSlot,
  createAllocationResources,
  createCloseout,
  createPickupGroup,
  createPickupPoint,
  createSharingGroup,
  createSlot,
  createStartTime,
  createTravelers,
  holdSlot,
  listSlotPickups,
  putResourceTemplate,
  type Slot,
  setPickupGroupPoints,
} from "@voyant-travel/operations/availability"
import { createOperationSchedule, createPlaceFeature, putPlaceIdentifier } from "@voyant-travel/operations/places"
import type { TestOperations } from "@voyant-travel/operations/testing"
import { makeHolds } from "./holds.js"
import { makePlaces } from "./place-world.js"
import { clock } from "./server.js"

/** A product's supply with something of everything on it, so that any write changes an answer. */
export async function makeWorld({ db, fixtures }: TestOperations) {
  const now = clock.now
  const place = await fixtures.place({ name: "Pier 3" })
  const unused = await fixtures.place({ name: "Depot" })
  const feature = await createPlaceFeature(db, { placeId: place.id, code: "lift", name: "Lift", now })
  const hours = await createOperationSchedule(db, { placeId: place.id, opensAt: "09:00", closesAt: "17:00", now })
  const known = await makePlaces(db, place.id)
  await putPlaceIdentifier(db, { placeId: place.id, scheme: "osm", value: "node/1", now })
  const pickups = await makePickups(db)
  const { rule, slots } = await fixtures.departures({ startTimes: ["09:00", "14:00"], days: 3, minPax: 2 })
  const idle = await fixtures.rule({ startTimes: ["18:00"], recurrence: "FREQ=WEEKLY;BYDAY=SU" })
  const spare = await createStartTime(db, { productId: "prod_test", startTimeLocal: "20:00", label: "Evening", now })
  const [booked, held, open] = slots as [Slot, Slot, Slot]
  const byHand = await fixtures.slot({ placeId: place.id, dateLocal: "2026-06-10" })
  const departed = await createSlot(db, {
    productId: "prod_test",
    timezone: "Africa/Cairo",
    dateLocal: "2026-04-20",
    startTimeLocal: "09:00",
    durationMinutes: 60,
    capacityPax: 10,
    now,
  })
  const take = { pax: 2, enforce: "capacity", reason: "Walk-in", now } as const
  const booking = await allocateSlot(db, { slotId: booked.id, bookingId: "bkng_1", ...take })
  const gone = await allocateSlot(db, { slotId: departed.id, bookingId: "bkng_2", ...take })
  const hold = await holdSlot(db, { slotId: held.id, holderRef: "cart_1", bookingId: "bkng_3", holdToken: "token-12345678", pax: 3, now })
  const earlier = new Date(now.getTime() - 3_600_000)
  const lapsed = await holdSlot(db, { slotId: open.id, holderRef: "cart_2", pax: 1, now: earlier })
  const rooms = await makeRooms(db, {
    booked,
    held,
    open,
    booking: booking.allocation.id,
    hold: hold.allocation.id,
    lapsed: lapsed.allocation.id,
  })
  const closeout = await createCloseout(db, {
    ruleId: rule.id,
    dateFrom: "2026-06-02",
    effect: "stop_sell",
    reason: "Festival",
    now,
  })
  const stops = (await listSlotPickups(db, { slotId: open.id })).data
  const holds = await makeHolds(db)
  const [van] = await addVehicleWithSeats(db, { slotId: byHand.id, layout: "2-1 x 2", label: "Van", now })
  const [bookedStop] = (await listSlotPickups(db, { slotId: booked.id })).data
  return {
    holds,
    van: van?.vehicle.id as `alrs_${string}`,
    place,
    bookedStop: bookedStop?.id as SlotPickupId,
    ...pickups,
    stops: stops.map(({ id }) => id) as [SlotPickupId, SlotPickupId],
    unused,
    feature,
    hours,
    ...known,
    rule,
    idle,
    linked: rule.startTimes[0]?.id ?? spare.id,
    spare,
    booked,
    held,
    open,
    byHand,
    departed,
    booking: booking.allocation,
    travelled: gone.allocation,
    hold: hold.allocation,
    lapsed: lapsed.allocation,
    closeout,
    ...rooms,
  }
}

interface Occupied {
  booked: Slot
  held: Slot
  open: Slot
  booking: `slal_${string}`
  hold: `slal_${string}`
  lapsed: `slal_${string}`
}

/** Rooms with somebody of a booking, of a hold and of a lapsed hold in them, and a template that no departure has had yet. */
async function makeRooms(db: TestOperations["db"], { booked, held, open, booking, hold, lapsed }: Occupied) {
  const now = clock.now
  const earlier = new Date(now.getTime() - 3_600_000)
  const template = await putResourceTemplate(db, {
    productOptionId: "opt_1",
    productId: "prod_test",
    kind: "room_dbl",
    capacity: 2,
    defaultCount: 2,
    now,
  })
  const place = async (slot: Slot, slotAllocationId: `slal_${string}`, at: Date) => {
    const resources = ["Room 1", "Room 2"].map((label) => ({ kind: "room_dbl", capacity: 2, label }))
    const [room, spare] = await createAllocationResources(db, { slotId: slot.id, resources, now: at })
    const travelDetails = room && { allocations: { room_dbl: room.id } }
    const travelers = [{ slotAllocationId, traveler: { firstName: "Ann", lastName: slot.dateLocal }, travelDetails }]
    const made = await createTravelers(db, { slotId: slot.id, travelers, now: at })
    return { room: room?.id as `alrs_${string}`, spare: spare?.id as `alrs_${string}`, traveler: made.travelers[0]?.id as `sltr_${string}` }
  }
  const optionSlot = await createSlot(db, {
    ...{
      productId: "prod_test",
      optionId: "opt_1",
      timezone: "Africa/Cairo",
      dateLocal: "2026-06-12",
      startTimeLocal: "09:00",
      durationMinutes: 60,
    },
    ...{ materializeResources: false, now },
  })
  const inHold = await place(held, hold, now)
  return {
    template,
    optionSlot,
    sharing: await createSharingGroup(db, { slotId: held.id, label: "Friends", travelerIds: [inHold.traveler], now }),
    inBooking: await place(booked, booking, now),
    inHold,
    inLapsed: await place(open, lapsed, earlier),
  }
}

type SlotPickupId = `slpk_${string}`

/** A run of two stops that departures get, and a point that nothing stops at. */
async function makePickups(db: TestOperations["db"]) {
  const now = clock.now
  const point = (name: string) => createPickupPoint(db, { name, locationText: "Corniche", now })
  const [hotel, station, unusedPoint] = [await point("Hotel"), await point("Station"), await point("Old pier")]
  const { id } = await createPickupGroup(db, { productId: "prod_test", kind: "pickup", name: "Hotels", now })
  const group = await setPickupGroupPoints(db, {
    id,
    points: [
      { pointId: hotel.id, time: { timing: "fixed", localTime: "06:30" }, capacity: 8 },
      { pointId: station.id, time: { timing: "offset", offsetMinutes: -30 } },
    ],
    now,
  })
  return { hotel, station, unusedPoint, group }
}

export type World = Awaited<ReturnType<typeof makeWorld>>
