"use client"
import { useFormat } from "../../../kernel/format/use-format.js"
import { useMessages } from "../../../kernel/messages/index.js"
import { Button, Link, Name, StatusBadge } from "../../../kernel/ui/index.js"
import type { DispatchDetail } from "../../types.js"
import { groundWords } from "../messages/en/ground-words.js"
import { runMessages } from "../messages/en/run.js"
import type { RunProps } from "./drawer.js"

type Assignment = DispatchDetail["assignments"][number]

export const isLive = ({ status }: Pick<Assignment, "status">) => status === "assigned" || status === "accepted"

/** Who serves the run now, with the answer; and which roles nobody has. */
export function Serving(props: RunProps) {
  const t = useMessages(runMessages)
  const words = useMessages(groundWords)
  const { run } = props
  return (
    <ul className="op-run-list">
      {run.assignments.filter(isLive).map((assignment) => (
        <Served key={assignment.id} {...props} assignment={assignment} />
      ))}
      {run.missingRoles.map((role) => (
        <li key={role} className="op-work-line">
          <span className="op-cluster">
            <span className="op-faint">{words(`dispatchRole.${role}`)}</span> {t("run.nobody")}
          </span>
        </li>
      ))}
    </ul>
  )
}

/** What of the wanted time the calendar does not hold; told where it differs. */
function useShortened({ run }: RunProps) {
  const t = useMessages(runMessages)
  const format = useFormat()
  const time = (at: string) => format.instant(at, { zone: run.timezone, show: "time" })
  return ({ wanted, held }: Assignment) => {
    if (held && held.from === wanted.from && held.to === wanted.to) return undefined
    return held ? t("run.shortened", { from: time(held.from), to: time(held.to) }) : undefined
  }
}

function Served({ assignment, ...props }: RunProps & { assignment: Assignment }) {
  const t = useMessages(runMessages)
  const words = useMessages(groundWords)
  const { state, run } = props
  const { role, name, status, resourceId, overrideReason } = assignment
  const shortened = useShortened(props)(assignment)
  const over = run.status === "completed" || run.status === "cancelled" || run.status === "no_show"
  return (
    <li className="op-work-line" data-status={status}>
      <span className="op-stacked">
        <span className="op-cluster">
          <span className="op-faint">{words(`dispatchRole.${role}`)}</span>
          <Link to={{ to: "resource", id: resourceId }}>
            <Name>{name}</Name>
          </Link>
        </span>
        {shortened && !over && <span className="op-faint">{shortened}</span>}
        {overrideReason && <bdi className="op-faint">{overrideReason}</bdi>}
      </span>
      <span className="op-cluster">
        {role !== "vehicle" && (
          <StatusBadge kind="dispatchAssignment" status={status} tone={status === "accepted" ? "success" : "warning"} />
        )}
        {state.mayWrite && !over && (
          <Button
            icon="close"
            variant="ghost"
            label={t("run.releaseName", { name })}
            onClick={() => state.ask({ kind: "release", id: run.id, role, name })}
          />
        )}
      </span>
    </li>
  )
}
