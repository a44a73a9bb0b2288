import { sql } from "drizzle-orm"
import type { WriteContext } from "../../../kernel/context.js"
import { arrayParam, type OperationsDb } from "../../../kernel/database.js"
import { newId } from "../../../kernel/ids.js"
import { inBatches } from "../../../kernel/import/batches.js"
import { changes } from "../../../kernel/outbox/changes.js"
import { type NewEvent, recordEvents } from "../../../kernel/outbox/record.js"
import type { Facility } from "../../facility/contract.js"
import { readFacilities } from "../../facility/read.js"
import { facilities } from "../../facility/schema.js"
import { eventFields } from "../../facility/write/written.js"
import type { Written } from "./places.js"

function eventOf(stored: Facility | undefined, place: Facility): NewEvent {
  const touches = [stored?.parentPlaceId, place.parentPlaceId]
  if (!stored) return { type: "places.place.created", subject: place.id, touches, after: eventFields(place) }
  return { type: "places.place.updated", subject: place.id, touches, ...changes(eventFields(stored), eventFields(place)) }
}

/** One event for each place, as if it had been written alone, and one for the file. */
export async function recordImport(tx: OperationsDb, context: WriteContext, places: readonly Written[], data: Record<string, unknown>) {
  await inBatches(places, async (batch) => {
    const ids = arrayParam(
      batch.map(([{ id }]) => id),
      "text",
    )
    const written = new Map((await readFacilities(tx, sql`${facilities.id} in (select unnest(${ids}))`)).map((place) => [place.id, place]))
    const events = batch.flatMap(([{ id, stored }]) => {
      const place = written.get(id)
      return place ? [eventOf(stored, place)] : []
    })
    await recordEvents(tx, context, events)
  })
  const id = newId("evnt")
  await recordEvents(tx, context, [{ id, type: "places.place.imported", subject: id, data }])
}
