import { walkCoarse } from "./coarse.js"
import { walkFine } from "./fine.js"
import type { CandidateQuery, Visit } from "./query.js"

/**
 * Walks the candidates of a rule in order, from the anchor on and at least those within `from` to `to`; some before `from` may come too.
 * `COUNT`, `UNTIL`, `EXDATE` and zones are no concern of it. Throws `recurrence_too_dense`.
 */
export function walkCandidates(query: CandidateQuery, visit: Visit) {
  const { freq } = query.parts
  if (freq === "YEARLY" || freq === "MONTHLY" || freq === "WEEKLY") walkCoarse(query, freq, visit)
  else walkFine(query, freq, visit)
}
