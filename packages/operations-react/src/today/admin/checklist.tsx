"use client"
import type { Destination } from "../../kernel/context/index.js"
import { addDays } from "../../kernel/days/dates.js"
import { useMessages } from "../../kernel/messages/index.js"
import { Icon, Link } from "../../kernel/ui/index.js"
import type { ChecklistItem, Today } from "../types.js"
import { todayMessages } from "./messages/en/today.js"

/** Where what is left is settled: the first record of it, or the day of the dispatchers. */
function placeOf({ code, ids }: ChecklistItem, date: string): Destination {
  const [first = ""] = ids
  if (code.startsWith("dispatches")) return { to: "dispatchBoard", date }
  return code === "holds_settled" ? { to: "hold", id: first } : { to: "departure", id: first }
}

/** What is to be settled for the day after; ticked by data, never by hand. */
export function Checklist({ today }: { today: Today }) {
  const t = useMessages(todayMessages)
  const tomorrow = addDays(today.date, 1)
  return (
    <ul className="op-issues">
      {today.checklist.map((item) => (
        <li key={item.code} className="op-issue" data-tone={item.done ? "success" : "warning"}>
          <Icon name={item.done ? "success" : "warning"} />
          <span className="op-issue-text">
            <span className="op-hidden">{t(item.done ? "today.done" : "today.notDone")} </span>
            {t(`today.check.${item.code}`)}
          </span>
          {!item.done && <Link to={placeOf(item, tomorrow)}>{t("today.left", { count: item.count })}</Link>}
        </li>
      ))}
    </ul>
  )
}
