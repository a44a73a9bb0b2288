import { type SQL, sql } from "drizzle-orm"
import { type OperationsDb, rowsOf } from "../../kernel/database.js"
import type { Id } from "../../kernel/ids.js"
import { closeoutNamesSlot } from "../slot/sellability.js"
import type { CloseoutMatch } from "./words.js"

/** A closeout that keeps departures from being generated. Local dates, both inclusive. */
export interface Blocking {
  id: Id<"avcl">
  dateFrom: string
  dateTo: string
  match: CloseoutMatch
}

type Days = { dateLocal: string; endDateLocal: string }

/** That the dates of a closeout meet a departure of these days: the same question that `closeoutMeetsSlot` asks in SQL. Pure. */
export const closeoutCoversDays = ({ match, dateFrom, dateTo }: Omit<Blocking, "id">, { dateLocal, endDateLocal }: Days): boolean =>
  dateFrom <= (match === "overlap" ? endDateLocal : dateLocal) && dateLocal <= dateTo

/** The closeout, lowest id first, that keeps a departure of these days from being generated. */
export const blockingCloseout = (closeouts: readonly Blocking[], days: Days): Blocking | undefined =>
  closeouts.find((closeout) => closeoutCoversDays(closeout, days))

interface BlockedRule {
  id: string
  productId: string
  optionId: string | null
  placeId: string | null
}

/** The rows of `Blocking` that name a rule's departures and meet any of the days asked about, as a query; without `to` any day from the first on. */
export function blockingQuery(rule: BlockedRule, { from, to }: { from: string; to?: string }): SQL {
  // stands in for a departure of the rule, under the name that the shared fragment reads
  const departure = sql`(select null::text as id, ${rule.id}::text as rule_id, ${rule.productId}::text as product_id,
    ${rule.optionId}::text as option_id, ${rule.placeId}::text as facility_id) as availability_slots`
  return sql`select stop.id, stop.date_from::text as "dateFrom", stop.date_to::text as "dateTo", stop.match
    from availability_closeouts stop, ${departure}
    where stop.reopened_at is null and stop.effect = 'block'
      and stop.during && daterange(${from}::text::date, ${to ?? null}::text::date, '[]')
      and ${closeoutNamesSlot(sql.raw("stop"))}
    order by stop.id`
}

/** The `block` closeouts in force that name a rule's departures and meet any of the days asked about, by id. */
export const blockingCloseouts = (db: OperationsDb, rule: BlockedRule, days: { from: string; to: string }): Promise<Blocking[]> =>
  rowsOf<Blocking & Record<string, unknown>>(db, blockingQuery(rule, days))
