import {
  confirmResourceHold,
  createResourceHold,
  pickUpResourceHold,
  releaseResourceHold,
  setRoomInventory,
} from "../../../src/holds/index.js"
import type { OperationsDb } from "../../../src/kernel/database.js"
import type { Id } from "../../../src/kernel/ids.js"

/** Room blocks and a block of a space of one programme: requested, an option, confirmed with a pickup, given back. */
export async function blocks(db: OperationsDb, now: Date, placeId: Id<"plac">, spaceId: Id<"fnsp">) {
  await setRoomInventory(db, { placeId, roomKind: "room_dbl", from: "2026-06-01", to: "2026-07-15", capacity: 60, now })
  const block = (more: object) =>
    createResourceHold(db, {
      ...{ kind: "room", programId: "prog_1", placeId, roomKind: "room_dbl", arrival: "2026-06-10", nights: 3, quantity: 8, now },
      ...more,
    })
  const held = [
    await block({}),
    await block({ arrival: "2026-06-20" }),
    await block({ quantity: 2, nights: 1 }),
    await block({ nights: 2 }),
  ]
  const [, confirmed, , released] = held.map(({ id }) => id)
  await confirmResourceHold(db, { holdId: confirmed as Id<"rhld">, now })
  await releaseResourceHold(db, { holdId: released as Id<"rhld">, now })
  const pickup = await pickUpResourceHold(db, { holdId: confirmed as Id<"rhld">, bookingId: "bkng_1", pickupKey: "key-1", units: 2, now })
  const space = await createResourceHold(db, {
    ...{ kind: "space", programId: "prog_1", functionSpaceId: spaceId, now },
    ...{ from: "2026-06-12T08:00", to: "2026-06-12T12:00" },
  })
  return [held, pickup, space]
}
