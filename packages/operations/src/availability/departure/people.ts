import { type SQL, sql } from "drizzle-orm"
import { availabilitySlots as slot } from "../slot/schema.js"

/*
 * What is wrong with rooms, people and crew of a departure, over `availability_slots`; issues and the filter for them read the same.
 */

/** Its option has templates that make rooms by themselves, and it has none. */
export const resourcesMissing: SQL<boolean> = sql<boolean>`(
  exists (select 1 from product_option_resource_templates template where template.product_option_id = ${slot.optionId} and template.default_count > 0
    and template.layout is null and template.kind <> 'vehicle_seat')
  and not exists (select 1 from allocation_resources made where made.slot_id = ${slot.id}))`

/**
 * What a departure needs of guides, vehicles and kits and does not have. Only once somebody is booked, and only what it cannot go without:
 * a season ahead of which nothing is sold yet is no heap of work.
 */
export const unmetRequirements: SQL = sql`select demand.id, demand.quantity - demand.filled as missing from resource_allocations demand
  where demand.slot_id = ${slot.id} and demand.status = 'open' and demand.state <> 'met' and demand.enforcement = 'blocking'
    and exists (select 1 from slot_allocations row where row.slot_id = ${slot.id} and row.status = 'confirmed')`

/** Confirmed rows with pax without a name. A departure without rooms on which nobody is named keeps no list of names. */
export const unnamedRows: SQL = sql`select row.id, row.pax - row.named as people from slot_allocations row
  where row.slot_id = ${slot.id} and row.status = 'confirmed' and row.pax > row.named and (
    exists (select 1 from slot_travelers someone where someone.slot_id = ${slot.id} and someone.status = 'live' and someone.role = 'traveler')
    or exists (select 1 from allocation_resources room where room.slot_id = ${slot.id}))`

/** Travelers of confirmed rows who lack a room where there are rooms, or a seat where there are seats. */
export const unplacedTravelers: SQL = sql`select person.id
  from (select distinct room.family, room.segment from allocation_resources room
    where room.slot_id = ${slot.id} and room.family in ('room', 'seat')) part
  join slot_travelers person on person.slot_id = ${slot.id} and person.status = 'live'
  join slot_allocations row on row.id = person.slot_allocation_id and row.status = 'confirmed'
  where not exists (select 1 from traveler_assignments place where place.slot_traveler_id = person.id and place.status = 'live'
    and place.family = part.family and place.segment = part.segment)
  group by person.id`

/** Travelers of confirmed rows who have chosen nothing of a kind that a group of the product, or of the option, wants chosen. */
export const withoutPickup: SQL = sql`select person.id from slot_travelers person
  join slot_allocations row on row.id = person.slot_allocation_id and row.status = 'confirmed'
  where person.slot_id = ${slot.id} and person.status = 'live' and exists (select 1 from pickup_groups run
    where run.product_id = ${slot.productId} and run.active and run.selection_required) and exists (
    select 1 from pickup_groups run where run.product_id = ${slot.productId} and run.active and run.selection_required
      and (run.option_id is null or run.option_id = ${slot.optionId})
      and not exists (select 1 from slot_traveler_pickups chosen where chosen.slot_traveler_id = person.id and chosen.kind = run.kind))`
