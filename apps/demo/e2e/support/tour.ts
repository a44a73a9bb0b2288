import type { Office } from "./office.js"

const slots = "/v1/admin/operations/availability/slots"

interface Made {
  id: string
}

export interface Tour {
  slotId: string
  /** Travelers by first name. */
  people: Record<string, string>
  /** Rooms and seats by label. */
  rooms: Record<string, string>
}

const parties = [
  { bookingId: "bkng_family", names: ["Ana", "Ion", "Mara"], last: "Pop" },
  { bookingId: "bkng_couple", names: ["小龍", "秀英"], last: "李" },
  { bookingId: "bkng_friends", names: ["محمد", "فاطمة"], last: "عبد الرحمن" },
] as const

/** A departure of its own with named people, in three scripts; `rooms`: three doubles, a single and a twin. */
export async function makeTour(office: Office, startTimeLocal: string, { rooms = true } = {}): Promise<Tour> {
  const body = {
    productId: "prod_nil",
    timezone: "Africa/Cairo",
    dateLocal: "2026-06-23",
    startTimeLocal,
    durationMinutes: 600,
    capacityPax: 30,
  }
  const slot = (await office.ask("POST", slots, body)).body.data as Made
  const people: Record<string, string> = {}
  for (const { bookingId, names, last } of parties) {
    const taken = await office.ask("POST", `${slots}/${slot.id}/allocations`, {
      bookingId: `${bookingId}_${startTimeLocal}`,
      pax: names.length,
    })
    const { allocation } = taken.body.data as { allocation: Made }
    const travelers = names.map((firstName) => ({ slotAllocationId: allocation.id, traveler: { firstName, lastName: last } }))
    const made = await office.ask("POST", `${slots}/${slot.id}/travelers/batch`, { travelers, coverage: "require" })
    for (const { id, firstName } of (made.body.data as { travelers: { id: string; firstName: string }[] }).travelers) people[firstName] = id
  }
  if (!rooms) return { slotId: slot.id, people, rooms: {} }
  const doubles = ["DBL-1", "DBL-2", "DBL-3"].map((label) => ({ kind: "room_dbl", label, capacity: 2, bedConfiguration: "1 queen" }))
  const resources = [...doubles, { kind: "room_sgl", label: "SGL-1", capacity: 1 }, { kind: "room_twn", label: "TWN-1", capacity: 2 }]
  const made = await office.ask("POST", `${slots}/${slot.id}/resources`, { resources })
  const named = (made.body.data as { id: string; label: string }[]).map(({ id, label }) => [label, id])
  return { slotId: slot.id, people, rooms: Object.fromEntries(named) }
}

/** Who is where, by first name and label, as the server says. */
export async function placesOf(office: Office, slotId: string, family = "room"): Promise<Record<string, string>> {
  const { body } = await office.ask("GET", `${slots}/${slotId}/manifest`)
  const { allocations } = body.data as {
    allocations: { travelers: { firstName: string; assignments: { label: string; family: string }[] }[] }[]
  }
  return Object.fromEntries(
    allocations.flatMap(({ travelers }) =>
      travelers.flatMap(({ firstName, assignments }) =>
        assignments.filter((one) => one.family === family).map(({ label }) => [firstName, label]),
      ),
    ),
  )
}
