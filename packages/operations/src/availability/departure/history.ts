import type * as z from "zod"
import type { OperationsDb } from "../../kernel/database.js"
import { idSchema } from "../../kernel/ids.js"
import { parseInput } from "../../kernel/input.js"
import type { OperationsEvent } from "../../kernel/outbox/contract.js"
import { listHistory } from "../../kernel/outbox/read.js"
import { departureHistoryQuery } from "./contract.js"

const input = departureHistoryQuery.extend({ slotId: idSchema("avsl") })

/** What happened to a departure and to everything on it, newest first. It outlives the departure, so an unknown id has an empty story. */
export const getDepartureHistory = (
  db: OperationsDb,
  raw: z.input<typeof input>,
): Promise<{ data: OperationsEvent[]; nextCursor: string | null }> => {
  const { slotId, ...page } = parseInput(input, raw)
  return listHistory(db, { subject: slotId, ...page })
}
