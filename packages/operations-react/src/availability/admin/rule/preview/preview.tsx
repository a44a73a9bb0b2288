"use client"
import { useMemo } from "react"
import { useDay } from "../../../../kernel/days/use-day.js"
import { zoneCity } from "../../../../kernel/format/format.js"
import { useFormat } from "../../../../kernel/format/use-format.js"
import { useMessages, useWords } from "../../../../kernel/messages/index.js"
import { Notice, useToday } from "../../../../kernel/ui/index.js"
import { ruleMessages } from "../../messages/en/rule.js"
import { useRuleSentence } from "../sentence.js"
import type { PreviewIntent } from "./intent.js"
import { previewOf, type ShownPreview } from "./model.js"
import { MiniMonths } from "./months.js"

/** What a rule gives, computed here and now by the server's own code: sentence, next dates, counts, starts that the clocks skip. */
export default function RulePreview({ intent }: { intent: PreviewIntent }) {
  const today = useToday()
  const key = JSON.stringify(intent)
  const shown = useMemo(() => previewOf(JSON.parse(key) as PreviewIntent, today), [key, today])
  const { preview } = shown
  if (!preview.ok) return <Refused preview={preview} />
  return (
    <div className="op-stack" data-dates={shown.dates.map(({ date }) => date).join(" ")}>
      <Sentence intent={intent} parts={preview.parts} />
      <Counts shown={shown} intent={intent} />
      {preview.skipped.map((skip) => (
        <Skipped key={skip.localStart} {...skip} timezone={intent.timezone} />
      ))}
      <MiniMonths dates={shown.dates} />
      <DateList dates={shown.dates} />
    </div>
  )
}

type Ok = Extract<ShownPreview["preview"], { ok: true }>
type Failed = Extract<ShownPreview["preview"], { ok: false }>

function Sentence({ intent, parts }: { intent: PreviewIntent; parts: Ok["parts"] }) {
  const say = useRuleSentence()
  const { startTimesLocal, timezone, validFrom = null, validTo = null } = intent
  return <p className="op-rule-sentence">{say({ parts, times: startTimesLocal ?? [], timezone, validFrom, validTo })}</p>
}

function Counts({ shown, intent }: { shown: ShownPreview; intent: PreviewIntent }) {
  const t = useMessages(ruleMessages)
  if (intent.startTimesLocal?.length === 0) return <Notice tone="warning">{t("rulePreview.noTimes")}</Notice>
  if (shown.dates.length === 0) return <Notice tone="warning">{t("rulePreview.none")}</Notice>
  return (
    <p className="op-text op-faint" role="status">
      {t("rulePreview.count", { dates: shown.dates.length })} · {t("rulePreview.year", { count: shown.inYear })}
    </p>
  )
}

/** A start that the zone's clock does not have, with the missing local time. */
function Skipped({ localStart, reason, timezone }: Ok["skipped"][number] & { timezone: string }) {
  const t = useMessages(ruleMessages)
  const format = useFormat()
  const day = useDay()
  const date = day(localStart.slice(0, 10))
  const city = zoneCity(timezone)
  return (
    <Notice tone="warning">
      {reason === "nonexistent_local_date"
        ? t("rulePreview.skippedDate", { date, city })
        : t("rulePreview.skippedTime", { date, city, time: format.time(localStart.slice(11, 16)) })}
    </Notice>
  )
}

function DateList({ dates }: { dates: ShownPreview["dates"] }) {
  const t = useMessages(ruleMessages)
  const format = useFormat()
  const day = useDay()
  if (dates.length === 0) return null
  return (
    <details className="op-details">
      <summary className="op-summary">{t("rulePreview.allTimes")}</summary>
      <ol className="op-plain-list op-date-list">
        {dates.map(({ date, times }) => (
          <li key={date}>
            {day(date)} <span className="op-faint">{times.map((time) => format.time(time)).join(" · ")}</span>
          </li>
        ))}
      </ol>
    </details>
  )
}

function Refused({ preview: { violations, error } }: { preview: Failed }) {
  const t = useMessages(ruleMessages)
  const words = useWords()
  const known = error?.code && words(`error.${error.code}`, (error.details ?? {}) as Record<string, string | number>)
  return (
    <Notice tone="warning" title={t("rulePreview.invalid")}>
      {violations.map((violation) => (
        <p key={`${violation.line} ${violation.part} ${violation.message}`} className="op-text">
          {t("repeat.violation", { ...violation })}
        </p>
      ))}
      {error && <p className="op-text">{known || error.message}</p>}
    </Notice>
  )
}
