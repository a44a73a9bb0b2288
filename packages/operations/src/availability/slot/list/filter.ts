import { and, type SQL, sql } from "drizzle-orm"
import type { PgColumn } from "drizzle-orm/pg-core"
import type * as z from "zod"
import { invalidRange } from "../../../kernel/common-errors.js"
import { dateParam, instantParam, jsonParam } from "../../../kernel/database.js"
import { placeIdsOf } from "../../../places/contract.js"
import { hasIssuesSql } from "../../departure/has-issues.js"
import { coversDays } from "../counted.js"
import { availabilitySlots as slot } from "../schema.js"
import { minimumStateSql } from "../sellability.js"
import type { slotListQuery } from "./contract.js"

type Query = z.output<typeof slotListQuery>

/** `column` is one of the values; one parameter, however many there are. */
export const isOneOf = (column: SQL | PgColumn, values: readonly string[] | undefined): SQL | undefined => {
  if (!values) return undefined
  if (values.length === 1) return sql`${column} = ${values[0]}`
  return sql`${column} = any(array(select jsonb_array_elements_text(${jsonParam(values)})))`
}

const escaped = (q: string) => `%${q.replace(/[\\%_]/g, "\\$&")}%`

function inDates({ dateFrom, dateTo, running }: Query): SQL | undefined {
  if (dateFrom && dateTo && dateTo < dateFrom) throw invalidRange({ from: dateFrom, to: dateTo })
  if (running && dateFrom && dateTo) return coversDays(dateParam(dateFrom), dateParam(dateTo))
  return and(
    dateFrom ? sql`${running ? slot.endDateLocal : slot.dateLocal} >= ${dateParam(dateFrom)}` : undefined,
    dateTo ? sql`${slot.dateLocal} <= ${dateParam(dateTo)}` : undefined,
  )
}

/** The `WHERE` of everything that stands in the departure's own row. */
export function slotFilter(query: Query, at: SQL): SQL | undefined {
  const { q, minState, customised, hasBookings, hasIssues } = query
  return and(
    isOneOf(slot.id, query.ids),
    isOneOf(slot.productId, query.productId),
    isOneOf(slot.optionId, query.optionId),
    isOneOf(slot.placeId, placeIdsOf(query)),
    isOneOf(slot.status, query.status),
    query.ruleId ? sql`${slot.ruleId} = ${query.ruleId}` : undefined,
    query.startTimeId ? sql`${slot.startTimeId} = ${query.startTimeId}` : undefined,
    query.seriesId ? sql`${slot.ruleId} in (select id from availability_rules where series_id = ${query.seriesId})` : undefined,
    inDates(query),
    query.startsFrom ? sql`${slot.startsAt} >= ${instantParam(query.startsFrom)}` : undefined,
    query.startsUntil ? sql`${slot.startsAt} < ${instantParam(query.startsUntil)}` : undefined,
    hasBookings === undefined ? undefined : sql`(${slot.bookedPax} > 0) = ${hasBookings}`,
    customised === undefined ? undefined : sql`(cardinality(${slot.customisedFields}) > 0) = ${customised}`,
    minState ? isOneOf(minimumStateSql(at), minState) : undefined,
    hasIssues === undefined ? undefined : sql`${hasIssuesSql(at)} = ${hasIssues}`,
    q ? sql`(${slot.label} ilike ${escaped(q)} or ${slot.notes} ilike ${escaped(q)})` : undefined,
  )
}
