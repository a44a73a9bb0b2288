"use client"
import { useFormat } from "../../../kernel/format/use-format.js"
import { useMessages, useWords } from "../../../kernel/messages/index.js"
import { Notice } from "../../../kernel/ui/index.js"
import type { EditReport } from "../../types.js"
import { departureFormMessages } from "../messages/en/departure-form.js"

/** What a change of several departures would do: how many change, and which stay as they are and why. */
export function EditOutcome({ report }: { report: EditReport }) {
  const t = useMessages(departureFormMessages)
  const words = useWords()
  const format = useFormat()
  const byReason = new Map<string, number>()
  for (const { reason } of report.kept) byReason.set(reason, (byReason.get(reason) ?? 0) + 1)
  return (
    <Notice tone={report.updated.length > 0 ? "info" : "warning"} title={t("departureForm.updated", { count: report.updated.length })}>
      {byReason.size > 0 && (
        <>
          <p className="op-text">{t("departureForm.kept", { count: report.kept.length })}</p>
          <ul className="op-plain-list">
            {[...byReason].map(([reason, count]) => (
              <li key={reason}>
                {format.number(count)} · {words(`kept.${reason}`) ?? reason}
              </li>
            ))}
          </ul>
        </>
      )}
    </Notice>
  )
}
