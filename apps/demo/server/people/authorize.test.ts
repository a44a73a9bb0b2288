import { afterAll, beforeAll, describe, expect, test } from "vitest"
import { type Company, openCompany } from "../testing/company.js"
import { people } from "./people.js"

let company: Company
beforeAll(async () => {
  company = await openCompany()
})
afterAll(() => company.close())

const operations = "/v1/admin/operations"
const day = "dateFrom=2026-05-29"

/** What each person is answered for a read, one record's story and everybody's, a sale, a stop of sale, an override, a place and the clock. */
const matrix = {
  mona: { read: 200, history: 200, everything: 200, bookings: 200, sell: 201, close: 200, place: 201, clock: 200 },
  ioana: { read: 200, history: 200, everything: 200, bookings: 200, sell: 201, close: 200, place: 201, clock: 200 },
  youssef: { read: 200, history: 200, everything: 200, bookings: 200, sell: 403, close: 403, place: 201, clock: 403 },
  karim: { read: 200, history: 200, everything: 403, bookings: 403, sell: 403, close: 403, place: 403, clock: 403 },
  hassan: { read: 403, history: 403, everything: 403, bookings: 403, sell: 403, close: 403, place: 403, clock: 403 },
  elena: { read: 200, history: 200, everything: 403, bookings: 403, sell: 403, close: 403, place: 403, clock: 403 },
  auditor: { read: 200, history: 200, everything: 200, bookings: 200, sell: 403, close: 403, place: 403, clock: 403 },
} as const

const openSlot = async () => {
  const found = await company.as("mona")("GET", `${operations}/availability/slots?${day}&sellable=true&limit=1&sort=-startsAt`)
  return (found.body as unknown as { data: { id: string }[] }).data[0]?.id ?? ""
}

describe.each(people)("$name", ({ id }) => {
  test("reaches what the role says and is refused the rest by the server", async () => {
    const ask = company.as(id)
    const slotId = await openSlot()
    const answers = {
      read: await ask("GET", `${operations}/availability/slots?${day}&limit=1`),
      history: await ask("GET", `${operations}/history?subject=${slotId}`),
      everything: await ask("GET", `${operations}/history?limit=1`),
      bookings: await ask("GET", "/v1/demo/bookings"),
      sell: await ask("POST", "/v1/demo/bookings", { slotId, pax: 1, leadName: "Test party" }),
      close: await ask("POST", `${operations}/availability/slots/${slotId}/status`, { status: "open" }),
      place: await ask("POST", `${operations}/places`, { kind: "hotel", name: `Hotel of ${id}` }),
      clock: await ask("PUT", "/v1/demo/clock", { paused: true }),
    }
    const statuses = Object.fromEntries(Object.entries(answers).map(([name, { status }]) => [name, status]))
    expect(statuses).toEqual(matrix[id as keyof typeof matrix])
    for (const { status, body, headers } of Object.values(answers).filter(({ status }) => status >= 400)) {
      expect(body).toMatchObject({ code: "forbidden", status })
      expect(headers.get("content-type")).toContain("application/problem+json")
    }
  })
})

test("only a person with capacity.override may sell beyond the rules", async () => {
  const slotId = await openSlot()
  const override = { bookingId: "bkng_override", pax: 1, enforce: "capacity", reason: "VIP" }
  const path = `${operations}/availability/slots/${slotId}/allocations`
  expect((await company.as("ioana")("POST", path, override)).status).toBe(403)
  expect((await company.as("mona")("POST", path, override)).status).toBe(201)
})

test("contacts are hidden from the auditor, and the answer says so", async () => {
  const found = (await company.as("auditor")("GET", "/v1/demo/bookings?limit=5")).body as unknown as {
    data: { phone: null; contactHidden: boolean }[]
  }
  expect(found.data.every(({ phone }) => phone === null)).toBe(true)
  expect(found.data.some(({ contactHidden }) => contactHidden)).toBe(true)
})

