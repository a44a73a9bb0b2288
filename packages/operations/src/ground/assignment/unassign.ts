import type * as z from "zod"
import { writeContext } from "../../kernel/context.js"
import type { OperationsDb } from "../../kernel/database.js"
import { idSchema } from "../../kernel/ids.js"
import { parseInput } from "../../kernel/input.js"
import type { AssignedDispatch } from "../dispatch/contract.js"
import { assignDispatch } from "./assign.js"
import { unassignBody } from "./contract.js"
import { liveAssignments } from "./end.js"
import { leavingOf, takenOff } from "./serve/ask.js"

const input = unassignBody.extend({ dispatchId: idSchema("gdsp"), ...writeContext })

/** Takes a role, or one resource, off a dispatch; taking off what is not there changes nothing. Throws as `assignDispatch`. */
export async function unassignDispatch(db: OperationsDb, raw: z.input<typeof input>): Promise<AssignedDispatch> {
  const { dispatchId, role, resourceId, ...rest } = parseInput(input, raw)
  return db.transaction(async (tx) => {
    const live = await liveAssignments(tx, dispatchId)
    return assignDispatch(tx, { dispatchId, ...takenOff(live, leavingOf(live, { role, resourceId })), ...rest })
  })
}
