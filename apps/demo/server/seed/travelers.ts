import {
  addVehicleWithSeats,
  createTravelers,
  createTravelerWithTravelDetails,
  listAllocationResources,
  listResourceTemplates,
} from "@voyant-travel/operations/availability"
import { and, eq, inArray } from "drizzle-orm"
import { demoBookings } from "../database/tables.js"
import type { Size } from "../options.js"
import { optionId } from "./catalogue.js"
import { type Seeding, seeder } from "./context.js"
import { slotsBetween } from "./departures.js"
import { templatesOf } from "./templates.js"

type SlotId = `avsl_${string}`
type Booking = typeof demoBookings.$inferSelect

const atOnce = 200
const needs = ["WCHR", "BLND", "DEAF", "WCHC"] as const
const beds = ["twin", "double", "double", null, null] as const
const diets = ["No nuts", "Vegetarian", "Coeliac"] as const

/** Departures whose people have names: the days around today, more of them in a large company. */
const windowOf = (size: Size) => (size === "small" ? { from: -6, to: 21 } : { from: -14, to: 40 })

/** The people of a booking as operations is told of them. Now and then a name is still to come. */
function peopleOf({ chance }: Pick<Seeding, "chance">, booking: Booking) {
  const known = chance.percent(88) ? booking.pax : Math.max(1, booking.pax - 1)
  return chance
    .companions(booking, booking.pax)
    .slice(0, known)
    .map((person, index) => {
      const need = chance.percent(4) ? chance.pick(needs) : undefined
      return {
        slotAllocationId: booking.allocationId as `slal_${string}`,
        traveler: {
          ...person,
          isLead: index === 0,
          language: booking.language,
          bookingTravelerId: `${booking.id}_${index + 1}`,
          ...(index === 0 && { email: booking.email, phone: booking.phone }),
        },
        travelDetails: {
          bedPreference: person.category === "child" ? null : chance.pick(beds),
          accessNeeds: need ? [need] : [],
          ...(need && { accessibilityNotes: "Needs a step-free way in." }),
          ...(chance.percent(5) && { dietaryNotes: chance.pick(diets) }),
        },
      }
    })
}

/** Everybody who travels around today, told departure by departure in one step each. */
export async function seedTravelers(seeding: Seeding): Promise<number> {
  const { from, to } = windowOf(seeding.size)
  const slots = (await slotsBetween(seeding, from, to)).filter(({ status, bookedPax }) => status !== "cancelled" && bookedPax > 0)
  const slotIds = slots.map(({ id }) => id)
  const bookings = await seeding.db
    .select()
    .from(demoBookings)
    .where(and(eq(demoBookings.status, "confirmed"), inArray(demoBookings.slotId, slotIds)))
    .orderBy(demoBookings.id)
  return seedPeople(seeding, bookings)
}

/** The people of these bookings. */
export async function seedPeople(seeding: Seeding, bookings: readonly Booking[]): Promise<number> {
  const { db, season } = seeding
  const bySlot = new Map<string, Booking[]>()
  for (const booking of bookings) bySlot.set(booking.slotId, [...(bySlot.get(booking.slotId) ?? []), booking])
  let people = 0
  for (const [slotId, parties] of bySlot) {
    const travelers = parties.flatMap((party) => peopleOf(seeding, party))
    for (let at = 0; at < travelers.length; at += atOnce) {
      const part = travelers.slice(at, at + atOnce)
      const { created } = await createTravelers(db, {
        slotId: slotId as SlotId,
        travelers: part,
        coverage: "require",
        now: season.now,
        actor: seeder,
      })
      people += created
    }
  }
  return people
}

const crew = [
  { firstName: "Karim", lastName: "Adel" },
  { firstName: "Elena", lastName: "Marin" },
]

/** Guides stand on the manifest of every tour with nights, and sleep in the room that is kept for them. */
export async function seedGuides(seeding: Seeding): Promise<number> {
  const { db, season, size } = seeding
  const by = { now: season.now, actor: seeder }
  const options = new Set(templatesOf(size).flatMap(({ type, product, option }) => (type === "crew" ? [optionId(product, option)] : [])))
  const { from, to } = windowOf(size)
  const near = (await slotsBetween(seeding, from, to)).filter((slot) => slot.optionId && options.has(slot.optionId))
  for (const [index, { id: slotId }] of near.entries()) {
    const { data } = await listAllocationResources(db, { slotId, kind: "room_sgl", limit: 1 })
    const traveler = { ...(crew[index % crew.length] as (typeof crew)[number]), role: "crew" as const }
    const allocations: Record<string, `alrs_${string}`> = data[0] ? { room_sgl: data[0].id } : {}
    await createTravelerWithTravelDetails(db, { slotId, traveler, travelDetails: { roomType: "crew", allocations }, ...by })
  }
  return near.length
}

/** Coaches and minibuses of the coming days with their seats. */
export async function seedSeats(seeding: Seeding): Promise<number> {
  const { db, season, size } = seeding
  const by = { now: season.now, actor: seeder }
  const options = [
    ...new Set(
      templatesOf(size)
        .filter(({ layout }) => layout)
        .map(({ product, option }) => optionId(product, option)),
    ),
  ]
  const { data } = await listResourceTemplates(db, { productOptionIds: options, limit: 200 })
  const plans = new Map(data.filter(({ layout }) => layout !== null).map((template) => [template.productOptionId, template.id]))
  const near = (await slotsBetween(seeding, -2, 14)).filter((slot) => slot.optionId && plans.has(slot.optionId) && slot.status === "open")
  let seats = 0
  for (const slot of near) {
    const templateId = plans.get(slot.optionId ?? "")
    if (!templateId) continue
    const made = await addVehicleWithSeats(db, { slotId: slot.id, templateId, count: 1, ...by })
    seats += made.reduce((sum, vehicle) => sum + vehicle.seats.length, 0)
  }
  return seats
}
