import { sql } from "drizzle-orm"
import { slotNotFound } from "../../kernel/common-errors.js"
import { instantText, jsonOf, type OperationsDb } from "../../kernel/database.js"
import type { RunScene } from "./plan.js"

interface StoredScene {
  startsAt: string
  endsAt: string | null
  placeId: string | null
  timezone: string
  label: string | null
  served: string[]
  needs: Record<string, string[]>
  seats: number | null
}

/** The departure, locked so that two who make or refresh its runs take nobody twice, with whom its runs have already. Throws `slot_not_found`. */
export async function lockScene(
  tx: OperationsDb,
  slotId: string,
  kind: string,
  vehicleId: string | undefined,
): Promise<RunScene & { seats: number | null }> {
  const at = (column: string) => instantText(sql.raw(column))
  await tx.execute(sql`select from availability_slots where id = ${slotId} for no key update`)
  const [stored] = await jsonOf<StoredScene>(
    tx,
    sql`select jsonb_build_object('startsAt', ${at("s.starts_at")}, 'endsAt', ${at("s.ends_at")}, 'placeId', s.facility_id, 'timezone', s.timezone, 'label', s.label,
        'served', (select coalesce(jsonb_agg(distinct p.slot_traveler_id), '[]'::jsonb) from ground_dispatch_passengers p join ground_dispatches d on d.id = p.dispatch_id
          where d.slot_id = s.id and d.status not in ('cancelled', 'no_show') and p.status <> 'removed' and p.slot_traveler_id is not null
            and exists (select from ground_dispatch_legs leg join slot_pickups k on k.id = leg.slot_pickup_id where leg.dispatch_id = d.id and k.kind = ${kind})),
        'needs', (select coalesce(jsonb_object_agg(t.id, t.access_needs), '{}'::jsonb) from slot_travelers t where t.slot_id = s.id and t.access_needs <> '{}'),
        'seats', (select r.capacity from ground_vehicles v join resources r on r.id = v.resource_id where v.id = ${vehicleId ?? null}::text)) as result
      from availability_slots s where s.id = ${slotId}`,
  )
  if (!stored) throw slotNotFound({ id: slotId })
  const { startsAt, endsAt, served, needs, ...rest } = stored
  return {
    ...rest,
    ...{ startsAt: new Date(startsAt), endsAt: endsAt === null ? null : new Date(endsAt) },
    ...{ served: new Set(served), needs: new Map(Object.entries(needs)) },
  }
}
