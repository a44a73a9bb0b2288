"use client"
import type { ReactNode } from "react"
import { useMessages } from "../../../kernel/messages/index.js"
import { Icon, type IconName, type Tone } from "../../../kernel/ui/index.js"
import type { DispatchDetail, GroundConflict } from "../../types.js"
import { groundWords } from "../messages/en/ground-words.js"
import { runMessages } from "../messages/en/run.js"
import { useSaid } from "../shared/said.js"

type Finding = DispatchDetail["findings"][number]

const order = ["blocking", "reason", "unknown", "advisory"] as const
type Weight = (typeof order)[number]
const looks: Record<Weight, [Tone, IconName]> = {
  blocking: ["danger", "ban"],
  reason: ["warning", "warning"],
  unknown: ["neutral", "info"],
  advisory: ["info", "info"],
}

/** What is not known is neither good nor bad, and is told as that. */
const weightOf = ({ severity, verdict }: Finding): Weight => (verdict === "unknown" ? "unknown" : severity)

/** What was found about an assignment, worst first, each with its weight as a word. */
export function FindingList({ findings }: { findings: readonly Finding[] }) {
  const t = useMessages(runMessages)
  const words = useMessages(groundWords)
  const say = useSaid()
  if (findings.length === 0) return <p className="op-text op-faint">{t("run.noFindings")}</p>
  const sorted = [...findings].sort((a, b) => order.indexOf(weightOf(a)) - order.indexOf(weightOf(b)))
  return (
    <ul className="op-issues">
      {sorted.map((finding) => {
        const weight = weightOf(finding)
        const [tone, icon] = looks[weight]
        return (
          <li
            key={`${finding.code} ${finding.subjectId} ${finding.message}`}
            className="op-issue"
            data-tone={tone}
            data-verdict={finding.verdict}
            data-severity={finding.severity}
          >
            <Icon name={icon} />
            <span className="op-issue-text">
              <strong>{words(`finding.${finding.code}`)}</strong> <span className="op-faint">{t(`run.weight.${weight}`)}</span>
              <bdi className="op-stacked">{say(finding.said)}</bdi>
            </span>
          </li>
        )
      })}
    </ul>
  )
}

/** What somebody has to look at, as the board judged it. */
export function ConflictList({
  conflicts,
  mend,
}: {
  conflicts: readonly GroundConflict[]
  mend?: (conflict: GroundConflict) => ReactNode
}) {
  const words = useMessages(groundWords)
  const say = useSaid()
  return (
    <ul className="op-issues">
      {conflicts.map((conflict) => (
        <li key={`${conflict.kind} ${conflict.resourceId} ${conflict.otherSourceId}`} className="op-issue" data-tone="warning">
          <Icon name="warning" />
          <span className="op-issue-text">
            <strong>{words(`conflict.${conflict.kind}`)}</strong>
            <bdi className="op-stacked">{say(conflict.said)}</bdi>
          </span>
          {mend?.(conflict)}
        </li>
      ))}
    </ul>
  )
}
