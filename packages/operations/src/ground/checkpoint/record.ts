import type * as z from "zod"
import { writeContext } from "../../kernel/context.js"
import type { OperationsDb } from "../../kernel/database.js"
import { idSchema } from "../../kernel/ids.js"
import { parseInput } from "../../kernel/input.js"
import type { DispatchDetail } from "../dispatch/contract.js"
import { recordExecutionEvent } from "../event/record.js"
import { reachCheckpointBody } from "./contract.js"

const input = reachCheckpointBody.extend({ dispatchId: idSchema("gdsp"), checkpointId: idSchema("gdcp"), ...writeContext })

/** A checkpoint is reached, now unless said; again changes nothing. Throws `dispatch_not_found`, `checkpoint_not_found`, `status_transition_invalid`, `event_in_future`. */
export async function reachCheckpoint(db: OperationsDb, raw: z.input<typeof input>): Promise<DispatchDetail> {
  const { at, ...given } = parseInput(input, raw)
  return (await recordExecutionEvent(db, { ...given, type: "checkpoint_reached", occurredAt: at })).dispatch
}
