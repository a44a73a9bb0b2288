import { createDispatch, reportIncident, updateVehicle } from "@voyant-travel/operations/ground"
import { asc, eq } from "drizzle-orm"
import { demoBookings } from "../../database/tables.js"
import { type Seeding, seeder } from "../context.js"
import data from "../data/runs.json" with { type: "json" }
import { instantAt, plusDays } from "../season.js"
import { type Booking, makeRun, type Progress, partyOf, type Run, vehicleAt } from "./run.js"

type Story = (typeof data.stories)[number]
type Chain = (typeof data.chains)[number] & {
  /** Where those begin who take over for the second half of the day. */
  relief?: number
  size?: string
}
/** Takes a booking that nobody was given yet. */
type NextBooking = () => Booking | undefined

const minute = 60_000
const fiveMinutes = 5 * minute

async function bookingsOf({ db }: Seeding): Promise<NextBooking> {
  const rows = await db.select().from(demoBookings).where(eq(demoBookings.status, "confirmed")).orderBy(asc(demoBookings.id))
  let at = 0
  return () => rows[at++ % Math.max(1, rows.length)]
}

/** So many minutes from now, on a full five minutes. */
const fromNow = ({ season }: Seeding, minutes: number) =>
  new Date(Math.floor(season.now.getTime() / fiveMinutes) * fiveMinutes + minutes * minute)

function runOf(seeding: Seeding, story: Story, booking: Booking | undefined): Run {
  const [number, direction, offset] = (story.flight ?? []) as [string?, ("arrival" | "departure")?, number?]
  return {
    ...{ from: story.from, to: story.to, party: story.party, booking, at: fromNow(seeding, story.at ?? 0) },
    ...{ vehicle: story.vehicle as [string, number] | undefined, driver: story.driver as [string, number] | undefined },
    ...(number && direction && { flight: { number, direction, at: fromNow(seeding, offset ?? 0) } }),
    ...{ sign: story.sign, need: story.need, notes: story.notes, accepted: story.accepted, ends: story.ends as Progress | undefined },
    ...{ vehicleClass: story.class as "premium" | undefined, level: story.level as "vip" | undefined },
  }
}

/** The runs that a dispatcher should see: one of each kind of trouble, around now. */
async function seedStories(seeding: Seeding, next: NextBooking): Promise<number> {
  const { db, season, ids } = seeding
  const by = { now: season.now, actor: seeder }
  for (const story of data.stories) {
    const booking = next()
    if (story.draft) {
      const places = { pickupPlaceId: ids.places.get(story.from), dropoffPlaceId: ids.places.get(story.to) }
      const people = { bookingId: booking?.id ?? null, passengers: partyOf(seeding, { ...story, booking }) }
      await createDispatch(db, { ...places, ...people, serviceDate: season.today, draft: true, ...by })
      continue
    }
    const run = runOf(seeding, story, booking)
    const dispatch = await makeRun(seeding, run)
    const vehicleId = vehicleAt(seeding, run.vehicle)
    if (story.seatsLater && vehicleId) await updateVehicle(db, { id: vehicleId, passengerCapacity: story.seatsLater, ...by })
    if (story.incident) {
      const { type, severity, text } = story.incident
      const told = { incidentType: type, severity: severity as "warning", description: text }
      await reportIncident(db, { dispatchId: dispatch.id, ...told, occurredAt: new Date(run.at.getTime() + 12 * minute), ...by })
    }
  }
  return data.stories.length
}

/** How far a planned run has come by now. */
function progressOf({ season }: Seeding, at: Date): Progress | undefined {
  const minutes = (season.now.getTime() - at.getTime()) / minute
  return minutes > 50 ? "completed" : minutes > 8 ? "picked_up" : minutes > -15 ? "en_route" : undefined
}

/** The rest of the day: pairs of driver and vehicle with one run after the other, from and to the airport and about town. */
async function seedChain(seeding: Seeding, chain: Chain, next: NextBooking): Promise<number> {
  const { season, chance } = seeding
  const start = instantAt(season.today, "05:00", chain.zone)
  for (let pair = 0; pair < chain.pairs; pair++) {
    const hotel = chain.hotels[pair % 2] as string
    const ways = [
      [chain.airport, hotel, "arrival"],
      [hotel, chain.sights[pair % 2] as string],
      [chain.sights[(pair + 1) % 2] as string, hotel],
      [hotel, chain.airport, "departure"],
    ] as const
    for (let turn = 0; turn < chain.runs; turn++) {
      const [from = "", to = "", direction] = ways[(turn + pair) % ways.length] ?? []
      const first = chain.relief !== undefined && turn >= chain.runs / 2 ? chain.relief : chain.firstDriver
      const at = new Date(start.getTime() + (pair * 25 + turn * 200) * minute)
      await makeRun(seeding, {
        ...{ from, to, at, party: chance.whole(1, chain.party), booking: next(), ends: progressOf(seeding, at) },
        ...{ vehicle: [chain.vehicles, chain.firstVehicle + pair], driver: [chain.drivers, first + pair] },
        ...(direction && { flight: { number: chance.pick(data.flights), direction, at: new Date(at.getTime() + offsetOf(direction)) } }),
        ...{ sign: direction === "arrival", accepted: pair % 3 !== 0 },
      })
    }
  }
  return chain.pairs * chain.runs
}

const offsetOf = (direction: "arrival" | "departure") => (direction === "arrival" ? -40 : 180) * minute

/** Today's ground. */
export async function seedRuns(seeding: Seeding): Promise<number> {
  const next = await bookingsOf(seeding)
  let made = await seedStories(seeding, next)
  if (seeding.size === "small") return made
  const chains = (data.chains as Chain[]).filter(({ size }) => size === undefined || size === seeding.size)
  for (const chain of chains) made += await seedChain(seeding, chain, next)
  return made
}

/** A past week that was driven, step by step. */
export async function seedWeek(seeding: Seeding): Promise<number> {
  const { season, size } = seeding
  const next = await bookingsOf(seeding)
  const wanted = data.week.filter((run) => run.size === undefined || size !== "small")
  for (let day = -7; day < 0; day++) {
    for (const { time, zone, vehicle, driver, from, to, party } of wanted) {
      const at = instantAt(plusDays(season.today, day), time, zone)
      const pair = { vehicle: vehicle as [string, number], driver: driver as [string, number] }
      await makeRun(seeding, { from, to, party, at, booking: next(), ...pair, accepted: true, ends: "completed" })
    }
  }
  return wanted.length * 7
}
