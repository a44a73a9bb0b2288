import { type SQL, sql } from "drizzle-orm"
import { availabilitySlots as slot } from "../../slot/schema.js"
import { holdingJoin, isLive } from "../traveler/record.js"

/*
 * The critical conflicts of `getAllocationConflicts` once more, over `availability_slots`, for lists of departures: a test holds the two
 * together for random departures. What the database itself refuses (an overfull or blocked room, another departure's) cannot be stored.
 */

const person = sql.raw("slot_travelers")

/** Live people of a departure, each with the place that `matches` finds. */
const placed = (at: SQL, matches: SQL): SQL => sql`from traveler_assignments place
  join slot_travelers on slot_travelers.id = place.slot_traveler_id ${holdingJoin}
  where place.status = 'live' and ${isLive(at)} and ${matches}`

const said = (value: SQL): SQL => sql`nullif(lower(btrim(${value}, E' \t\n\r')), '')`
/** Null, and so no fault, where one of the two says nothing. */
const differ = (one: SQL, other: SQL): SQL => sql`${said(one)} <> ${said(other)}`

const age = sql`extract(year from age(${slot.dateLocal}, ${person}.birth_date))`
const youngest = sql`coalesce(${age}, case ${person}.category when 'infant' then 0 when 'child' then 0 else 18 end)`
const oldest = sql`coalesce(${age}, case ${person}.category when 'infant' then 1 when 'child' then 17 else 130 end)`

const ofPerson = sql`(
  ${differ(sql`room.option_unit_id`, sql`${person}.option_unit_id`)}
  or ${oldest} < room.min_age or ${youngest} > room.max_age
  or room.family = 'room' and (${differ(sql`room.room_type`, sql`${person}.room_type`)} or (room.gender_policy <> 'any' and room.gender_policy <> ${person}.gender)))`

/** A room that says nothing of the kind suits everybody. */
const isChoosy = sql`(room.option_unit_id is not null or room.room_type is not null or room.gender_policy <> 'any' or room.min_age is not null or room.max_age is not null)`

const isMinor = sql`${person}.category in ('child', 'infant')`
/** Reads `one`, the person outside, beside those inside. */
const strangers = sql`(one.booking_id is distinct from ${person}.booking_id or one.booking_id is null)
  and (one.sharing_group_id is distinct from ${person}.sharing_group_id or one.sharing_group_id is null)`

const beside = (at: SQL, matches: SQL): SQL =>
  sql`exists (select 1 ${placed(at, sql`place.allocation_resource_id = room.id and slot_travelers.id <> one.id and ${matches}`)})`

/** For whom the company in a room matters: children, and who is to be kept apart from somebody. */
const isHeeded = sql`(${isMinor} or cardinality(${person}.keep_apart) > 0)`
const ofCompany = (at: SQL): SQL => sql`(
  one.category in ('child', 'infant') and (not ${beside(at, sql`not ${isMinor}`)} or ${beside(at, sql`not ${isMinor} and ${strangers}`)})
  or cardinality(one.keep_apart) > 0 and ${beside(at, sql`${person}.id = any(one.keep_apart)`)})`

const isParent = sql`exists (select 1 from allocation_resources seat where seat.slot_id = room.slot_id and seat.parent_id = room.id)`

const members = (at: SQL): SQL =>
  sql`from slot_travelers ${holdingJoin} where slot_travelers.sharing_group_id = company.id and ${isLive(at)}`

/** The most people that one room takes: of those in which somebody of the group is, else of all that are open. */
const largest = (at: SQL): SQL => sql`coalesce(
  (select max(room.capacity) from allocation_resources room where room.slot_id = ${slot.id} and room.family = 'room'
    and exists (select 1 ${placed(at, sql`place.allocation_resource_id = room.id and slot_travelers.sharing_group_id = company.id`)})),
  (select max(room.capacity) ${openRooms}))`
const openRooms = sql`from allocation_resources room where room.slot_id = ${slot.id} and room.family = 'room' and room.status = 'open' and not ${isParent}`

/** Rooms and seats whose people break a hard or blocking rule, and groups that are larger than their room. */
export const criticalConflicts = (at: SQL): SQL => sql`
  select room.id from allocation_resources room where room.slot_id = ${slot.id} and room.assigned > 0 and (${isChoosy} or ${isParent})
    and exists (select 1 ${placed(at, sql`place.allocation_resource_id = room.id and (${ofPerson} or ${isParent})`)})
  union
  select room.id from (select slot_travelers.* from slot_travelers ${holdingJoin}
      where slot_travelers.slot_id = ${slot.id} and ${isHeeded} and ${isLive(at)}) one
    join traveler_assignments place on place.slot_traveler_id = one.id and place.status = 'live'
    join allocation_resources room on room.id = place.allocation_resource_id and room.family = 'room'
    where ${ofCompany(at)}
  union all
  select company.id from sharing_groups company where company.slot_id = ${slot.id}
    and (select count(*) ${members(at)}) > ${largest(at)} and exists (select 1 ${openRooms})`
