import { eq } from "drizzle-orm"
import type { OperationsDb } from "../../kernel/database.js"
import type { Id } from "../../kernel/ids.js"
import { placeNotFound } from "./errors.js"
import { facilities } from "./schema.js"

/** A list of a place's parts is empty only where the place exists. Throws `place_not_found`. */
export async function requireKnownFacility(db: OperationsDb, id: Id<"plac">): Promise<{ timezone: string | null }> {
  const [row] = await db.select({ timezone: facilities.timezone }).from(facilities).where(eq(facilities.id, id))
  if (!row) throw placeNotFound({ id })
  return row
}
