"use client"
import { useHoldTitle } from "../../holds/admin/shared/words.js"
import { useOperations } from "../../kernel/context/index.js"
import { useFormat } from "../../kernel/format/use-format.js"
import { useMessages } from "../../kernel/messages/index.js"
import { Link, Name } from "../../kernel/ui/index.js"
import type { Today } from "../types.js"
import { todayMessages } from "./messages/en/today.js"
import { hoursOf } from "./numbers.js"
import { DepartureLink } from "./subject.js"

/** The day hour by hour, on the operator's clock: what departs, how many runs start, what lapses. */
export function DayHours({ today }: { today: Today }) {
  const t = useMessages(todayMessages)
  const format = useFormat()
  const holdTitle = useHoldTitle()
  const { timeZone } = useOperations()
  const hour = new Intl.DateTimeFormat("en-GB", { timeZone, hour: "2-digit", minute: "2-digit", hourCycle: "h23" })
  const hours = hoursOf(today, (at) => `${hour.format(new Date(at)).slice(0, 2)}:00`)
  return (
    <ul className="op-issues">
      {hours.map(({ hour: name, departures, runs, late, holds }) => (
        <li key={name} className="op-issue">
          <strong>{format.time(name)}</strong>
          <span className="op-issue-text op-stack">
            {departures.map((slot) => (
              <DepartureLink key={slot.id} slot={slot} />
            ))}
            {runs > 0 && (
              <span>
                <Link to={{ to: "dispatchBoard", date: today.date }}>{t("today.count.runs", { count: runs })}</Link>
                {late > 0 && <> · {t("today.count.late", { count: late })}</>}
              </span>
            )}
            {holds.map((hold) => (
              <span key={hold.id}>
                {t("today.holdLapses")}{" "}
                <Link to={{ to: "hold", id: hold.id }}>
                  <Name>{holdTitle(hold)}</Name>
                </Link>
              </span>
            ))}
          </span>
        </li>
      ))}
    </ul>
  )
}
