"use client"
import { addDays, monthDays, startOfWeek } from "../../../../kernel/days/dates.js"
import { useDay } from "../../../../kernel/days/use-day.js"
import { useFormat } from "../../../../kernel/format/use-format.js"
import { weekStart } from "../../../../kernel/format/week.js"
import { useMessages } from "../../../../kernel/messages/index.js"
import { ruleMessages } from "../../messages/en/rule.js"
import type { ShownPreview } from "./model.js"

const shownMonths = 6

/** The months that have dates, small, each date marked. */
export function MiniMonths({ dates }: { dates: ShownPreview["dates"] }) {
  const t = useMessages(ruleMessages)
  const marked = new Set(dates.map(({ date }) => date))
  const months = [...new Set(dates.map(({ date }) => date.slice(0, 7)))]
  return (
    <>
      <div className="op-mini-months">
        {months.slice(0, shownMonths).map((month) => (
          <MiniMonth key={month} month={month} marked={marked} />
        ))}
      </div>
      {months.length > shownMonths && (
        <p className="op-text op-faint">{t("rulePreview.moreMonths", { count: months.length - shownMonths })}</p>
      )}
    </>
  )
}

function MiniMonth({ month, marked }: { month: string; marked: ReadonlySet<string> }) {
  const format = useFormat()
  const first = weekStart(format.locale)
  const days = monthDays(`${month}-01`, first)
  const weeks = days.filter((_, index) => index % 7 === 0)
  const title = format.date(`${month}-01`, { month: "long", year: "numeric" })
  const start = startOfWeek(`${month}-01`, first)
  return (
    <table className="op-mini-month">
      <caption className="op-mini-title">{title}</caption>
      <thead>
        <tr>
          {Array.from({ length: 7 }, (_, index) => addDays(start, index)).map((day) => (
            <th key={day} scope="col" className="op-mini-weekday" aria-label={format.date(day, { weekday: "long" })}>
              {format.date(day, { weekday: "narrow" })}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {weeks.map((week) => (
          <tr key={week}>
            {Array.from({ length: 7 }, (_, index) => addDays(week, index)).map((day) =>
              day.startsWith(month) ? <Day key={day} date={day} marked={marked.has(day)} /> : <td key={day} />,
            )}
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function Day({ date, marked }: { date: string; marked: boolean }) {
  const t = useMessages(ruleMessages)
  const format = useFormat()
  const day = useDay()
  const number = format.date(date, { day: "numeric" })
  return (
    <td className="op-mini-day" data-date={marked ? date : undefined}>
      {number}
      {marked && <span className="op-hidden">{t("rulePreview.dayDeparts", { day: day(date) })}</span>}
    </td>
  )
}
