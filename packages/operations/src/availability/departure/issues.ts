import * as z from "zod"
import { writeContext } from "../../kernel/context.js"
import type { OperationsDb } from "../../kernel/database.js"
import { idSchema } from "../../kernel/ids.js"
import { parseInput } from "../../kernel/input.js"
import { slotNotFound } from "../slot/errors.js"
import type { DepartureIssue } from "./contract.js"
import { findIssues } from "./find-issues.js"

const input = z.strictObject({ slotId: idSchema("avsl"), now: writeContext.now })

/** What a person should look at on one departure, the critical first. One statement. Throws `slot_not_found`. */
export async function getDepartureIssues(db: OperationsDb, raw: z.input<typeof input>): Promise<DepartureIssue[]> {
  const { slotId, now } = parseInput(input, raw)
  const found = (await findIssues(db, [slotId], now)).get(slotId)
  if (!found) throw slotNotFound({ id: slotId })
  return found
}
