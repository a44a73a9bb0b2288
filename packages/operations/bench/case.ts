import type { NodePgDatabase } from "drizzle-orm/node-postgres"
import type { Pool } from "pg"

export type BenchDatabase = {
  url: string
  /** One pool for both sides of a case; `connections` of the case is its size. */
  pool: Pool
  db: NodePgDatabase
}

/** Both sides do the same work on the same connections. */
export type Round = {
  baseline: () => Promise<unknown>
  ours: () => Promise<unknown>
  /** Puts the tables back before each side of each run; not measured. */
  reset?: () => Promise<unknown>
}

export type Case = {
  name: string
  /** What is compared with what, as a line of the report. */
  title: string
  /** What exactly the raw side does, where the title does not say it all. */
  note?: string
  connections: number
  /** How many operations one side of a run is; the report shows milliseconds for one, operations per second for more. */
  operations: number
  /** The most that ours may take, as a multiple of the baseline's time; null = told, not judged. */
  most: number | null
  prepare: (database: BenchDatabase) => Promise<Round>
}
