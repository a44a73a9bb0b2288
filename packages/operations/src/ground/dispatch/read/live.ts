import { type SQL, sql } from "drizzle-orm"
import { clock, type OperationsDb } from "../../../kernel/database.js"
import { type FleetAsset, fleetJson } from "../../asset/fleet.js"
import { aroundJob, drives } from "../../assignment/facts.js"
import { isOver, liveFindings } from "../../assignment/fit/live.js"
import type { GroundFinding } from "../../finding/contract.js"
import { readWorkInRanges } from "../../hours/driver/read.js"
import type { DispatchDetail } from "../contract.js"

type Located = { latitude: number | null; longitude: number | null } | null

/** What the judgement over who serves a dispatch asks besides its parts. */
export interface Around {
  pickup: Located
  dropoff: Located
  assets: FleetAsset[]
}

const place = (column: string): SQL =>
  sql.raw(`(select jsonb_build_object('latitude', f.latitude, 'longitude', f.longitude) from facilities f where f.id = d.${column})`)

/** The places of dispatch `d`, and its assets with their calendars around it. */
export const aroundJson = (now: Date): SQL => sql`jsonb_build_object('around', jsonb_build_object(
  'pickup', ${place("pickup_facility_id")}, 'dropoff', ${place("dropoff_facility_id")}, 'assets', ${fleetJson(
    sql`select s.resource_id as id from ground_dispatch_assignments s where s.dispatch_id = d.id and s.status in ('assigned', 'accepted')`,
    sql`tstzrange(d.scheduled_at - interval '12 hours', d.ends_at + interval '12 hours')`,
    clock(now),
  )}))`

type Stored = Omit<DispatchDetail, "transitions" | "missingRoles" | "lateness" | "findings" | "checkpoints">

/** Their time is stored in one more statement, where somebody drives under rules for driving and rest times. */
async function withHours(db: OperationsDb, all: readonly { stored: Stored; around: Around }[]): Promise<void> {
  const ruled = all.flatMap(({ stored, around }) => {
    const { scheduledAt: from, endsAt: to } = stored
    if (!from || !to || isOver(stored)) return []
    return stored.assignments.flatMap(({ role, resourceId }) => {
      const asset = around.assets.find((one) => one.resourceId === resourceId)
      return asset?.driverId && asset.hoursRules !== "none" && drives({ role }) ? [{ asset, driverId: asset.driverId, from, to }] : []
    })
  })
  const works = await readWorkInRanges(
    db,
    ruled.map(({ driverId, from, to }) => ({ driverId, ...aroundJob({ from, to }) })),
  )
  for (const [index, { asset }] of ruled.entries()) asset.work = works[index] ?? null
}

const aboard: readonly string[] = ["expected", "boarded", "dropped_off"]

/**
 * What stands against who serves each dispatch as everything is now. Of one that is over it is what was judged when they were assigned.
 * At most one statement.
 */
export async function foundOf(db: OperationsDb, all: readonly { stored: Stored; around: Around }[]): Promise<GroundFinding[][]> {
  await withHours(db, all)
  return all.map(({ stored, around: { pickup, dropoff, assets } }) => {
    if (isOver(stored)) return stored.assignments.flatMap(({ findings }) => findings)
    const needs = stored.passengers.flatMap(({ status, accessNeeds }) => (aboard.includes(status) ? accessNeeds : []))
    return liveFindings({ ...stored, pickup, dropoff, needs }, new Map(assets.map((asset) => [asset.resourceId, asset])))
  })
}
