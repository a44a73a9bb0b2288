import { askedJson } from "../../../calendar/commitment/asked.js"
import { takeLocked } from "../../../calendar/commitment/commit.js"
import { violationsOf } from "../../../calendar/commitment/find.js"
import { endCommitmentPairs } from "../../../calendar/index.js"
import type { OperationsDb } from "../../../kernel/database.js"
import { type Resolved, resolveClaims, type Taker } from "./resolve.js"

/** Who of the takers would get what they want; the calendars of all of them are locked. One statement. */
export async function meet(tx: OperationsDb, takers: readonly Taker[], now: Date | undefined): Promise<Resolved> {
  const items = takers.flatMap(({ items: wanted }) => wanted)
  return resolveClaims(takers, items.length > 0 ? await violationsOf(tx, askedJson(items), { now }) : [])
}

/** Ends what the granted give up, then takes what they want. Statements do not grow with their number. */
export async function settleClaims(tx: OperationsDb, takers: readonly Taker[], { granted, items }: Resolved, now?: Date): Promise<void> {
  const pairs = takers
    .filter(({ dispatchId }) => granted.has(dispatchId))
    .flatMap(({ dispatchId, ends }) =>
      ends.map(({ resourceId, reason }) => ({ sourceId: dispatchId, assetId: resourceId as `res_${string}`, reason })),
    )
  await endCommitmentPairs(tx, { sourceType: "dispatch", pairs, now })
  if (items.length > 0) await takeLocked(tx, askedJson(items), now)
}
