import type { OperationsDb } from "../../../kernel/database.js"
import { countReferences } from "../../reference/count.js"
import { placeInUse } from "../errors.js"

/** Archiving asks whether anything live refers to the place, deleting whether anything does at all. Throws `place_in_use`. */
export async function refuseInUse(tx: OperationsDb, id: string, action: "archive" | "delete"): Promise<void> {
  const counted = await countReferences(tx, id)
  const sources = counted
    .map(({ sourceType, total, live, sampleIds }) => ({ sourceType, count: action === "archive" ? live : total, sampleIds }))
    .filter(({ count }) => count > 0)
    .map(({ sourceType, count, sampleIds }) => ({ sourceType, count, sampleIds: sampleIds.slice(0, count) }))
  if (sources.length === 0) return
  const endless = counted.some(({ live, lastEndsAt }) => live > 0 && lastEndsAt === null)
  const ends = counted.flatMap(({ lastEndsAt }) => lastEndsAt ?? []).sort()
  const total = sources.reduce((sum, { count }) => sum + count, 0)
  throw placeInUse({ id, action, total, sources, lastEndsAt: endless ? null : (ends.at(-1) ?? null) })
}
