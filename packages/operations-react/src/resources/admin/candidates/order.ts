import type { AvailableResource } from "../../types.js"

/** Verdicts in the order in which candidates are shown: free, then whoever lacks something, who is closed, who is busy, who never can. */
export const groups = [
  { id: "free", verdicts: ["free"] },
  { id: "lacking", verdicts: ["unqualified", "too_small", "not_in_pool", "wrong_kind"] },
  { id: "closed", verdicts: ["closed"] },
  { id: "busy", verdicts: ["busy", "share_full"] },
  { id: "inactive", verdicts: ["inactive"] },
] as const

export type CandidateGroup = (typeof groups)[number]["id"]

const overridable: ReadonlySet<string> = new Set(["closed", "wrong_kind", "not_in_pool", "unqualified", "too_small"])

/** Codes that an override has to name for this candidate; nothing where no override helps. */
export function overrideCodes({ available, reasons }: AvailableResource): string[] | undefined {
  if (available || reasons.length === 0 || !reasons.every(({ code }) => overridable.has(code))) return undefined
  return [...new Set(reasons.map(({ code }) => `resource_${code}`))]
}

/** The candidates by group, each group in the server's order; empty groups are left out. */
export const grouped = (all: readonly AvailableResource[]) =>
  groups
    .map(({ id, verdicts }) => ({ id, members: all.filter(({ verdict }) => (verdicts as readonly string[]).includes(verdict)) }))
    .filter(({ members }) => members.length > 0)
