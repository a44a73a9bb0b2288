import { isOperationsError } from "@voyant-travel/operations"
import { createDispatch } from "@voyant-travel/operations/ground"
import { sql } from "drizzle-orm"
import type { BenchDatabase, Case } from "../../case.js"
import { forgetDispatches, insertByHand, makeByHand, storedDispatches } from "./by-hand.js"
import { type Fleet, makeFleet, transferOf } from "./fleet.js"

const dispatches = 300

/** Both sides write the same rows of the same transfers. */
async function requireSameRows(database: BenchDatabase, fleet: Fleet, reset: () => Promise<unknown>) {
  const rows: string[] = []
  for (const make of [() => createDispatch(database.db, transferOf(fleet, 0)), () => makeByHand(database, fleet, 0)]) {
    await reset()
    await make()
    rows.push(await storedDispatches(database))
  }
  if (rows[0] !== rows[1]) throw new Error(`The two sides write different rows:\n${rows.join("\n")}`)
}

type ByHand = (database: BenchDatabase, fleet: Fleet, n: number) => Promise<void>

const oneAfterTheOther = (byHand: ByHand) => async (database: BenchDatabase) => {
  const fleet = await makeFleet(database)
  const reset = () => database.db.execute(sql.raw(forgetDispatches))
  await requireSameRows(database, fleet, reset)
  return {
    ours: async () => {
      for (let n = 0; n < dispatches; n++) await createDispatch(database.db, transferOf(fleet, n))
    },
    baseline: async () => {
      for (let n = 0; n < dispatches; n++) await byHand(database, fleet, n)
    },
    reset,
  }
}

/** Both sides hold the place, lock the calendars, read what decides a fit and write the same rows; ours also judges, and refuses in words. */
export const newDispatches: Case = {
  name: "new-dispatches",
  title: "dispatches with vehicle, driver and four passengers, one after the other",
  note: "holds the place, locks the calendars, reads what decides whether vehicle and driver fit (capacities, papers, shifts, work within twelve hours) and inserts the rows of eight tables in two statements, in one transaction; it judges nothing",
  connections: 1,
  operations: dispatches,
  most: 2,
  prepare: oneAfterTheOther(makeByHand),
}

export const insertedDispatches: Case = {
  name: "inserted-dispatches",
  title: "the same, beside its inserts alone",
  note: "inserts the rows of eight tables in two statements and neither holds, locks nor reads anything",
  connections: 1,
  operations: dispatches,
  most: 2,
  prepare: oneAfterTheOther(insertByHand),
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
    const requireOnce = (count: number) => {
      if (count !== dispatches) throw new Error(`${count} transfers were made of ${dispatches} that are free.`)
    }
    return {
      ours: async () => requireOnce(await racing((n) => createDispatch(database.db, transferOf(fleet, n)))),
      baseline: async () => racing((n) => makeByHand(database, fleet, n)),
      reset: () => database.db.execute(sql.raw(forgetDispatches)),
    }
  },
}
