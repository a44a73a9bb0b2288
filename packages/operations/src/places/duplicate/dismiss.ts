import { sql } from "drizzle-orm"
import type * as z from "zod"
import { invalidRequest } from "../../kernel/common-errors.js"
import { writeContext } from "../../kernel/context.js"
import { clock, type OperationsDb, rowsOf } from "../../kernel/database.js"
import { parseInput } from "../../kernel/input.js"
import { recordEvents } from "../../kernel/outbox/record.js"
import { lockFacilities } from "../facility/write/lock-many.js"
import { type DismissedDuplicate, dismissDuplicateBody } from "./contract.js"

const input = dismissDuplicateBody.extend(writeContext)

/** Remembers that two places are two: they are never suggested as one again. Repeating it changes nothing. Throws `place_not_found`. */
export async function dismissDuplicate(db: OperationsDb, raw: z.input<typeof input>): Promise<DismissedDuplicate> {
  const { idA, idB, now, actor, reason, correlationId } = parseInput(input, raw)
  if (idA === idB) throw invalidRequest({ violations: [{ path: "idB", message: "Name two places." }] })
  const [lowId, highId] = idA < idB ? [idA, idB] : [idB, idA]
  return db.transaction(async (tx) => {
    await lockFacilities(tx, [lowId, highId])
    const made = await rowsOf(
      tx,
      sql`insert into facility_duplicate_dismissals (low_id, high_id, reason, dismissed_by, created_at)
      values (${lowId}, ${highId}, ${reason ?? null}::text, ${actor ?? null}::text, ${clock(now)}) on conflict do nothing returning low_id`,
    )
    if (made.length > 0) {
      await recordEvents(tx, { now, actor, reason, correlationId }, [
        { type: "places.place.duplicate_dismissed", subject: lowId, touches: [highId] },
      ])
    }
    return { lowId, highId }
  })
}
