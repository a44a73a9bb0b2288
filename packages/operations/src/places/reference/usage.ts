import { eq } from "drizzle-orm"
import * as z from "zod"
import { writeContext } from "../../kernel/context.js"
import type { OperationsDb } from "../../kernel/database.js"
import { idSchema } from "../../kernel/ids.js"
import { parseInput } from "../../kernel/input.js"
import { placeNotFound } from "../facility/errors.js"
import { facilities } from "../facility/schema.js"
import type { FacilityUsage } from "./contract.js"
import { atClock, countReferences } from "./count.js"

const input = z.strictObject({ id: idSchema("plac"), now: writeContext.now })
const instantOf = (text: string | null) => (text === null ? null : new Date(text))

/** Who refers to a place: how many records of each kind, how many of them live, when the next one begins. Throws `place_not_found`. */
export const getFacilityUsage = async (db: OperationsDb, raw: z.input<typeof input>): Promise<FacilityUsage> => {
  const { id, now } = parseInput(input, raw)
  const known = await db.select({ id: facilities.id }).from(facilities).where(eq(facilities.id, id))
  if (known.length === 0) throw placeNotFound({ id })
  const counted = await atClock(db, now, (at) => countReferences(at, id))
  const sources = counted.map((one) => ({ ...one, nextAt: instantOf(one.nextAt), lastEndsAt: instantOf(one.lastEndsAt) }))
  return { inUse: sources.some(({ live }) => live > 0), sources }
}
