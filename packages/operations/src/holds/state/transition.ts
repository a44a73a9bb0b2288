import { holdExpired } from "../../kernel/common-errors.js"
import { holdStatusConflict, holdWaitlisted } from "../errors.js"
import type { ResourceHold } from "../hold/contract.js"
import type { HoldAction, HoldStatus } from "../words.js"

/** `go` changes the hold, `same` answers it as it is; anything else is refused. */
type Verdict = "go" | "same"

const transitions = {
  confirm: { held: "go", confirmed: "same" },
  release: { held: "go", waitlisted: "go", confirmed: "go", released: "same" },
  cancel: { held: "go", waitlisted: "go", confirmed: "go", released: "go", expired: "go", cancelled: "same" },
  expire: { held: "go", waitlisted: "go", expired: "same" },
  promote: { held: "same", waitlisted: "go", confirmed: "same" },
  reinstate: { released: "go", expired: "go" },
  pick_up: { confirmed: "go" },
  extend: { held: "go" },
  change: { held: "go", waitlisted: "go", confirmed: "go" },
  back: { held: "go", waitlisted: "go", confirmed: "go" },
} as const satisfies Record<HoldAction, Partial<Record<HoldStatus, Verdict>>>

const verdictOf = (action: HoldAction, status: HoldStatus): Verdict | undefined =>
  (transitions[action] as Partial<Record<HoldStatus, Verdict>>)[status]

/** What can be done with a hold in this status. */
export const allowedFrom = (status: HoldStatus): HoldAction[] =>
  (Object.keys(transitions) as HoldAction[]).filter((action) => verdictOf(action, status) === "go")

/** The same for one hold: only a demand is backed, only a grid is picked up from. */
export const actionsOf = ({
  backing,
  totals,
  effectiveStatus,
}: Pick<ResourceHold, "backing" | "totals" | "effectiveStatus">): HoldAction[] =>
  allowedFrom(effectiveStatus).filter(
    (action) => (action !== "back" || backing === "demand") && (action !== "pick_up" || totals.remaining > 0) && action !== "expire",
  )

export const statusConflict = (hold: Pick<ResourceHold, "id">, status: HoldStatus, action: HoldAction) =>
  holdStatusConflict({ id: hold.id, status, action, allowed: allowedFrom(status) })

/** When and by what a hold lapsed. */
export function lapseOf(hold: ResourceHold, now: Date): { at: Date | null; by: "option" | "cutoff" } {
  const cutoff = hold.steps.find(({ kind }) => kind === "cutoff")?.dueAt ?? null
  if (hold.expiresAt && hold.expiresAt <= now) return { at: hold.expiresAt, by: "option" }
  return cutoff ? { at: cutoff, by: "cutoff" } : { at: hold.expiresAt, by: "option" }
}

export function expired(hold: ResourceHold, now: Date) {
  const { at, by } = lapseOf(hold, now)
  return holdExpired({ holdKind: "resource_hold", id: hold.id, expiredAt: at?.toISOString() ?? null, by })
}

/**
 * Whether a command goes on, judged by the status as it is now. Throws `hold_expired` for a confirmation that comes too late,
 * `hold_waitlisted` for a second option, `hold_status_conflict` with what is allowed for anything else.
 */
export function judge(hold: ResourceHold, action: HoldAction, now: Date, status: HoldStatus = hold.effectiveStatus): Verdict {
  const verdict = verdictOf(action, status)
  if (verdict) return verdict
  const needsLife = action === "confirm" || action === "extend"
  if (needsLife && status === "expired") throw expired(hold, now)
  if (action === "confirm" && status === "waitlisted") throw holdWaitlisted({ id: hold.id })
  throw statusConflict(hold, status, action)
}
