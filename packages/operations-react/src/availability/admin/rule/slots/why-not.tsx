"use client"
import { useState } from "react"
import { useFormat } from "../../../../kernel/format/use-format.js"
import { useMessages, useWords } from "../../../../kernel/messages/index.js"
import { DateInput, DetailPanel, Field, Link, Panel, StatusBadge } from "../../../../kernel/ui/index.js"
import { useExplainDate } from "../../../hooks/index.js"
import type { DateExplanation, Rule } from "../../../types.js"
import { ruleMessages } from "../../messages/en/rule.js"
import { ruleWordsMessages } from "../../messages/en/rule-words.js"

/** *Why not on this date?*: for each start of a day, its departure or the reason why there is none. */
export function WhyNot({ rule }: { rule: Rule }) {
  const t = useMessages(ruleMessages)
  const [date, choose] = useState<string | null>(null)
  const query = useExplainDate({ ruleId: rule.id, date: date ?? rule.anchorDate }, { enabled: date !== null })
  return (
    <DetailPanel title={t("ruleDate.title")}>
      <div className="op-stack">
        <span className="op-input-date">
          <Field label={t("ruleDate.date")} hideLabel>
            {(control) => <DateInput control={control} value={date} onChange={choose} />}
          </Field>
        </span>
        {date && <Panel query={query}>{(explanation) => <Starts explanation={explanation} />}</Panel>}
      </div>
    </DetailPanel>
  )
}

function Starts({ explanation }: { explanation: DateExplanation }) {
  const t = useMessages(ruleMessages)
  const said = useMessages(ruleWordsMessages)
  const words = useWords()
  const format = useFormat()
  return (
    <ul className="op-plain-list" aria-live="polite">
      {explanation.starts.map(({ originalStart, startTimeLocal, outcome, slotId, status }) => (
        <li key={originalStart} className="op-cluster" data-outcome={outcome}>
          <strong>{startTimeLocal ? format.time(startTimeLocal) : said("ruleWords.allDay")}</strong>
          <span>{words(`ruleDate.${outcome}`) ?? outcome}</span>
          {status && <StatusBadge kind="slot" status={status} />}
          {slotId && <Link to={{ to: "departure", id: slotId }}>{t("ruleDate.open")}</Link>}
        </li>
      ))}
    </ul>
  )
}
