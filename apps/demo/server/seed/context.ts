import type { OperationsDb } from "@voyant-travel/operations"
import type { Size } from "../options.js"
import type { Chance } from "./chance.js"
import type { Season } from "./season.js"

/** What every step of the seed works with. */
export interface Seeding {
  db: OperationsDb
  size: Size
  season: Season
  chance: Chance
  /** Ids of the records that earlier steps made, by the keys of the seed's own files. */
  ids: { places: Map<string, `plac_${string}`>; startTimes: Map<string, `avst_${string}`>; rules: Map<string, `avrl_${string}`> }
}

/** Who seeds, for the audit trail. */
export const seeder = "mona"
