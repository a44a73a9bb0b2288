"use client"
import { type ClassNames, DayPicker } from "react-day-picker"
import { useOperations } from "../../context/context.js"
import { useFormat } from "../../format/use-format.js"
import { weekStart } from "../../format/week.js"
import { Icon } from "../icon.js"
import { useText } from "../text.js"

const classNames: Partial<ClassNames> = {
  root: "op-calendar",
  months: "op-calendar-months",
  month: "op-calendar-month",
  nav: "op-calendar-nav",
  button_previous: "op-calendar-step",
  button_next: "op-calendar-step",
  month_caption: "op-calendar-caption",
  caption_label: "op-calendar-title",
  month_grid: "op-calendar-grid",
  weekdays: "op-calendar-weekdays",
  weekday: "op-calendar-weekday",
  weeks: "op-calendar-weeks",
  week: "op-calendar-week",
  day: "op-calendar-cell",
  day_button: "op-calendar-day",
}

const components = { Chevron }

function Chevron({ orientation }: { orientation?: string }) {
  return <Icon name={orientation === "left" ? "start" : "end"} />
}

interface DayCalendarProps {
  value: string | null
  min: string | undefined
  max: string | undefined
  today: string
  onChange: (date: string) => void
}

// The calendar works on `Date`s of the browser's own zone at noon, which no clock change moves to another day.
const toDate = (date: string) => new Date(Number(date.slice(0, 4)), Number(date.slice(5, 7)) - 1, Number(date.slice(8, 10)), 12)
const toText = (date: Date) =>
  `${String(date.getFullYear()).padStart(4, "0")}-${String(date.getMonth() + 1).padStart(2, "0")}-${String(date.getDate()).padStart(2, "0")}`

/** One month to pick a day from. Its own file, so that it is loaded when it is first opened. */
export default function DayCalendar({ value, min, max, today, onChange }: DayCalendarProps) {
  const t = useText()
  const format = useFormat()
  const { direction } = useOperations()
  const month = (date: Date) => format.date(toText(date), { month: "long", year: "numeric" })
  const day = (date: Date) => format.date(toText(date), { weekday: "long", day: "numeric", month: "long", year: "numeric" })
  return (
    <DayPicker
      mode="single"
      required
      autoFocus
      fixedWeeks
      showOutsideDays
      dir={direction}
      classNames={classNames}
      weekStartsOn={weekStart(format.locale)}
      today={toDate(today)}
      defaultMonth={toDate(value ?? min ?? today)}
      selected={value ? toDate(value) : undefined}
      disabled={[...(min ? [{ before: toDate(min) }] : []), ...(max ? [{ after: toDate(max) }] : [])]}
      onSelect={(date) => onChange(toText(date))}
      formatters={{
        formatCaption: month,
        formatDay: (date) => format.date(toText(date), { day: "numeric" }),
        formatWeekdayName: (date) => format.date(toText(date), { weekday: "narrow" }),
      }}
      labels={{
        labelDayButton: day,
        labelGrid: month,
        labelNav: () => t("ui.calendar"),
        labelNext: () => t("ui.nextMonth"),
        labelPrevious: () => t("ui.previousMonth"),
        labelWeekday: (date) => format.date(toText(date), { weekday: "long" }),
      }}
      components={components}
    />
  )
}
