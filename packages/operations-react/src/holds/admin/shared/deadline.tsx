"use client"
import { useOperations } from "../../../kernel/context/index.js"
import { useFormat } from "../../../kernel/format/use-format.js"
import { useMessages } from "../../../kernel/messages/index.js"
import { Instant } from "../../../kernel/ui/index.js"
import type { ResourceHold } from "../../types.js"
import { holdsMessages } from "../messages/en/holds.js"

export interface Deadline {
  kind: "option" | "cutoff" | "rolling"
  dueAt: string
  keepPercent?: number
}

/** Options and steps of a hold that are not over by its status, the next one first. */
export function deadlinesOf({ status, expiresAt, steps }: Pick<ResourceHold, "status" | "expiresAt" | "steps">): Deadline[] {
  const option = expiresAt && (status === "held" || status === "waitlisted") ? [{ kind: "option" as const, dueAt: expiresAt }] : []
  const dated = steps.flatMap(({ kind, dueAt, keepPercent }): Deadline[] => (dueAt ? [{ kind, dueAt, keepPercent }] : []))
  return [...option, ...dated].toSorted((a, b) => Date.parse(a.dueAt) - Date.parse(b.dueAt))
}

const soon = 7 * 86_400_000

/** A deadline in words, amber in its last week and red once it has passed. */
export function DeadlineWords({ deadline: { kind, dueAt, keepPercent }, zone }: { deadline: Deadline; zone: string | null }) {
  const t = useMessages(holdsMessages)
  const format = useFormat()
  const { now } = useOperations()
  const left = Date.parse(dueAt) - now().getTime()
  const tone = left <= 0 ? "danger" : left <= soon ? "warning" : undefined
  return (
    <span className="op-stacked">
      <span>
        {kind === "rolling" && keepPercent !== undefined ? t("holds.deadline.keep", { percent: keepPercent }) : t(`holds.deadline.${kind}`)}
        {tone && (
          <>
            {" "}
            <span className="op-badge" data-tone={tone}>
              {t(left <= 0 ? "holds.past" : "holds.soon")}
            </span>
          </>
        )}
      </span>
      <span className="op-faint">
        <Instant at={dueAt} zone={zone ?? undefined} /> · {format.relative(dueAt)}
      </span>
    </span>
  )
}
