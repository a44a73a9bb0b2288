"use client"
import { rolesToFill } from "../../ground/admin/run/assign/offer.js"
import { useFormat } from "../../kernel/format/use-format.js"
import { useMessages, useWords } from "../../kernel/messages/index.js"
import { Button, Icon, Link } from "../../kernel/ui/index.js"
import { usePrinting } from "../../kernel/ui/use-printing.js"
import type { AttentionItem, Today } from "../types.js"
import { todayMessages } from "./messages/en/today.js"
import { attentionIn } from "./numbers.js"
import type { TodayState } from "./state.js"
import { destinationOf, Subject } from "./subject.js"

const tones = { critical: "danger", warning: "warning", info: "info" } as const
const icons = { critical: "critical", warning: "warning", info: "info" } as const
/** More than a person works through: the rest is counted, and a number narrows the list. */
const shown = 50

interface OfToday {
  state: TodayState
  today: Today
}

/** What needs somebody, by the time that is left, each with the one action that mends it. */
export function AttentionList({ state, today }: OfToday) {
  const t = useMessages(todayMessages)
  const items = attentionIn(today, state.search.only)
  // nobody asks a sheet of paper for more
  const most = usePrinting() ? items.length : shown
  if (items.length === 0) return <p className="op-text op-faint">{t(state.search.only ? "today.noneOfThese" : "today.nothingToDo")}</p>
  return (
    <>
      <ul className="op-issues op-attention">
        {items.slice(0, most).map((item) => (
          <Row key={`${item.subjectId} ${item.code}`} {...{ state, today, item }} />
        ))}
      </ul>
      {items.length > most && <p className="op-text op-faint">{t("today.more", { count: items.length - most })}</p>}
    </>
  )
}

function Row({ state, today, item }: OfToday & { item: AttentionItem }) {
  const t = useMessages(todayMessages)
  const words = useWords()
  const format = useFormat()
  const { code, severity, dueAt } = item
  const own = { hold_lapses: t("today.holdLapses"), incident_open: t("today.incidentOpen") }
  const what = own[code as keyof typeof own] ?? words(`issue.${code}`, { count: 1 }) ?? words(`conflict.${code}`) ?? code
  return (
    <li className="op-issue" data-tone={tones[severity]} data-severity={severity}>
      <Icon name={icons[severity]} />
      <span className="op-issue-text op-stacked">
        <span>
          <span className="op-hidden">{t(`today.severity.${severity}`)} </span>
          {what}
        </span>
        <span className="op-faint">
          <Subject item={item} today={today} />
          {dueAt && <> · {format.relative(dueAt)}</>}
        </span>
      </span>
      <Repair {...{ state, today, item }} />
    </li>
  )
}

/** Mended here where that takes one answer; else the record opens where it is mended. */
function Repair({ state, today, item }: OfToday & { item: AttentionItem }) {
  const t = useMessages(todayMessages)
  const { repair, subjectId } = item
  const run = today.ground?.dispatches.find(({ id }) => id === subjectId)
  const hold = today.holds?.find(({ id }) => id === subjectId)
  if ((repair === "assign" || repair === "reassign") && run && state.mayAssign) {
    const conflicts = (today.ground?.conflicts ?? []).filter(({ dispatchId, kind }) => dispatchId === run.id && kind === item.code)
    const roles = repair === "assign" ? rolesToFill(run, []) : rolesToFill({ ...run, missingRoles: [] }, conflicts)
    if (roles.length > 0) return <Button onClick={() => state.assign({ run, roles })}>{t(`today.repair.${repair}`)}</Button>
  }
  if (repair === "extend" && hold && state.mayExtend) return <Button onClick={() => state.extend(hold)}>{t("today.repair.extend")}</Button>
  return <Link to={destinationOf(item, today.date)}>{t(`today.repair.${repair}`)}</Link>
}
