import {
  type Expansion,
  expandRecurrence,
  type Occurrence,
  parseRecurrence,
  type RecurrenceParts,
  type RecurrenceRule,
  type RecurrenceValidity,
  type RecurrenceViolation,
  type SkippedOccurrence,
} from "@voyant-travel/operations/availability/recurrence"

export interface RecurrencePreviewInput extends RecurrenceRule, RecurrenceValidity {
  days?: number
  /** First local date of interest. */
  from: string
  /** How many dates are wanted (20). */
  limit?: number
}

/** What a rule would give, computed in the browser by the same code as on the server. */
export type RulePreview =
  | {
      ok: true
      parts: RecurrenceParts
      /** The next dates, at most `limit`. */
      occurrences: Occurrence[]
      /** Starts up to the last of them that the zone's clock does not have. */
      skipped: SkippedOccurrence[]
      /** There are more than those shown. */
      more: boolean
    }
  /** The text cannot be read (`violations`), or gives nothing (`error.code`: `recurrence_never_occurs`, `recurrence_too_dense` …). */
  | { ok: false; violations: readonly RecurrenceViolation[]; error?: Error & { code?: string; details?: Record<string, unknown> } }

const dayMs = 86_400_000
/** Windows tried until one holds enough dates: most rules fill the first. */
const windowsInDays = [62, 400, 1830]

/** The next dates of a rule, for a preview at every keystroke. Never throws. */
export function previewRule({ from, limit = 20, ...rule }: RecurrencePreviewInput): RulePreview {
  const { parts, violations } = parseRecurrence(rule.recurrence)
  if (!parts) return { ok: false, violations }
  try {
    const { occurrences, skipped } = firstOf(limit, (to) => expandRecurrence({ ...rule, from, to }), from)
    const shown = occurrences.slice(0, limit)
    const last = occurrences.length > limit ? shown.at(-1)?.localStart : undefined
    return {
      ok: true,
      parts,
      occurrences: shown,
      skipped: skipped.filter(({ localStart }) => last === undefined || localStart <= last),
      more: occurrences.length > limit,
    }
  } catch (error) {
    return { ok: false, violations: [], error: error as Error }
  }
}

function firstOf(limit: number, expand: (to: string) => Expansion, from: string): Expansion {
  let found: Expansion = { occurrences: [], skipped: [] }
  for (const days of windowsInDays) {
    found = expand(new Date(Date.parse(from) + days * dayMs).toISOString().slice(0, 10))
    if (found.occurrences.length > limit) break
  }
  return found
}
