"use client"
import { useOperations } from "../context/context.js"
import { useFormat } from "../format/use-format.js"
import { useOperationsLive } from "../live/hooks.js"
import { useWords } from "../messages/use-messages.js"
import { useContact } from "./closed-while-lost.js"
import { Icon } from "./icon.js"
import type { IconName } from "./icon-paths.js"
import { type Tone, toneIcon } from "./notice.js"
import { useText } from "./text.js"

const toneOfStatus: Record<string, Tone> = {
  open: "success",
  active: "success",
  confirmed: "success",
  fulfilled: "success",
  guaranteed: "success",
  completed: "neutral",
  closed: "neutral",
  inactive: "neutral",
  released: "neutral",
  expired: "neutral",
  reopened: "neutral",
  held: "warning",
  pending: "warning",
  due: "warning",
  cancelled: "danger",
  no_go: "danger",
}

export interface StatusBadgeProps {
  /** What has the status: words are looked up as `status.<kind>.<status>`. */
  kind: string
  status: string
  tone?: Tone
}

/** A status as a word on a tint: what a person decided. */
export function StatusBadge({ kind, status, tone = toneOfStatus[status] ?? "neutral" }: StatusBadgeProps) {
  const words = useWords()
  return (
    <span className="op-badge" data-status={status} data-tone={tone}>
      <span className="op-dot" aria-hidden="true" />
      {words(`status.${kind}.${status}`) ?? words(`status.${status}`) ?? status}
    </span>
  )
}

const toneOfState: Record<string, [Tone, IconName]> = {
  available: ["success", "check"],
  freesale: ["success", "check"],
  limited: ["warning", "bolt"],
  sold_out: ["danger", "ban"],
  insufficient_capacity: ["warning", "bolt"],
  closed_out: ["neutral", "lock"],
  slot_closed: ["neutral", "lock"],
  slot_cancelled: ["danger", "close"],
  departed: ["neutral", "history"],
  past_cutoff: ["neutral", "clock"],
  too_early: ["info", "clock"],
  none: ["neutral", "minus"],
  closed: ["neutral", "lock"],
}

/** Whether it can be sold now, computed by the server: the state as icon and word. */
export function SellabilityBadge({ state, detail }: { state: string; detail?: string }) {
  const words = useWords()
  const [tone, icon] = toneOfState[state] ?? (["neutral", "info"] as const)
  return (
    <span className="op-badge op-sellability" data-state={state} data-tone={tone}>
      <Icon name={icon} />
      {words(`state.${state}`) ?? state}
      {detail && <span className="op-faint"> {detail}</span>}
    </span>
  )
}

const liveTone: Record<string, Tone> = { live: "success", reconnecting: "warning", polling: "info", off: "neutral" }

/** Whether news arrive by themselves, and when the last came. */
export function LiveBadge() {
  const t = useText()
  const format = useFormat()
  const { timeZone } = useOperations()
  const live = useOperationsLive()
  const { lastNewsAt } = live
  // a dead line is noticed late: what is sent fails before the stream does
  const status = useContact().lost && live.status === "live" ? "reconnecting" : live.status
  const time = lastNewsAt === undefined ? undefined : format.instant(new Date(lastNewsAt), { zone: timeZone, show: "time", seconds: true })
  return (
    <span className="op-live" data-status={status} data-tone={liveTone[status]} title={time && t("ui.lastNews", { time })}>
      <span className="op-dot" aria-hidden="true" />
      {t(`ui.live.${status}`)}
    </span>
  )
}

export interface Issue {
  code: string
  severity: "critical" | "warning" | "info"
  /** The server's sentence, for codes that no catalogue words. */
  message?: string
  count?: number
  /** What is wrong with what, for the repair action. */
  action?: React.ReactNode
}

const toneOfSeverity = { critical: "danger", warning: "warning", info: "info" } as const

/** What is wrong, worst first, each with its repair. */
export function IssueList({ issues }: { issues: readonly Issue[] }) {
  const words = useWords()
  const t = useText()
  if (issues.length === 0) return <p className="op-text op-faint">{t("ui.noIssues")}</p>
  return (
    <ul className="op-issues">
      {issues.map(({ code, severity, message, count, action }, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: two issues may share a code
        <li key={`${code}-${index}`} className="op-issue" data-tone={toneOfSeverity[severity]} data-severity={severity}>
          <Icon name={toneIcon[toneOfSeverity[severity]]} />
          <span className="op-issue-text">
            <span className="op-hidden">{t(`ui.severity.${severity}`)} </span>
            {words(`issue.${code}`, { count: count ?? 1 }) ?? message ?? code}
          </span>
          {action}
        </li>
      ))}
    </ul>
  )
}
