import { expect } from "vitest"
import { isOperationsError } from "../../src/errors.js"
import { type CreateResourceHold, createResourceHold, getRoomInventory, setRoomInventory } from "../../src/holds/index.js"
import type { OperationsDb } from "../../src/kernel/database.js"
import type { Id } from "../../src/kernel/ids.js"
import { createPlace } from "../../src/places/index.js"

/** The clock of hold tests: months before anybody arrives. */
export const now = new Date("2026-05-01T08:00:00Z")

/** A hotel in Cairo with so many doubles on each night of June 2026. */
export async function hotel(
  db: OperationsDb,
  capacity = 40,
  over: { timezone?: string | null; roomKind?: string } = {},
): Promise<Id<"plac">> {
  const { timezone = "Africa/Cairo", roomKind = "room_dbl" } = over
  const { id } = await createPlace(db, { kind: "hotel", name: "Hotel Lotus", timezone, now })
  await setRoomInventory(db, { placeId: id, roomKind, from: "2026-06-01", to: "2026-06-30", capacity, now })
  return id
}

/** Three nights of doubles from 10 June, thirty rooms unless said otherwise. */
export const block = (db: OperationsDb, placeId: Id<"plac">, over: Partial<CreateResourceHold> & { now?: Date } = {}) =>
  createResourceHold(db, {
    ...{ kind: "room", programId: "prog_1", placeId, roomKind: "room_dbl", arrival: "2026-06-10", nights: 3, now },
    ...(over.grid ? {} : { quantity: 30 }),
    ...over,
  })

/** What a taker would find free on each night, by night. */
export async function freeRooms(db: OperationsDb, placeId: Id<"plac">, at: Date = now, from = "2026-06-10", to = "2026-06-12") {
  const nights = await getRoomInventory(db, { placeId, roomKind: "room_dbl", from, to, now: at })
  return nights.map(({ available }) => available)
}

/** The refusal of a command: its code and details. */
export async function refusal(command: Promise<unknown>): Promise<{ code: string; details: Record<string, unknown>; message: string }> {
  try {
    await command
  } catch (error) {
    if (isOperationsError(error)) return { code: error.code, details: error.details as Record<string, unknown>, message: error.message }
    throw error
  }
  return expect.fail("the command was not refused")
}
