import { eq, sql } from "drizzle-orm"
import * as z from "zod"
import { type WriteContext, writeContext } from "../../../kernel/context.js"
import { clock, type OperationsDb } from "../../../kernel/database.js"
import { type Id, idSchema } from "../../../kernel/ids.js"
import { parseInput } from "../../../kernel/input.js"
import { recordEvents } from "../../../kernel/outbox/record.js"
import { atClock } from "../../reference/count.js"
import type { Facility } from "../contract.js"
import { readFacilities } from "../read.js"
import { facilities } from "../schema.js"
import { refuseInUse } from "./refuse-in-use.js"
import { lockFacility } from "./written.js"

const input = z.strictObject({ id: idSchema("plac"), ...writeContext })
export type ArchiveFacilityInput = z.input<typeof input>

async function setStatus(tx: OperationsDb, id: Id<"plac">, verb: "archived" | "restored", context: WriteContext): Promise<Facility> {
  const archivedAt = verb === "archived" ? clock(context.now) : null
  const status = verb === "archived" ? ("archived" as const) : ("active" as const)
  await tx
    .update(facilities)
    .set({ status, archivedAt, revision: sql`${facilities.revision} + 1`, updatedAt: clock(context.now) } as object)
    .where(eq(facilities.id, id))
  const [place] = await readFacilities(tx, eq(facilities.id, id))
  await recordEvents(tx, context, [{ type: `places.place.${verb}`, subject: id, touches: [place?.parentPlaceId], after: { status } }])
  return place as Facility
}

/**
 * Takes a place out of use: it leaves searches and lists of active places, and nothing new can refer to it. The row lock meets that of
 * whoever stores the place at the same moment, so it is either seen or refused. An archived place stays as it is.
 * Throws `place_in_use` with what is live, `place_merged`.
 */
export const archiveFacility = async (db: OperationsDb, raw: ArchiveFacilityInput): Promise<Facility> => {
  const { id, ...context } = parseInput(input, raw)
  return db.transaction(async (tx) => {
    const place = await lockFacility(tx, id)
    if (place.status === "archived") return place
    await atClock(tx, context.now, (at) => refuseInUse(at, id, "archive"))
    return setStatus(tx, id, "archived", context)
  })
}

/** Brings an archived place back as an active one; any other stays as it is. Throws `place_merged`. */
export const restoreFacility = async (db: OperationsDb, raw: ArchiveFacilityInput): Promise<Facility> => {
  const { id, ...context } = parseInput(input, raw)
  return db.transaction(async (tx) => {
    const place = await lockFacility(tx, id)
    return place.status === "archived" ? setStatus(tx, id, "restored", context) : place
  })
}
