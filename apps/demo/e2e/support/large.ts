import { type SQL, sql } from "drizzle-orm"
import type { Office } from "./office.js"

const slots = "/v1/admin/operations/availability/slots"
const atOnce = 200

interface LargeDeparture {
  dateLocal: string
  /** Kind, people in each, how many. */
  rooms?: readonly (readonly [kind: string, capacity: number, count: number])[]
  /** A vehicle by its layout, instead of rooms. */
  layout?: object
  people: number
  /** How many of them have a place already, in the order of the places. */
  placed: number
}

/** A departure as large as they come, with the ids of its people. */
export async function makeLarge(office: Office, { dateLocal, rooms = [], layout, people, placed }: LargeDeparture) {
  const body = { productId: "prod_nil", timezone: "Africa/Cairo", dateLocal, startTimeLocal: "08:00", capacityPax: 400 }
  const { id: slotId } = (await office.ask("POST", slots, body)).body.data as { id: string }
  const at = `${slots}/${slotId}`
  for (const [kind, capacity, count] of rooms) {
    const resources = Array.from({ length: count }, (_, n) => ({ kind, capacity, label: `${kind} ${n + 1}`, bedConfiguration: "1 queen" }))
    await office.ask("POST", `${at}/resources`, { resources })
  }
  if (layout) await office.ask("POST", `${at}/vehicles`, { layout, label: "Coach", count: 1 })
  const ids: string[] = []
  while (ids.length < people) {
    const pax = Math.min(atOnce, people - ids.length)
    const taken = await office.ask("POST", `${at}/allocations`, { bookingId: `bkng_${dateLocal}_${ids.length}`, pax })
    const { allocation } = taken.body.data as { allocation: { id: string } }
    const travelers = Array.from({ length: pax }, (_, n) => ({
      slotAllocationId: allocation.id,
      traveler: { firstName: "Guest", lastName: `No ${ids.length + n}` },
      travelDetails: { bedPreference: "double" },
    }))
    const made = await office.ask("POST", `${at}/travelers/batch`, { travelers, coverage: "require" })
    ids.push(...(made.body.data as { travelers: { id: string }[] }).travelers.map(({ id }) => id))
  }
  const { resources } = (await office.ask("GET", `${at}/resource-availability`)).body.data as {
    resources: { id: string; capacity: number; assignable: boolean }[]
  }
  const places = resources.filter(({ assignable }) => assignable).flatMap(({ id, capacity }) => Array.from({ length: capacity }, () => id))
  const moves = ids.slice(0, placed).map((travelerId, n) => ({ travelerId, resourceId: places[n] }))
  const { status } = await office.ask("POST", `${at}/assignments`, { moves })
  if (status !== 200) throw new Error(`The people of ${dateLocal} could not be placed: ${status}`)
  return { slotId, ids, places: [...new Set(places)] }
}

/** A product of its own with so many departures, some each day, through the routes. */
export async function makeSeason(office: Office, { productId, days, times }: { productId: string; days: number; times: number }) {
  const availability = "/v1/admin/operations/availability"
  const startTimeIds: string[] = []
  for (let n = 0; n < times; n++) {
    const startTimeLocal = `${String(6 + n).padStart(2, "0")}:00`
    const made = await office.ask("POST", `${availability}/start-times`, { productId, startTimeLocal })
    startTimeIds.push((made.body.data as { id: string }).id)
  }
  const rule = { productId, timezone: "Africa/Cairo", anchorDate: "2026-06-01", recurrence: "FREQ=DAILY", startTimeIds, capacityPax: 20 }
  const { id: ruleId } = (await office.ask("POST", `${availability}/rules`, rule)).body.data as { id: string }
  const to = new Date(Date.UTC(2026, 5, days)).toISOString().slice(0, 10)
  const { body } = await office.ask("POST", `${availability}/generate`, { ruleId, from: "2026-06-01", to })
  return (body.data as { slotsCreated: number }).slotsCreated
}

const clock = (minutes: number) => `${String(Math.floor(minutes / 60)).padStart(2, "0")}:${String(minutes % 60).padStart(2, "0")}`

/** An operator of its own with a day as large as they come: 60 vehicles, 75 drivers, and three transfers for each vehicle. */
export async function makeDay(office: Office, date: string) {
  const operations = "/v1/admin/operations"
  const make = async (path: string, body: object): Promise<string> => {
    const made = await office.ask("POST", `${operations}/${path}`, body)
    if (made.status !== 201) throw new Error(`${path}: ${made.status} ${made.body.code}`)
    return (made.body.data as { id: string }).id
  }
  const operatorId = await make("operators", { name: "Large day" })
  const vehicles: string[] = []
  const drivers: string[] = []
  for (let n = 1; n <= 60; n++)
    vehicles.push(await make("vehicles", { name: `Van L${n}`, operatorId, category: "van", passengerCapacity: 7 }))
  for (let n = 1; n <= 75; n++)
    drivers.push(await make("drivers", { name: `Driver L${n}`, operatorId, licences: [{ class: "b" }], languages: ["en"] }))
  for (const [index, vehicleId] of vehicles.entries()) {
    // the third transfer is driven by one of fifteen who relieve four each
    const relief = 14 * 60 + Math.floor(index / 15) * 90
    for (const [minutes, driverId] of [
      [6 * 60 + (index % 6) * 10, drivers[index]],
      [10 * 60 + (index % 6) * 10, drivers[index]],
      [relief, drivers[60 + (index % 15)]],
    ] as const) {
      const place = { pickupText: `Hotel ${index + 1}`, dropoffText: "Terminal", timezone: "Africa/Cairo" }
      const when = { scheduledLocal: `${date}T${clock(minutes)}`, durationMinutes: 60 }
      await make("dispatches", { ...place, ...when, operatorId, vehicleId, driverId, bookingId: `bkng_large_${index}`, passengerCount: 2 })
    }
  }
  return operatorId
}

/** So many resources of kind `other`, each with 40 jobs over 60 days: too many to be made one by one. */
export async function makeCalendars(office: Office, { count, from }: { count: number; from: string }): Promise<void> {
  const id = (prefix: string, number: SQL) => sql`${prefix} || lpad((${number})::text, 26, '0')`
  const res = id("res_", sql`n`)
  await office.rows(sql`insert into calendar_assets (id, kind) select ${res}, 'resource' from generate_series(1, ${count}::int) n`)
  await office.rows(
    sql`insert into resources (id, kind, name) select ${res}, 'other', 'Kit ' || n from generate_series(1, ${count}::int) n`,
  )
  await office.rows(sql`insert into asset_commitments (id, asset_id, source_type, source_id, core, during, title)
    select ${id("acmt_", sql`n * 100 + d`)}, ${res}, 'dispatch', 'gdsp_' || n || '_' || d, span, span, 'Job ' || d
    from generate_series(1, ${count}::int) n, generate_series(0, 39) d, lateral (select tstzrange(${from}::timestamptz + d * interval '36 hours',
      ${from}::timestamptz + d * interval '36 hours' + interval '6 hours') as span) s`)
}
