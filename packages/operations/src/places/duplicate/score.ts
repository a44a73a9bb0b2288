import { type SQL, sql } from "drizzle-orm"
import { earthRadius } from "../facility/find/distance.js"

/** Names of a place as they are compared: folded, alternates included. */
export const namesOf = (row: SQL): SQL =>
  sql`array(select operations_fold(called) from (select ${row}.name as called union all select other->>'name' from jsonb_array_elements(${row}.alternate_names) other) as names)`

const radians = (degrees: SQL) => sql`radians(${degrees})`
/** Great-circle distance in metres of two rows; null where one has no coordinates. */
const meters = (
  a: SQL,
  b: SQL,
): SQL => sql`case when ${a}.latitude is not null and ${b}.latitude is not null then (2 * ${sql.raw(String(earthRadius))} * asin(least(1, sqrt(
  power(sin(${radians(sql`${b}.latitude - ${a}.latitude`)} / 2), 2) + cos(${radians(sql`${a}.latitude`)}) * cos(${radians(sql`${b}.latitude`)})
    * power(sin(${radians(sql`${b}.longitude - ${a}.longitude`)} / 2), 2))))) end`

/** Same country and city, which counts where a coordinate is missing. */
const sameTown = (a: SQL, b: SQL): SQL =>
  sql`coalesce(${a}.country = ${b}.country and operations_fold(${a}.city) = operations_fold(${b}.city) and ${a}.city <> '', false)`

/** What a pair is judged by, as a lateral row that is worked out once: `alike`, `meters`, `town`, `kind`. */
export const measured = (a: SQL, b: SQL): SQL => sql`(select
  coalesce((select max(similarity(one, other)) from unnest(${a}.names) one, unnest(${b}.names) other), 0)::double precision as alike,
  ${meters(a, b)} as meters, ${sameTown(a, b)} as town, coalesce(${a}.kind = ${b}.kind, false) as kind offset 0)`

/** Close enough in name and place to be shown to a person. `m` is the measured row. */
export const suspicious = sql`((m.meters <= 150 and m.alike >= 0.3) or (m.meters <= 2000 and m.alike >= 0.8)
  or (m.meters is null and m.town and m.alike >= 0.9))`

export const score = sql`(0.6 * m.alike + 0.3 * case when m.meters is null then case when m.town then 0.5 else 0 end
  when m.meters <= 50 then 1 when m.meters >= 1000 then 0 else (1000 - m.meters) / 950 end + case when m.kind then 0.1 else 0 end)`

export const reasons = sql`array_remove(array[case when m.alike >= 0.8 then 'same_name' else 'similar_name' end,
  case when m.meters <= 50 then 'same_spot' when m.meters <= 1000 then 'near' end, case when m.town then 'same_city' end,
  case when m.kind then 'same_kind' end], null)`

/** How many degrees of longitude two kilometres are at a row's latitude, generously. */
export const reach = (row: SQL): SQL => sql`0.0181 / greatest(cos(${radians(sql`${row}.latitude`)}), 0.0001)`

/** A box of two kilometres around `a`, whose `reach` is known: wide enough at any latitude, across the antimeridian too. */
export const inReach = (a: SQL, b: SQL): SQL => sql`(${b}.latitude between ${a}.latitude - 0.0181 and ${a}.latitude + 0.0181
  and (abs(${b}.longitude - ${a}.longitude) <= ${a}.reach or abs(${b}.longitude - ${a}.longitude) >= 360 - ${a}.reach))`

/** Never a pair: one below the other, or two that a person found to be two. */
export const apart = (
  a: SQL,
  b: SQL,
): SQL => sql`(${a}.parent_facility_id is distinct from ${b}.id and ${b}.parent_facility_id is distinct from ${a}.id
  and not exists (select 1 from facility_duplicate_dismissals dismissed
    where dismissed.low_id = least(${a}.id, ${b}.id) and dismissed.high_id = greatest(${a}.id, ${b}.id)))`
