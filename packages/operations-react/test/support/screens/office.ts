import { createTravelers, listSlotPickups, setTravelerPickups } from "@voyant-travel/operations/availability"
import { createDispatch, createDriver } from "@voyant-travel/operations/ground"
import { createResource } from "@voyant-travel/operations/resources"
import type { TestOperations } from "@voyant-travel/operations/testing"
import { at, day, makeGround } from "../ground/world.js"
import { makeResources } from "../resources/world.js"
import { clock } from "../server.js"
import { makeWorld } from "../world.js"

/** People of an office by what they can be called: nothing of it can stand in an id by chance. */
export const people = {
  traveler: "Țîrlea-Ștefănescu",
  email: "ilinca.privat@example.com",
  phone: "+20 100 555 0143",
  guide: "Ilse Brückner-Öz",
  driver: "Zoltán Kővári-Éő",
  passenger: "Wojciech Łuczak-Żółć",
  sign: "FAMILIE ŁUCZAK-ŻÓŁĆ",
} as const

/** Somebody who is on the manifest, in a room and at a stop. */
async function makeTraveler({ db }: TestOperations, slotId: `avsl_${string}`, slotAllocationId: `slal_${string}`, room: `alrs_${string}`) {
  const now = clock.now
  const traveler = { firstName: "Ilinca", lastName: people.traveler, isLead: true, email: people.email, phone: people.phone }
  const travelDetails = { allocations: { room_dbl: room }, dietaryNotes: "No nuts" }
  const made = await createTravelers(db, { slotId, travelers: [{ slotAllocationId, traveler, travelDetails }], now })
  return made.travelers[0]?.id as `sltr_${string}`
}

/** Something of everything that a screen can show, in one database, and people in it whose names cannot be overlooked. */
export async function makeOffice(server: TestOperations) {
  const { db } = server
  const now = clock.now
  const world = await makeWorld(server)
  const crew = await makeResources(server)
  const ground = await makeGround(server)
  const traveler = await makeTraveler(server, world.booked.id, world.booking.id, world.inBooking.spare)
  const stop = (await listSlotPickups(db, { slotId: world.booked.id })).data[0]?.id as `slpk_${string}`
  await setTravelerPickups(db, { slotId: world.booked.id, kind: "pickup", travelerIds: [traveler], choice: { slotPickupId: stop }, now })
  const guide = await createResource(db, { kind: "guide", name: people.guide, qualifications: [{ code: "lang:fr" }], now })
  const driver = await createDriver(db, { name: people.driver, now })
  const run = await createDispatch(db, {
    ...{ bookingId: "bkng_9", pickupPlaceId: ground.airport.id, dropoffPlaceId: ground.hotel.id, driverId: driver.id },
    ...{ scheduledAt: at("13:00"), requiredRoles: ["driver"], greetingSign: people.sign },
    passengers: [{ travelerId: "trav_9", displayName: people.passenger, phone: people.phone }],
    now,
  })
  return { world, crew, ground, traveler, guide, driver, run, day }
}

export type Office = Awaited<ReturnType<typeof makeOffice>>
