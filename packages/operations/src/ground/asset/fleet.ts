import { type SQL, sql } from "drizzle-orm"
import { instantText } from "../../kernel/database.js"
import { type AssetFacts, assetFile, type Neighbour, type Span } from "../assignment/facts.js"

interface Coordinates {
  latitude: number | null
  longitude: number | null
}

/** One commitment on the calendar of an asset; `to` is null for a closeout until further notice. */
export interface FleetBlock {
  sourceType: string
  sourceId: string
  side: "work" | "closeout"
  shareKey: string | null
  label: string
  /** The job itself. */
  from: string
  to: string | null
  /** What is kept free of others, buffers included. */
  heldFrom: string
  heldTo: string | null
  start: Coordinates | null
  end: Coordinates | null
}

/** A vehicle, driver or guide with what is on file, their shifts and what lies on their calendar around a range. */
export interface FleetAsset extends Omit<AssetFacts, "role" | "before" | "after" | "shifts"> {
  shifts: { id: string; from: string; to: string; status: string }[]
  blocks: FleetBlock[]
  base: Coordinates | null
}

const at = (expression: string): SQL => instantText(sql.raw(expression))
const coordinates = (place: string): SQL =>
  sql.raw(
    `case when ${place}.id is null then null else jsonb_build_object('latitude', ${place}.latitude, 'longitude', ${place}.longitude) end`,
  )

const blockJson: SQL = sql`jsonb_build_object('sourceType', c.source_type, 'sourceId', c.source_id, 'side', c.side, 'shareKey', c.share_key,
  'label', c.title, 'from', ${at("lower(c.core)")}, 'to', ${at("upper(c.core)")}, 'heldFrom', ${at("lower(c.during)")}, 'heldTo', ${at("upper(c.during)")},
  'start', ${coordinates("starting")}, 'end', ${coordinates("ending")})`

/**
 * The assets of rows `chosen (id, vehicle_id, driver_id)` with everything that a day or a suggestion asks of them, as one JSON array.
 * `reach` is the range of which blocks are told; `at` the clock.
 */
export const fleetJson = (chosen: SQL, reach: SQL, at_: SQL): SQL => sql`(select coalesce(jsonb_agg(${assetFile} || jsonb_build_object(
    'resourceId', r.id, 'vehicleId', v.id, 'driverId', g.id, 'base', ${coordinates("home")},
    'shifts', (select coalesce(jsonb_agg(jsonb_build_object('id', s.id, 'from', ${at("s.starts_at")}, 'to', ${at("s.ends_at")}, 'status', s.status)
        order by s.starts_at), '[]'::jsonb) from ground_driver_shifts s where s.driver_id = g.id and s.status <> 'cancelled'
        and s.starts_at < upper(${reach}) + interval '7 days' and s.ends_at > lower(${reach}) - interval '7 days'),
    'blocks', (select coalesce(jsonb_agg(${blockJson} order by lower(c.core), c.id), '[]'::jsonb) from asset_commitments c
        left join ground_dispatches work on c.source_type = 'dispatch' and work.id = c.source_id
        left join slot_facts departure on c.source_type = 'slot_assignment' and departure.slot_id = c.refs->>'slotId'
        left join facilities starting on starting.id = coalesce(work.pickup_facility_id, departure.facility_id)
        left join facilities ending on ending.id = coalesce(work.dropoff_facility_id, work.pickup_facility_id, departure.facility_id)
        where c.live and c.asset_id = r.id and c.during && ${reach} and (c.expires_at is null or c.expires_at > ${at_})))
    order by r.name, r.id), '[]'::jsonb)
  from (${chosen}) chosen join resources r on r.id = chosen.id
    left join ground_vehicles v on v.resource_id = r.id left join ground_drivers g on g.resource_id = r.id
    left join facilities home on home.id = coalesce(v.base_facility_id, g.base_facility_id))`

const neighbour = (block: FleetBlock | undefined, place: Coordinates | null | undefined): Neighbour | null =>
  block
    ? {
        ...{ sourceType: block.sourceType, sourceId: block.sourceId, from: block.from, to: block.to ?? block.from },
        ...{ latitude: place?.latitude ?? null, longitude: place?.longitude ?? null },
      }
    : null

/** The asset as one role of a job, with the nearest other work on both sides. Pure. */
export function factsOf(asset: FleetAsset, role: AssetFacts["role"], { from, to }: Span, exceptDispatchId: string): AssetFacts {
  const others = asset.blocks.filter(({ side, sourceId }) => side === "work" && sourceId !== exceptDispatchId)
  const [start, end] = [from.toISOString(), to.toISOString()]
  const before = others.filter((block) => block.to !== null && block.to <= start).sort((a, b) => ((a.to ?? "") < (b.to ?? "") ? 1 : -1))[0]
  const after = others.filter((block) => block.from >= end).sort((a, b) => (a.from < b.from ? -1 : 1))[0]
  const { blocks: _blocks, base: _base, ...facts } = asset
  return { ...facts, role, before: neighbour(before, before?.end), after: neighbour(after, after?.start) }
}