describe("a guide", () => {
  const api = `${operations}/availability/slots`
  const slot = { productId: "prod_nil", timezone: "Africa/Cairo", dateLocal: "2026-06-24", durationMinutes: 120, capacityPax: 10 }
  const made = async (method: string, path: string, body?: unknown) =>
    (await company.as("mona")(method, path, body)).body as unknown as { data: Record<string, unknown> }

  /** A departure with one traveler on it. */
  const departure = async (startTimeLocal: string) => {
    const { id } = (await made("POST", api, { ...slot, startTimeLocal })).data as { id: string }
    const booked = await made("POST", `${api}/${id}/travelers`, { bookingId: `bkng_${startTimeLocal}`, traveler: { lastName: "Pop" } })
    return { id, travelerId: (booked.data.traveler as { id: string }).id }
  }

  test("sees and checks in the people of their own departures, and is refused everybody else's by the server", async () => {
    const [own, other] = [await departure("08:00"), await departure("12:00")]
    const found = await made("POST", `${operations}/resources/search`, { q: "Karim Adel" })
    const [karim] = found.data as unknown as { id: string; name: string }[]
    const assigned = await company.as("mona")("POST", `${operations}/slot-assignments`, { slotId: own.id, resourceId: karim?.id })
    expect(assigned.status).toBe(201)
    const ask = company.as("karim")
    const reached = async ({ id, travelerId }: typeof own) => [
      (await ask("GET", `${api}/${id}/manifest`)).status,
      (await ask("GET", `${api}/${id}/travelers`)).status,
      (await ask("GET", `${operations}/availability/slot-travelers/${travelerId}`)).status,
      (await ask("GET", `${api}/${id}/pickup-list?kind=pickup&contacts=false`)).status,
      (await ask("POST", `${api}/${id}/attendance`, { travelerIds: [travelerId], state: "arrived" })).status,
      (await ask("POST", `${api}/${id}/attendance/close`, { dryRun: true })).status,
    ]
    expect(await reached(own)).toEqual([200, 200, 200, 200, 200, 200])
    expect(await reached(other)).toEqual([403, 403, 403, 403, 403, 403])
    expect((await ask("GET", `${api}/${other.id}`)).status).toBe(200)
    expect((await ask("GET", `${api}/${own.id}/manifest?include=details`)).status).toBe(403)
    const manifest = (await made("GET", `${api}/${other.id}/manifest`)).data as { totals: { arrived: number } }
    expect(manifest.totals.arrived).toBe(0)
  })
})

describe("a driver", () => {
  const day = "2026-05-28"
  const driverId = async (id: string) => {
    const { body } = await company.as("mona")("GET", "/v1/demo/people")
    return (body as unknown as { data: { id: string; driverId?: string }[] }).data.find((person) => person.id === id)?.driverId
  }
  const make = async () => {
    const ask = company.as("mona")
    for (const name of ["Hassan Ali", "Elena Marin"])
      if (!(await driverId(name === "Hassan Ali" ? "hassan" : "elena"))) await ask("POST", `${operations}/drivers`, { name })
    const [hassan, elena] = [await driverId("hassan"), await driverId("elena")]
    const body = {
      bookingId: "bkng_1",
      pickupText: "Gate",
      scheduledAt: `${day}T20:00:00Z`,
      requiredRoles: ["driver"],
      driverId: hassan,
      reason: "test",
    }
    const made = (await ask("POST", `${operations}/dispatches`, body)).body as unknown as {
      data: { id: string; assignments: { id: string }[] }
    }
    return { hassan, elena, dispatch: made.data }
  }

  test("reads their own sheet and speaks as themselves, and reaches nothing else of ground", async () => {
    const { hassan, elena, dispatch } = await make()
    const ask = company.as("hassan")
    const status = async (method: string, path: string, body?: object) => (await ask(method, `${operations}${path}`, body)).status
    const event = { type: "driver_en_route", occurredAt: `${day}T02:30:00Z` }
    const asHimself = { actorKind: "driver", driverId: hassan }
    const answer = `/dispatch-assignments/${dispatch.assignments[0]?.id}/respond`
    expect(await status("GET", `/drivers/${hassan}/sheet?date=${day}`)).toBe(200)
    expect(await status("GET", `/drivers/${elena}/sheet?date=${day}`)).toBe(403)
    expect(await status("GET", `/dispatches/${dispatch.id}`)).toBe(403)
    expect(await status("GET", "/drivers")).toBe(403)
    expect(await status("POST", `/dispatches/${dispatch.id}/events`, { ...event })).toBe(403)
    expect(await status("POST", `/dispatches/${dispatch.id}/events`, { ...event, actorKind: "driver", driverId: elena })).toBe(403)
    expect(await status("POST", answer, { response: "accept" })).toBe(403)
    expect(await status("POST", answer, { response: "accept", ...asHimself })).toBe(200)
    expect(await status("POST", `/dispatches/${dispatch.id}/events`, { ...event, ...asHimself })).toBe(201)
    expect(await status("POST", `/dispatches/${dispatch.id}/incidents`, { incidentType: "delay", ...asHimself })).toBe(201)
    expect(await status("POST", `/dispatches/${dispatch.id}/cancel`, { reason: "No", ...asHimself })).toBe(403)
  })
})
