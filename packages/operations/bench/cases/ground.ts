import { randomBytes } from "node:crypto"
import { sql } from "drizzle-orm"
import { drizzle } from "drizzle-orm/node-postgres"
import { createDispatch, createDriver, createVehicle, getDispatchBoard } from "../../src/ground/index.js"
import { rowsOf } from "../../src/kernel/database.js"
import { isOperationsError } from "../../src/kernel/errors.js"
import { createPlace } from "../../src/places/index.js"
import type { BenchDatabase, Case } from "../case.js"

const vehicles = 60
const drivers = 75
const day = "2030-05-28"
const now = new Date("2030-05-01T00:00:00Z")

interface Fleet {
  placeId: `plac_${string}`
  vans: { id: `gveh_${string}`; resourceId: string }[]
  crew: { id: `gdrv_${string}`; resourceId: string }[]
}

async function makeFleet({ db }: BenchDatabase): Promise<Fleet> {
  const place = await createPlace(db, { kind: "airport", name: "Airport", latitude: 44.57, longitude: 26.08, timezone: "UTC" })
  const fleet: Fleet = { placeId: place.id, vans: [], crew: [] }
  for (let n = 0; n < vehicles; n++) fleet.vans.push(await createVehicle(db, { name: `Van ${n}`, passengerCapacity: 8, now }))
  for (let n = 0; n < drivers; n++) fleet.crew.push(await createDriver(db, { name: `Driver ${n}`, languages: ["en"], now }))
  return fleet
}

const dateOf = (n: number) => new Date(Date.parse(day) + n * 86_400_000).toISOString().slice(0, 10)

/** The n-th transfer: one after the other for each vehicle, so that none is in another's way. */
const transferOf = ({ placeId, vans, crew }: Fleet, n: number, time = "07:30") => ({
  ...{
    bookingId: "bkng_1",
    vehicleId: vans[n % vehicles]?.id,
    driverId: crew[n % vehicles]?.id,
    pickupPlaceId: placeId,
    dropoffText: "Hotel",
  },
  ...{ scheduledAt: `${dateOf(Math.floor(n / vehicles))}T${time}:00.000Z`, durationMinutes: 60, passengerCount: 4 },
})

/** A day as a host would read it who wrote the query by hand: the same rows, nothing concluded from them. */
const boardByHand = sql`
  with d as (select * from ground_dispatches where service_date = ${day}::text::date and scheduled_at is not null),
  span as (select tstzrange(${day}::text::timestamptz - interval '12 hours', ${day}::text::timestamptz + interval '36 hours') as reach)
  select jsonb_build_object('dispatches', (select jsonb_agg(to_jsonb(d) || jsonb_build_object(
      'pickup', (select to_jsonb(f) from facilities f where f.id = d.pickup_facility_id),
      'assignments', (select jsonb_agg(to_jsonb(a) || jsonb_build_object('name', r.name, 'held', (select c.during from asset_commitments c
        where c.live and c.source_type = 'dispatch' and c.source_id = d.id and c.asset_id = a.resource_id)))
        from ground_dispatch_assignments a join resources r on r.id = a.resource_id where a.dispatch_id = d.id and a.status in ('assigned', 'accepted')),
      'checkpoints', (select jsonb_agg(to_jsonb(k) order by k.sequence) from ground_dispatch_checkpoints k where k.dispatch_id = d.id),
      'passengers', (select jsonb_agg(jsonb_build_object('booking', p.booking_id, 'needs', p.access_needs)) from ground_dispatch_passengers p where p.dispatch_id = d.id),
      'incidents', (select count(*) from ground_service_incidents i where i.dispatch_id = d.id)) order by d.scheduled_at) from d),
    'lanes', (select jsonb_agg(to_jsonb(r) || jsonb_build_object('vehicle', to_jsonb(v), 'driver', to_jsonb(g),
      'qualifications', (select jsonb_agg(to_jsonb(q)) from resource_qualifications q where q.resource_id = r.id),
      'shifts', (select jsonb_agg(to_jsonb(s)) from ground_driver_shifts s where s.driver_id = g.id and tstzrange(s.starts_at, s.ends_at) && span.reach),
      'blocks', (select jsonb_agg(to_jsonb(c)) from asset_commitments c where c.live and c.asset_id = r.id and c.during && span.reach)))
      from span, resources r left join ground_vehicles v on v.resource_id = r.id left join ground_drivers g on g.resource_id = r.id
      where coalesce(v.id, g.id) is not null)) as result`

