import { sql } from "drizzle-orm"
import { instantText, jsonOf, type OperationsDb } from "../../kernel/database.js"

export interface CountedSource {
  sourceType: string
  total: number
  live: number
  /** When the next live use begins, where it has a beginning. */
  nextAt: string | null
  /** When the last live use ends, where it ends by itself. */
  lastEndsAt: string | null
  /** Live ones first, the first 20. */
  sampleIds: string[]
}

/** Runs reads of `facility_references` under the caller's clock: the view has no other way to know it. */
export const atClock = <Result>(db: OperationsDb, now: Date | undefined, read: (tx: OperationsDb) => Promise<Result>): Promise<Result> =>
  now === undefined
    ? read(db)
    : db.transaction(async (tx) => {
        await tx.execute(sql`select set_config('operations.now', ${now.toISOString()}, true)`)
        return read(tx)
      })

/** Who refers to a place, by kind. One statement. */
export const countReferences = (db: OperationsDb, placeId: string): Promise<CountedSource[]> =>
  jsonOf<CountedSource>(
    db,
    sql`select jsonb_build_object('sourceType', source_type, 'total', count(*), 'live', count(*) filter (where live),
        'nextAt', ${instantText(sql`min(next_at) filter (where live)`)}, 'lastEndsAt', ${instantText(sql`max(ends_at) filter (where live)`)},
        'sampleIds', (array_agg(source_id order by live desc, next_at, source_id))[1:20]) as result
      from facility_references where facility_id = ${placeId} group by source_type order by source_type`,
  )
