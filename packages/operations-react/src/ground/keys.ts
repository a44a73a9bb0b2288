import type { Operations } from "../kernel/core/index.js"
import { type EntityKeys, entityKeys } from "../kernel/query/index.js"

export interface GroundKeys {
  readonly operators: EntityKeys
  readonly vehicles: EntityKeys
  readonly drivers: EntityKeys
  readonly transferPreferences: EntityKeys
  readonly driverShifts: EntityKeys
  readonly dispatches: EntityKeys
  readonly incidents: EntityKeys
  /** Days of the dispatchers; parts of everything stand in them. */
  readonly boards: EntityKeys
  /** Runs of one driver. */
  readonly sheets: EntityKeys
  readonly calendarFeeds: EntityKeys
  /** What would happen: checks and dry runs. Any change makes all of them stale. */
  readonly checks: EntityKeys
}

/** The query keys of the area, for invalidating and reading the cache by hand. */
export function groundKeys(operations: Pick<Operations, "scope">): GroundKeys {
  const of = (entity: string) => entityKeys(operations, "ground", entity)
  return {
    operators: of("operators"),
    vehicles: of("vehicles"),
    drivers: of("drivers"),
    transferPreferences: of("transferPreferences"),
    driverShifts: of("driverShifts"),
    dispatches: of("dispatches"),
    incidents: of("incidents"),
    boards: of("boards"),
    sheets: of("sheets"),
    calendarFeeds: of("calendarFeeds"),
    checks: of("checks"),
  }
}
