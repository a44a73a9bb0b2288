"use client"
import { addDays } from "../../../../kernel/days/dates.js"
import { useFormat } from "../../../../kernel/format/use-format.js"
import { useMessages } from "../../../../kernel/messages/index.js"
import { Code, useToday } from "../../../../kernel/ui/index.js"
import { fleetMessages } from "../../messages/en/fleet.js"
import { usePaperWord } from "../form/papers-field.js"
import { expiringDays } from "../list/state.js"

interface Dated {
  validFrom: string | null
  validTo: string | null
}
interface Paper extends Dated {
  kind: string
  number?: string | null
}

const toneOf = (validTo: string | null, today: string) => {
  if (validTo === null) return "neutral"
  return validTo < today ? "danger" : validTo < addDays(today, expiringDays) ? "warning" : "neutral"
}

/** Until when something is valid, and whether that is soon. */
function Validity({ validFrom, validTo, today }: Dated & { today: string }) {
  const t = useMessages(fleetMessages)
  const format = useFormat()
  return (
    <span className="op-cluster">
      {validFrom && validFrom > today && <span className="op-faint">{t("fleet.from", { date: format.date(validFrom) })}</span>}
      {validTo && (
        <span className="op-badge" data-tone={toneOf(validTo, today)}>
          {t(validTo < today ? "fleet.ended" : "fleet.until", { date: format.date(validTo) })}
        </span>
      )}
    </span>
  )
}

interface PaperListProps {
  papers: readonly Paper[]
  /** Kinds without which it may not work. */
  needed: readonly string[]
  today: string
}

/** What is wrong with the papers: missing, ended or about to end. All in order is one quiet word. */
export function PaperList({ papers, needed, today }: PaperListProps) {
  const t = useMessages(fleetMessages)
  const word = usePaperWord()
  const format = useFormat()
  const ending = papers.filter(({ validTo }) => toneOf(validTo, today) !== "neutral")
  const missing = needed.filter((kind) => !papers.some((paper) => paper.kind === kind))
  if (ending.length + missing.length === 0)
    return papers.length > 0 ? <span className="op-faint">{t("fleet.papersInOrder", { count: papers.length })}</span> : null
  return (
    <span className="op-codes">
      {ending.map(({ kind, validTo }) => (
        <span key={kind} className="op-badge" data-tone={toneOf(validTo, today)}>
          {word(kind)}
          {validTo && <span>{format.date(validTo, { day: "numeric", month: "short" })}</span>}
        </span>
      ))}
      {missing.length > 0 && <span className="op-faint">{t("fleet.papersMissing", { papers: format.list(missing.map(word)) })}</span>}
    </span>
  )
}

/** Papers or licences line by line, with number and dates. */
export function DatedLines({
  lines,
  empty,
}: {
  lines: readonly (Dated & { key: string; label: string; code?: string | null })[]
  empty: string
}) {
  const today = useToday()
  if (lines.length === 0) return <p className="op-text op-faint">{empty}</p>
  return (
    <ul className="op-plain-list">
      {lines.map(({ key, label, code, validFrom, validTo }) => (
        <li key={key} className="op-work-line">
          <span className="op-stacked">
            <span>{label}</span>
            {code && (
              <span className="op-faint">
                <Code>{code}</Code>
              </span>
            )}
          </span>
          <Validity validFrom={validFrom} validTo={validTo} today={today} />
        </li>
      ))}
    </ul>
  )
}
