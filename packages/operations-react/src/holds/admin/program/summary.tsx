"use client"
import { useFormat } from "../../../kernel/format/use-format.js"
import { useMessages, useWords } from "../../../kernel/messages/index.js"
import { DetailPanel, Facts, Link, NeighbourName, Notice, Panel } from "../../../kernel/ui/index.js"
import { useSummarizeProgramHolds } from "../../hooks.js"
import type { ProgramHolds } from "../../types.js"
import { holdsMessages } from "../messages/en/holds.js"
import { DeadlineWords } from "../shared/deadline.js"

/** What a programme has on hold: room nights, pickup, forecast, attrition, spaces, and the deadlines to come. */
export function ProgramSummary({ programId }: { programId: string }) {
  const query = useSummarizeProgramHolds(programId)
  return (
    <DetailPanel title={<NeighbourName kind="programs" id={programId} />}>
      <Panel query={query}>{(summary) => <Numbers summary={summary} />}</Panel>
    </DetailPanel>
  )
}

function Numbers({ summary }: { summary: ProgramHolds }) {
  const t = useMessages(holdsMessages)
  const format = useFormat()
  const words = useWords()
  const { rooms, spaces, promotable } = summary
  const { roomNights, attrition } = rooms
  const statuses = (counts: ProgramHolds["rooms"]["byStatus"]) =>
    Object.entries(counts).map(([status, count]) => `${format.number(count)} ${words(`status.hold.${status}`) ?? status}`)
  const facts = [
    { label: t("holds.kind.room"), value: format.number(rooms.holds), hint: format.list(statuses(rooms.byStatus)) },
    {
      label: t("holds.rooms"),
      value: t("holds.of", { pickedUp: roomNights.pickedUp, total: roomNights.pickedUp + roomNights.remaining }),
      hint: rooms.undatedQuantity > 0 && t("holds.undated", { quantity: rooms.undatedQuantity }),
    },
    { label: t("holds.pickupPercent"), value: rooms.pickupPercent === null ? undefined : format.percent(rooms.pickupPercent / 100) },
    { label: t("holds.forecast"), value: format.number(rooms.forecast), hint: t("holds.forecastHint") },
    {
      label: t("holds.shortfall"),
      value: format.number(attrition.shortfall),
      hint: t("holds.shortfallHint", { minimum: attrition.minimum }),
    },
    { label: t("holds.kind.space"), value: format.number(spaces.holds), hint: format.list(statuses(spaces.byStatus)) },
    { label: t("holds.hours"), value: format.number(spaces.hours), hint: `${t("holds.windows")}: ${format.number(spaces.windows)}` },
  ]
  return (
    <div className="op-stack">
      {promotable.length > 0 && <Notice tone="success">{t("holds.promotable", { count: promotable.length })}</Notice>}
      <Facts facts={facts} />
      <Deadlines summary={summary} />
    </div>
  )
}

function Deadlines({ summary: { deadlines } }: { summary: ProgramHolds }) {
  const t = useMessages(holdsMessages)
  if (deadlines.length === 0) return <p className="op-text op-faint">{t("holds.noDeadlines")}</p>
  return (
    <ul className="op-hold-deadlines" aria-label={t("holds.deadlines")}>
      {deadlines.map(({ holdId, kind, dueAt, units }) => (
        <li key={`${holdId} ${kind} ${dueAt}`} className="op-hold-deadline">
          <DeadlineWords deadline={{ kind, dueAt }} zone={null} />
          <Link to={{ to: "hold", id: holdId }}>{t("holds.deadlineUnits", { units })}</Link>
        </li>
      ))}
    </ul>
  )
}
