import type { OperationsDb } from "@voyant-travel/operations"
import { demoClock } from "../database/tables.js"
import { type ClockChange, type ClockState, changed, isReal, shownAt } from "./time.js"

export interface DemoClock {
  read(): Promise<ClockState>
  /** The demo's time, or undefined while it is real time: then the database's own clock counts. */
  now(): Promise<Date | undefined>
  change(change: ClockChange): Promise<ClockState>
}

const realTime = (): ClockState => {
  const real = new Date()
  return { anchorReal: real, anchorDemo: real, speed: 1, paused: false }
}

/** The clock in its one row. `alone`: no other process moves it, so it is kept in memory; else each request asks the database. */
export function createClock(db: OperationsDb, alone: boolean): DemoClock {
  let kept: ClockState | undefined
  const load = async (): Promise<ClockState> => {
    const [row] = await db.select().from(demoClock)
    return row ?? realTime()
  }
  const read = async () => {
    if (!alone) return load()
    kept ??= await load()
    return kept
  }
  return {
    read,
    now: async () => {
      const state = await read()
      return isReal(state) ? undefined : shownAt(state, new Date())
    },
    change: async (change) => {
      const state = changed(await read(), change, new Date())
      await db
        .insert(demoClock)
        .values({ id: 1, ...state })
        .onConflictDoUpdate({ target: demoClock.id, set: state })
      kept = state
      return state
    },
  }
}
