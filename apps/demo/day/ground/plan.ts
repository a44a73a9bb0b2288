import type { Act } from "../acts.js"
import { parties } from "../chance.js"
import { operations, type Stage } from "../stage.js"
import { type Board, boardOf } from "./board.js"

/** A whole day, where the fleet is large enough for it. */
const day = { transfers: 180, vehicles: 60, drivers: 75 }
/** One for each start of the day: who is fetched at one time came with one flight. */
const flights = ["MS911", "LH583", "BA157", "AF505", "TK695", "EK925"]
/** Operators plan in their own city. */
const cities = [
  { operator: "LOT", places: "country=EG&city=Cairo" },
  { operator: "CAR", places: "country=RO" },
] as const

interface Asset {
  id: string
  operatorId: string | null
  passengerCapacity?: number | null
  licences?: { class: string }[]
}
interface Place {
  id: string
  kind: string
}
interface Pair {
  vehicle: Asset
  drivers: Asset[]
}

async function list<Row>(stage: Stage, path: string): Promise<Row[]> {
  const found = await stage.ask<{ data: Row[] }>("ioana", "GET", `${operations}/${path}`)
  return found.ok ? found.body.data : []
}

const drivesLarge = ({ licences = [] }: Asset) => licences.some((one) => one.class.startsWith("d"))
const isLarge = ({ passengerCapacity }: Asset) => (passengerCapacity ?? 0) > 8

/** Takes out of `drivers` the first who may drive the vehicle. */
function driverFor(vehicle: Asset, drivers: Asset[]): Asset[] {
  const at = drivers.findIndex((one) => one.operatorId === vehicle.operatorId && drivesLarge(one) === isLarge(vehicle))
  return at < 0 ? [] : drivers.splice(at, 1)
}

/** Vehicles that are free from some time on, each with a driver who may drive it; as many as a whole day still wants are relieved at noon. */
async function freePairs(stage: Stage, { lanes }: Board, from: string): Promise<Pair[]> {
  const idOf = ({ vehicleId, driverId }: Board["lanes"][number]) => vehicleId ?? driverId ?? ""
  const works = lanes.filter(({ blocks }) => blocks.length > 0)
  const busy = new Set(works.filter(({ blocks }) => blocks.some(({ to }) => to === null || to > from)).map(idOf))
  const isFree = ({ id }: Asset) => !busy.has(id)
  const vehicles = (await list<Asset>(stage, "vehicles?active=true&limit=200&sort=name")).filter(isFree)
  const drivers = (await list<Asset>(stage, "drivers?active=true&limit=200&sort=name")).filter(isFree)
  const used = { vehicle: new Set<string>(), driver: new Set<string>() }
  for (const lane of works) used[lane.kind].add(idOf(lane))
  const pairs: Pair[] = []
  for (const vehicle of vehicles) {
    if (used.vehicle.size >= day.vehicles && !used.vehicle.has(vehicle.id)) continue
    const own = driverFor(vehicle, drivers)
    if (own.length === 0) continue
    pairs.push({ vehicle, drivers: own })
    used.vehicle.add(vehicle.id)
    for (const { id } of own) used.driver.add(id)
  }
  for (const pair of pairs) {
    if (used.driver.size >= day.drivers) break
    const relief = driverFor(pair.vehicle, drivers)
    pair.drivers.push(...relief)
    for (const { id } of relief) used.driver.add(id)
  }
  return pairs
}

const clock = (minutes: number) => `${String(Math.floor(minutes / 60)).padStart(2, "0")}:${String(minutes % 60).padStart(2, "0")}`

/** Makes one run, with its pair where nothing stands against that. */
async function make(stage: Stage, input: object, pair: object): Promise<boolean> {
  const path = `${operations}/dispatches`
  const made = await stage.ask("ioana", "POST", path, { ...input, ...pair }, [
    "assignment_blocked",
    "resource_double_booked",
    "resource_closed",
  ])
  return made.ok || (await stage.ask("ioana", "POST", path, input)).ok
}

/** The runs of one vehicle: from the airport to a hotel, to a sight and back; the whole day, or the afternoon of a planned morning. */
function runsOf(stage: Stage, places: readonly Place[], { vehicle, drivers }: Pair, at: { index: number; count: number; first: number }) {
  const of = (...kinds: string[]) => places.filter(({ kind }) => kinds.includes(kind))
  const [airport] = of("terminal")
  const [hotels, sights] = [of("hotel"), of("attraction", "station", "meeting_point", "office")]
  const [hotel, sight] = [hotels[at.index % hotels.length], sights[at.index % sights.length]]
  if (!airport || !hotel || !sight) return []
  const ways = [[airport, hotel] as const, [hotel, sight] as const, [sight, hotel] as const, [hotel, airport] as const]
  return Array.from({ length: at.count }, (_, turn) => {
    const [from, to] = ways[turn % ways.length] as readonly [Place, Place]
    const minutes = at.first + (at.index % flights.length) * 20 + turn * 150
    const driver = drivers[turn >= 2 ? drivers.length - 1 : 0]
    const input = {
      ...{ pickupPlaceId: from.id, dropoffPlaceId: to.id, scheduledAt: stage.instantOf(clock(minutes)) },
      ...{ bookingId: `bkng_day_${stage.date}_${at.index}`, greetingSign: parties[(at.index + turn) % parties.length] },
      passengerCount: 1 + ((at.index + turn) % Math.min(6, vehicle.passengerCapacity ?? 3)),
      ...(from === airport && {
        transport: {
          ...{ mode: "flight", number: flights[at.index % flights.length], direction: "arrival" },
          scheduledAt: stage.instantOf(clock(minutes - 35)),
        },
      }),
    }
    return { input, pair: { vehicleId: vehicle.id, ...(driver && { driverId: driver.id }) } }
  })
}

/** Fills the day up to what a whole day has, from the fleet that is there. */
export const plan: Act = {
  at: "06:05",
  group: "ground",
  run: async (stage) => {
    const board = await boardOf(stage)
    const first = board.dispatches.length === 0 ? 7 * 60 : 12 * 60
    const pairs = await freePairs(stage, board, stage.instantOf(clock(first - 30)))
    const missing = Math.max(0, day.transfers - board.dispatches.length)
    const count = Math.min(4, Math.ceil(missing / Math.max(1, pairs.length)))
    const operators = await list<{ id: string; code: string | null }>(stage, "operators?limit=50")
    let made = 0
    for (const { operator, places } of cities) {
      const own = operators.find(({ code }) => code === operator)
      const known = await list<Place>(stage, `places?${places}&limit=100&sort=name`)
      for (const [index, pair] of pairs.filter(({ vehicle }) => vehicle.operatorId === own?.id).entries()) {
        for (const run of runsOf(stage, known, pair, { index, count, first }))
          if (made < missing && (await make(stage, run.input, run.pair))) made++
      }
    }
    const { dispatches } = await boardOf(stage)
    const distinct = (key: "vehicleId" | "driverId") => new Set(dispatches.flatMap((run) => run[key] ?? [])).size
    stage.say(
      "ioana",
      `plans ${made} more transfers: ${dispatches.length} that day with ${distinct("vehicleId")} vehicles and ${distinct("driverId")} drivers`,
    )
  },
}
