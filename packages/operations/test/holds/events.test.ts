import { sql } from "drizzle-orm"
import { afterEach, expect, it } from "vitest"
import { auditCapacity } from "../../src/audit.js"
import {
  backResourceHold,
  cancelResourceHold,
  confirmResourceHold,
  createResourceHold,
  drawResourceHold,
  expireResourceHold,
  extendResourceHold,
  holdEventTypes,
  pickUpResourceHold,
  promoteResourceHold,
  reinstateResourceHold,
  releaseResourceHold,
  reversePickup,
  setResourceHoldNights,
  setResourceHoldWindows,
  setRoomInventory,
  settleDueHolds,
  shiftResourceHolds,
  updateResourceHold,
  washResourceHold,
} from "../../src/holds/index.js"
import { type OperationsDb, rowsOf } from "../../src/kernel/database.js"
import { departure } from "../support/departure.js"
import { block, hotel, now } from "../support/holds.js"
import { usePglite } from "../support/pglite.js"
import { centre } from "../support/spaces.js"

const pglite = usePglite()
afterEach(async () => expect(await auditCapacity(pglite.db)).toEqual([]))
const by = { actor: "user_youssef", reason: "Fewer delegates", correlationId: "corr_1", now }

type Told = {
  type: string
  told: [actor: string | null, reason: string | null, correlation: string | null]
  subjects: string[]
  data: Record<string, unknown>
}

/** What a write leaves behind, oldest first. */
async function toldBy(db: OperationsDb, write: () => Promise<unknown>): Promise<Told[]> {
  const [last] = await rowsOf<{ seq: string }>(db, sql`select coalesce(max(seq), 0)::text as seq from operations_events`)
  await write()
  return rowsOf<Told>(
    db,
    sql`select type, jsonb_build_array(actor, reason, correlation_id) as told, to_jsonb(subjects) as subjects, data
      from operations_events where seq > ${last?.seq}::bigint and type like 'holds.%' order by seq`,
  )
}

it("every write leaves its events, with who did it, why, and all that boards need to refresh; together they are all there are (I8)", async () => {
  const { db } = pglite
  const heard = new Set<string>()
  const short = (type: string) => type.replace("holds.resource_hold.", "")
  const tells = async (expected: string[], write: () => Promise<unknown>, ...about: string[]) => {
    const rows = await toldBy(db, write)
    expect(rows.map(({ type }) => short(type))).toEqual(expected)
    for (const { type, told, subjects, data } of rows) {
      expect([type, told]).toEqual([type, [by.actor, by.reason, by.correlationId]])
      heard.add(type)
      if (type.startsWith("holds.room_inventory")) continue
      expect([type, subjects]).toEqual([type, expect.arrayContaining(about)])
      expect([type, Object.keys(data)]).toEqual([type, expect.arrayContaining(["from", "to", "units"])])
    }
    return rows
  }
  const placeId = await hotel(db, 40)
  const inventory = { placeId, roomKind: "room_dbl", from: "2026-06-10", to: "2026-06-12" }
  await tells(["holds.room_inventory.set"], () => setRoomInventory(db, { ...inventory, capacity: 30, ...by }))

  const ids = { first: "rhld_" as `rhld_${string}`, space: "rhld_" as `rhld_${string}` }
  const create = async () => void Object.assign(ids, { first: (await block(db, placeId, { timezone: "Africa/Cairo", ...by })).id })
  const [created] = await tells(["created"], create, placeId, "prog_1")
  expect(created?.data).toMatchObject({
    programId: "prog_1",
    placeId,
    roomKind: "room_dbl",
    from: "2026-06-10",
    to: "2026-06-12",
    units: 90,
  })
  const holdId = ids.first
  const named = { holdId, ...by }
  const about = [holdId, placeId, "prog_1"]
  await tells(["updated"], () => updateResourceHold(db, { ...named, name: "Medica" }), ...about)
  await tells(["extended"], () => extendResourceHold(db, { ...named, optionOn: "2026-05-20" }), ...about)
  await tells(["nights_set"], () => setResourceHoldNights(db, { cells: [{ holdId, night: "2026-06-12", held: 29 }], ...by }), ...about)
  const second = await block(db, placeId, { optionRank: 2, ...by })
  await tells(["shifted"], () => shiftResourceHolds(db, { holdIds: [holdId], days: 1, ...by }), ...about)
  await shiftResourceHolds(db, { holdIds: [holdId], days: -1, ...by })
  await tells(["confirmed"], () => confirmResourceHold(db, named), ...about)
  await tells(["washed"], () => washResourceHold(db, { ...named, percent: 10 }), ...about)
  await tells(["reinstated"], () => reinstateResourceHold(db, named), ...about)
  await tells(["picked_up"], () => pickUpResourceHold(db, { ...named, pickupKey: "a", bookingId: "bkng_1" }), ...about)
  await tells(["pickup_reversed"], () => reversePickup(db, { pickupKey: "a", ...by }), ...about)
  const slotId = await departure(db, { dateLocal: "2026-06-10", startsAt: new Date("2026-06-10T06:00:00Z"), nights: 2 })
  await tells(["drawn"], () => drawResourceHold(db, { ...named, slotId, rooms: 1, capacity: 2 }), ...about, slotId)
  await reversePickup(db, { pickupKey: `draw:${slotId}:1`, ...by })
  const free = await tells(["released", "became_promotable"], () => releaseResourceHold(db, named), "prog_1", placeId)
  expect(free.map(({ subjects }) => subjects[0])).toEqual([holdId, second.id])
  await tells(["promoted"], () => promoteResourceHold(db, { holdId: second.id, ...by }), second.id, placeId)
  await tells(["cancelled"], () => cancelResourceHold(db, { holdId: second.id, ...by }), second.id, placeId)

  const lapsing = await block(db, placeId, { optionOn: "2026-05-02", quantity: 5, ...by })
  const also = await block(db, placeId, { optionOn: "2026-05-02", quantity: 5, arrival: "2026-06-20", ...by })
  const late = { ...by, now: new Date("2026-05-03T00:00:00Z") }
  const settled = await tells(["settled", "expired"], () => expireResourceHold(db, { holdId: lapsing.id, ...late }), lapsing.id, placeId)
  expect(settled[0]?.data).toMatchObject({ holds: [{ holdId: lapsing.id, kind: "expiry", units: 15 }], units: 15 })
  await tells(["settled", "expired"], () => settleDueHolds(db, late), also.id, placeId, "prog_1")

  const demand = await createResourceHold(db, { kind: "space", programId: "prog_2", quantity: 1, ...by })
  const { a } = await centre(db)
  const hours = { from: "2026-06-10T09:00", to: "2026-06-10T10:00" }
  await tells(["backed"], () => backResourceHold(db, { holdId: demand.id, functionSpaceId: a, ...hours, ...by }), demand.id, a, "prog_2")
  const windows = [{ functionSpaceId: a, from: "2026-06-10T11:00", to: "2026-06-10T12:00" }]
  await tells(["windows_set"], () => setResourceHoldWindows(db, { holdId: demand.id, windows, ...by }), demand.id, a, "prog_2")
  expect([...heard].sort()).toEqual([...holdEventTypes].sort())
})