export const dispatchBoard: Case = {
  name: "dispatch-board",
  title: "the board of a day with 180 dispatches, 60 vehicles and 75 drivers",
  connections: 1,
  operations: 1,
  most: 2,
  prepare: async (database) => {
    const { db } = database
    const fleet = await makeFleet(database)
    for (const time of ["05:00", "09:00", "13:00"])
      for (let n = 0; n < vehicles; n++) await createDispatch(db, { ...transferOf(fleet, n, time), now })
    await db.execute(sql`vacuum analyze`)
    const ours = () => getDispatchBoard(db, { date: day, now })
    const baseline = () => rowsOf<{ result: { dispatches: unknown[]; lanes: unknown[] } }>(db, boardByHand)
    const [board, [raw]] = [await ours(), await baseline()]
    const counts = [board.dispatches.length, board.lanes.length, raw?.result.dispatches.length, raw?.result.lanes.length]
    if (counts.join() !== [180, vehicles + drivers, 180, vehicles + drivers].join())
      throw new Error(`The two sides see different days: ${counts}.`)
    return { ours, baseline }
  },
}

type Sent = { text: string; values: unknown[] }
const made = /\b(gdsp|gdlg|gdcp|gdps|gdas|gexe|acmt|evnt)_[0-9a-z]{26}\b/g

/** The inserts that the service sends for a dispatch, as makers of those of the n-th: what a host would send that checks nothing. */
async function rawInserts({ pool }: BenchDatabase, fleet: Fleet): Promise<(n: number) => Sent[]> {
  const sent: Sent[] = []
  const watched = drizzle(pool, { logger: { logQuery: (text, values) => void sent.push({ text, values }) } })
  await createDispatch(watched, transferOf(fleet, 0))
  const inserts = sent.filter(({ text }) => /insert into/.test(text))
  const [van, driver] = [fleet.vans[0], fleet.crew[0]]
  return (n) => {
    const fresh = new Map<string, string>()
    const renew = (id: string) => {
      const known = fresh.get(id) ?? `${id.slice(0, 5)}${randomBytes(13).toString("hex")}`
      fresh.set(id, known)
      return known
    }
    const [ofVan, ofDriver] = [fleet.vans[n % vehicles], fleet.crew[n % vehicles]]
    const swap = (text: string) =>
      [
        [van?.id, ofVan?.id],
        [van?.resourceId, ofVan?.resourceId],
        [driver?.id, ofDriver?.id],
        [driver?.resourceId, ofDriver?.resourceId],
        [day, dateOf(Math.floor(n / vehicles))],
      ].reduce((value, [from, to]) => value.replaceAll(String(from), String(to)), text.replace(made, renew))
    return inserts.map(({ text, values }) => ({ text, values: values.map((value) => (typeof value === "string" ? swap(value) : value)) }))
  }
}

const written = sql`truncate ground_dispatches, ground_dispatch_assignments, ground_dispatch_legs, ground_dispatch_passengers, ground_dispatch_checkpoints,
  ground_execution_events, asset_commitments, operations_events cascade`

async function sendAll({ pool }: BenchDatabase, statements: readonly Sent[]): Promise<void> {
  const client = await pool.connect()
  try {
    await client.query("begin")
    for (const { text, values } of statements) await client.query(text, values)
    await client.query("commit")
  } catch (error) {
    await client.query("rollback")
    throw error
  } finally {
    client.release()
  }
}

const dispatches = 300

export const newDispatches: Case = {
  name: "new-dispatches",
  title: "dispatches with vehicle, driver and four passengers, one after the other",
  connections: 1,
  operations: dispatches,
  most: 2,
  prepare: async (database) => {
    const fleet = await makeFleet(database)
    const raw = await rawInserts(database, fleet)
    return {
      ours: async () => {
        for (let n = 0; n < dispatches; n++) await createDispatch(database.db, transferOf(fleet, n))
      },
      baseline: async () => {
        for (let n = 0; n < dispatches; n++) await sendAll(database, raw(n))
      },
      reset: () => database.db.execute(written),
    }
  },
}

const clients = 16
const isDoubleBooking = (error: unknown) =>
  isOperationsError(error, "resource_double_booked") ||
  (error as { code?: string }).code === "23P01" ||
  (error as { code?: string }).code === "40P01"

/** Every transfer is wanted by two clients; answers how many were made. */
async function racing(make: (n: number) => Promise<unknown>): Promise<number> {
  let next = 0
  let count = 0
  const client = async () => {
    while (next < dispatches * 2) {
      const n = next++
      try {
        await make(Math.floor(n / 2))
        count++
      } catch (error) {
        if (!isDoubleBooking(error)) throw error
      }
    }
  }
  await Promise.all(Array.from({ length: clients }, client))
  return count
}

export const racingDispatches: Case = {
  name: "racing-dispatches",
  title: "16 clients wanting 60 vehicles, every transfer wanted twice",
  connections: clients,
  operations: dispatches * 2,
  most: null,
  prepare: async (database) => {
    const fleet = await makeFleet(database)
    const raw = await rawInserts(database, fleet)
    const requireOnce = (count: number) => {
      if (count !== dispatches) throw new Error(`${count} transfers were made of ${dispatches} that are free.`)
    }
    return {
      ours: async () => requireOnce(await racing((n) => createDispatch(database.db, transferOf(fleet, n)))),
      baseline: async () => racing((n) => sendAll(database, raw(n))),
      reset: () => database.db.execute(written),
    }
  },
}
