import { sql } from "drizzle-orm"
import { invalidRange } from "../../kernel/common-errors.js"
import { type WriteContext, writeContext } from "../../kernel/context.js"
import { instantParam, jsonOf, jsonParam, type OperationsDb } from "../../kernel/database.js"
import { refusingField } from "../../kernel/errors.js"
import { parseInput } from "../../kernel/input.js"
import { recordEvents } from "../../kernel/outbox/record.js"
import { addDays, daysBetween } from "../../kernel/time.js"
import { translating } from "../../kernel/violations.js"
import { requireFacilities } from "../../places/index.js"
import { roomInventoryBelowTaken } from "../errors.js"
import { enterHolds } from "../grid/lock.js"
import { announcePromotable } from "../grid/promotable.js"
import { maxInventoryNights, type RoomInventoryNight, type SetRoomInventory, setRoomInventoryInput } from "./contract.js"
import { readInventory } from "./get.js"

const input = setRoomInventoryInput.extend(writeContext)

/** ISO weekday of a local date. */
const weekdayOf = (date: string) => new Date(`${date}T00:00:00Z`).getUTCDay() || 7

/** The nights of an inclusive range that fall on the weekdays. Throws `invalid_range`. */
function nightsOf({ from, to, weekdays }: { from: string; to: string; weekdays?: number[] | undefined }): string[] {
  const length = daysBetween(from, to) + 1
  if (length < 1 || length > maxInventoryNights) throw refusingField(invalidRange({ from, to, limitDays: maxInventoryNights }), "to")
  const days = Array.from({ length }, (_, day) => addDays(from, day))
  return weekdays ? days.filter((day) => weekdays.includes(weekdayOf(day))) : days
}

interface Written {
  below: { night: string; taken: number }[]
}

/**
 * Says how many rooms of a kind a place has on each night of a range; what has lapsed is settled first. One statement writes all nights.
 * Throws `room_inventory_below_taken` with every night on which more are taken, `place_not_found`, `invalid_range`.
 */
export async function setRoomInventory(db: OperationsDb, raw: SetRoomInventory & WriteContext): Promise<RoomInventoryNight[]> {
  const { placeId, roomKind, from, to, capacity, weekdays, ...by } = parseInput(input, raw)
  const nights = nightsOf({ from, to, weekdays })
  const keys = nights.map((night) => ({ placeId, roomKind, night }))
  return translating({}, () =>
    db.transaction(async (tx) => {
      await requireFacilities(tx, [placeId], { placeId })
      const { context } = await enterHolds(tx, { holdIds: [], nights: keys }, by)
      const at = instantParam(context.now)
      const [written] = await jsonOf<Written>(
        tx,
        sql`with wanted as materialized (
            select (jsonb_array_elements_text(${jsonParam(nights)}))::date as night
          ), below as materialized (
            select i.night, i.taken from room_inventory_nights i join wanted using (night)
            where i.facility_id = ${placeId} and i.room_kind = ${roomKind} and i.taken > ${capacity}::int
          ), written as (
            insert into room_inventory_nights (facility_id, room_kind, night, capacity, created_at, updated_at)
            select ${placeId}::text, ${roomKind}::text, night, ${capacity}::int, ${at}, ${at} from wanted where not exists (select 1 from below) order by night
            on conflict (facility_id, room_kind, night) do update set capacity = excluded.capacity, updated_at = excluded.updated_at
          )
          select jsonb_build_object('below', (select coalesce(jsonb_agg(to_jsonb(below) order by night), '[]') from below)) as result`,
      )
      const violations = (written?.below ?? []).map((row) => ({ code: "room_inventory_below_taken", ...row, capacity }))
      const [worst] = violations
      if (worst) throw roomInventoryBelowTaken({ night: worst.night, taken: worst.taken, capacity, violations })
      const data = { placeId, roomKind, from, to, capacity, weekdays: weekdays ?? null, nights: nights.length }
      await recordEvents(tx, context, [{ type: "holds.room_inventory.set", subject: placeId, data }])
      await announcePromotable(tx, { holdIds: [], nights: keys }, context)
      return readInventory(tx, { placeId, roomKind, from, to, now: context.now })
    }),
  )
}
