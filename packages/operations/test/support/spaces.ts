import { registerAsset } from "../../src/calendar/index.js"
import type { OperationsDb } from "../../src/kernel/database.js"
import { type Id, newId } from "../../src/kernel/ids.js"
import { createPlace } from "../../src/places/index.js"
import { functionSpaceCapacities, functionSpaces } from "../../src/places/schema.js"
import { now } from "./holds.js"

type NewSpace = Partial<typeof functionSpaces.$inferInsert> & { name: string; placeId: Id<"plac"> }

/** A space with its calendar. */
export async function space(db: OperationsDb, values: NewSpace, committable = true): Promise<Id<"fnsp">> {
  const id = newId("fnsp")
  await registerAsset(db, { assetId: id, kind: "function_space", committable, now })
  await db.insert(functionSpaces).values({ id, ...values })
  return id
}

/** A convention centre in Cairo: a ballroom that divides into A and B, with half an hour of set-up and a quarter of tear-down on A. */
export async function centre(db: OperationsDb) {
  const { id: placeId } = await createPlace(db, { kind: "venue", name: "Nile Centre", timezone: "Africa/Cairo", now })
  const ballroom = await space(db, { placeId, name: "Ballroom", divisible: true }, false)
  const a = await space(db, { placeId, name: "Ballroom A", parentSpaceId: ballroom, setupMinutes: 30, teardownMinutes: 15 })
  const b = await space(db, { placeId, name: "Ballroom B", parentSpaceId: ballroom })
  await db.insert(functionSpaceCapacities).values([
    { spaceId: ballroom, layout: "theater", capacity: 600, minCapacity: 200 },
    { spaceId: ballroom, layout: "banquet", capacity: 350 },
    { spaceId: a, layout: "theater", capacity: 250 },
  ])
  return { placeId, ballroom, a, b }
}
