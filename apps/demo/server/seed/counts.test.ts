import { listCloseouts, listResourceTemplates, listRules, listSlots, listStartTimes } from "@voyant-travel/operations/availability"
import { getDispatchBoard } from "@voyant-travel/operations/ground"
import { listPlaces } from "@voyant-travel/operations/places"
import { listPools, listResources } from "@voyant-travel/operations/resources"
import { afterEach, expect, test } from "vitest"
import { readSeedState } from "../database/state.js"
import { demoBookings, demoOptions, demoProducts, demoPrograms } from "../database/tables.js"
import { type Company, morning, openCompany } from "../testing/company.js"

const now = new Date(morning)
const few = { limit: 1, now }

/** What stands in a company, by the words of its description. */
async function countsOf({ db }: Company): Promise<Record<string, number>> {
  const resources = async (kind: "guide" | "driver" | "vehicle" | "boat" | "equipment") =>
    (await listResources(db, { kind: [kind], ...few })).total
  const board = await getDispatchBoard(db, { date: "2026-05-28", timezone: "Africa/Cairo", now })
  const state = await readSeedState(db)
  return {
    products: await db.$count(demoProducts),
    options: await db.$count(demoOptions),
    rules: (await listRules(db, { limit: 1 })).total,
    startTimes: (await listStartTimes(db, { limit: 1 })).total,
    departures: (await listSlots(db, few)).total,
    templates: (await listResourceTemplates(db, { limit: 1 })).total,
    closeouts: (await listCloseouts(db, { limit: 1 })).total,
    guides: await resources("guide"),
    drivers: await resources("driver"),
    vehicles: await resources("vehicle"),
    boats: await resources("boat"),
    kits: await resources("equipment"),
    pools: (await listPools(db, { limit: 1 })).total,
    places: (await listPlaces(db, { limit: 1 })).total,
    bookings: await db.$count(demoBookings),
    travelers: state?.counts?.travelers ?? 0,
    programmes: await db.$count(demoPrograms),
    ground: board.dispatches.length + board.untimed.length,
  }
}

let company: Company
afterEach(() => company.close())

const atLeast = (least: number) => expect.toSatisfy((count: number) => count >= least, `at least ${least}`)
/** Generated or taken from the world: within a tenth of the round number. */
const about = (wanted: number) => expect.toSatisfy((count: number) => Math.abs(count - wanted) <= wanted / 10, `about ${wanted}`)

test("the small company is as large as it is described", async () => {
  company = await openCompany()
  expect(await countsOf(company)).toEqual({
    ...{ products: 6, options: 9, rules: 8, startTimes: 12, departures: about(600), templates: 6, closeouts: atLeast(5) },
    ...{ guides: atLeast(1), drivers: atLeast(1), vehicles: atLeast(1), boats: atLeast(1), kits: atLeast(1), pools: atLeast(4) },
    ...{ places: atLeast(60), bookings: atLeast(120), travelers: atLeast(320), programmes: atLeast(1), ground: atLeast(12) },
  })
})
