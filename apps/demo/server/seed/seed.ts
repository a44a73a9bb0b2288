import { auditCapacity, type OperationsDb } from "@voyant-travel/operations"
import { sql } from "drizzle-orm"
import { createClock } from "../clock/clock.js"
import { type SeedState, writeSeedState } from "../database/state.js"
import type { StartOptions } from "../options.js"
import { Sentence } from "../sentences.js"
import { seedBookings, seedFull } from "./bookings.js"
import { seedCancellations, seedCarts, seedDecisions } from "./carts.js"
import { seedCatalogue } from "./catalogue.js"
import { chanceOf } from "./chance.js"
import { seedHolidays, seedStops } from "./closeouts.js"
import type { Seeding } from "./context.js"
import { seedDepartures, seedEdits } from "./departures.js"
import { seedDirectory, seedPlaceCare } from "./directory.js"
import { seedFleet } from "./ground/fleet.js"
import { seedRuns, seedWeek } from "./ground/runs.js"
import { seedShifts } from "./ground/shifts.js"
import { seedHolds } from "./holds.js"
import { seedChoices, seedPickups } from "./pickups.js"
import { seedCruise, seedPlacement } from "./placement.js"
import { seedAbsences, seedCrew, seedRequirements, seedResources } from "./resources.js"
import { seasonAround } from "./season.js"
import { seedPlaces, seedRules, seedStartTimes } from "./supply.js"
import { seedTemplates } from "./templates.js"
import { seedGuides, seedSeats, seedTravelers } from "./travelers.js"

const steps: readonly [string, (seeding: Seeding) => Promise<number>][] = [
  ["products and options", seedCatalogue],
  ["places", seedPlaces],
  ["airports and ports", seedDirectory],
  ["terminals, hours and twins", seedPlaceCare],
  ["start times", seedStartTimes],
  ["rules", seedRules],
  ["rooms and seats of options", seedTemplates],
  ["holidays", seedHolidays],
  ["pickup points and groups", seedPickups],
  ["guides, drivers, vehicles, boats, kits", seedResources],
  ["pools and what products need", seedRequirements],
  ["departures", seedDepartures],
  ["edits by hand", seedEdits],
  ["bookings", seedBookings],
  ["cancellations", seedCancellations],
  ["sold-out departures", seedFull],
  ["the next cruise", seedCruise],
  ["held carts", seedCarts],
  ["travelers", seedTravelers],
  ["guides", seedGuides],
  ["seats in vehicles", seedSeats],
  ["people in rooms and on seats", seedPlacement],
  ["chosen pickups", seedChoices],
  ["decisions", seedDecisions],
  ["stops of sale", seedStops],
  ["time off and workshop", seedAbsences],
  ["operators, fleet and those who drive", seedFleet],
  ["shifts", seedShifts],
  ["transfers of the past week", seedWeek],
  ["transfers of today", seedRuns],
  ["crew", seedCrew],
  ["programmes and their holds", seedHolds],
]

const grouped = (count: number) => String(count).replace(/\B(?=(\d{3})+$)/g, " ")
const seconds = (since: number) => `${((performance.now() - since) / 1000).toFixed(1)} s`

async function audit(db: OperationsDb): Promise<number> {
  const drifts = await auditCapacity(db)
  if (drifts.length > 0)
    throw new Sentence(
      `The seed does not add up: ${drifts.length} counters differ from their ledger, the first is ${JSON.stringify(drifts[0])}.`,
    )
  return 0
}

/**
 * Seeds an empty, migrated database through the services: the same choices for the same number and day.
 * Interrupted half way, it leaves a state without `finishedAt`, which the next start reads as an unfinished seed.
 */
export async function seedDemo(
  db: OperationsDb,
  options: Pick<StartOptions, "size" | "seed" | "today">,
  say: (line: string) => void = () => {},
): Promise<SeedState> {
  const { size, seed } = options
  const began = performance.now()
  const season = seasonAround(options.today)
  const state: SeedState = { size, seed, today: season.today, startedAt: new Date().toISOString(), counts: {} }
  await writeSeedState(db, state)
  if (options.today) await createClock(db, true).change({ at: season.now, speed: 1, paused: false })
  const seeding: Seeding = { db, size, season, chance: chanceOf(seed), ids: { places: new Map(), startTimes: new Map(), rules: new Map() } }
  const all = [...steps, ["capacity audit: no difference", () => audit(db)] as const]
  say(`Seeding the ${size} company around ${season.today} (seed ${seed})`)
  for (const [at, [name, run]] of all.entries()) {
    const since = performance.now()
    const count = await run(seeding)
    state.counts = { ...state.counts, [name]: count }
    say(`[${at + 1}/${all.length}] ${name}${count > 0 ? ` ${grouped(count)}` : ""} · ${seconds(since)}`)
  }
  // the embedded database looks at its tables only when it is told to, and plans badly until then
  await db.execute(sql`analyze`)
  const finished = { ...state, finishedAt: new Date().toISOString() }
  await writeSeedState(db, finished)
  say(`Seeded in ${seconds(began)}`)
  return finished
}
