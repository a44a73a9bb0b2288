import { sql } from "drizzle-orm"
import { clock, instantText, jsonOf, jsonParam, type OperationsDb } from "../../../kernel/database.js"
import type { Id } from "../../../kernel/ids.js"
import type { PickupKind } from "../words.js"
import { isLiveTraveler, lapsedTravelers } from "./live.js"

/** What a traveler has chosen so far. */
export interface CurrentChoice {
  travelerId: string
  chosen: {
    slotPickupId: string | null
    placeId: Id<"plac"> | null
    customText: string | null
    roomNumber: string | null
    note: string | null
  } | null
}

export interface TargetStop {
  capacity: number | null
  taken: number
  /** Of `taken`, travelers whose hold has lapsed: their places are nobody's. */
  lapsed: number
  status: "open" | "closed"
  cutoffAt: string | null
  pastCutoff: boolean
}

export interface Scene {
  travelers: CurrentChoice[]
  /** Null = the departure has no such stop of that kind. */
  stop: TargetStop | null
  /** A group of the kind lets travelers name a place of their own. */
  customAllowed: boolean
}

export interface SceneInput {
  slotId: string
  kind: PickupKind
  travelerIds: readonly string[]
  slotPickupId: string | null
  now?: Date
}

/** Everything that decides about a choice, in one statement under the lock of the departure. */
export async function sceneOf(tx: OperationsDb, { slotId, kind, travelerIds, slotPickupId, now }: SceneInput): Promise<Scene> {
  const at = clock(now)
  const [scene] = await jsonOf<Scene>(
    tx,
    sql`select jsonb_build_object(
      'travelers', (select coalesce(jsonb_agg(jsonb_build_object('travelerId', t.id, 'chosen', case when c.slot_id is not null then jsonb_build_object(
          'slotPickupId', c.slot_pickup_id, 'placeId', c.facility_id, 'customText', c.custom_text, 'roomNumber', c.room_number, 'note', c.note) end)
          order by t.id), '[]'::jsonb)
        from slot_travelers t left join slot_allocations a on a.id = t.slot_allocation_id
        left join slot_traveler_pickups c on c.slot_traveler_id = t.id and c.kind = ${kind}
        where t.slot_id = s.id and t.id = any(array(select jsonb_array_elements_text(${jsonParam(travelerIds)}))) and ${isLiveTraveler(at)}),
      'stop', (select jsonb_build_object('capacity', p.capacity, 'taken', p.taken, 'lapsed', ${lapsedTravelers(sql.raw("p.id"), at)},
          'status', case when s.status = 'cancelled' then 'closed' else p.status end, 'cutoffAt', ${instantText(sql.raw("p.cutoff_at"))}, 'pastCutoff', coalesce(p.cutoff_at <= ${at}, false))
        from slot_pickups p where p.id = ${slotPickupId}::text and p.slot_id = s.id and p.kind = ${kind}),
      'customAllowed', exists (select 1 from pickup_groups g where g.product_id = s.product_id and g.kind = ${kind} and g.active and g.allow_custom
          and (g.option_id is null or g.option_id = s.option_id))) as result
    from availability_slots s where s.id = ${slotId}`,
  )
  if (!scene) throw new Error(`The departure ${slotId} vanished under its lock.`)
  return scene
}
