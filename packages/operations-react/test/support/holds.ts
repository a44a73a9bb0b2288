import {
  confirmResourceHold,
  createResourceHold,
  newId,
  type OperationsDb,
  pickUpResourceHold,
  releaseResourceHold,
  setRoomInventory,
} from "@voyant-travel/operations"
import { createPlace } from "@voyant-travel/operations/places"
import { functionSpaces } from "@voyant-travel/operations/schema"
import { sql } from "drizzle-orm"
import { clock } from "./server.js"

/** A hotel with forty doubles a night and a programme with a block in every state. */
export async function makeHolds(db: OperationsDb) {
  const { now } = clock
  const { id: placeId } = await createPlace(db, { kind: "hotel", name: "Hotel Lotus", timezone: "Africa/Cairo", now })
  await setRoomInventory(db, { placeId, roomKind: "room_dbl", from: "2026-06-08", to: "2026-06-14", capacity: 40, now })
  const rooms = { kind: "room", programId: "prog_1", placeId, roomKind: "room_dbl", arrival: "2026-06-10", nights: 3 } as const
  const past = new Date(now.getTime() - 10 * 86_400_000)
  const demand = await createResourceHold(db, { kind: "room", programId: "prog_2", quantity: 2, now })
  const lapsed = await createResourceHold(db, { ...rooms, quantity: 15, optionOn: "2026-04-25", now: past })
  const confirmed = await createResourceHold(db, { ...rooms, quantity: 10, now: past })
  await confirmResourceHold(db, { holdId: confirmed.id, now: past })
  await pickUpResourceHold(db, { holdId: confirmed.id, pickupKey: "guest-1", units: 1, now: past })
  const released = await createResourceHold(db, { ...rooms, quantity: 2, now: past })
  await releaseResourceHold(db, { holdId: released.id, now: past })
  const held = await createResourceHold(db, { ...rooms, nights: 2, quantity: 12, optionOn: "2026-05-20", now: past })
  const waiting = await createResourceHold(db, { ...rooms, quantity: 20, optionRank: 2, now: past })
  const hallId = newId("fnsp")
  await db.execute(sql`insert into calendar_assets (id, kind) values (${hallId}, 'function_space')`)
  await db.insert(functionSpaces).values({ id: hallId, placeId, name: "Lotus Hall", createdAt: now, updatedAt: now })
  const hours = { functionSpaceId: hallId, from: "2026-06-10T18:00", to: "2026-06-10T23:00" }
  const gala = await createResourceHold(db, { kind: "space", programId: "prog_1", ...hours, now: past })
  return { hallId, gala, hotelId: placeId, demand, lapsed, confirmed, released, held, waiting }
}
