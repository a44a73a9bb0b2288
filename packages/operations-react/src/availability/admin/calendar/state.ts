"use client"
import { useCallback, useMemo, useRef } from "react"
import { addDays, addMonths, isDate, spanOf } from "../../../kernel/days/dates.js"
import { useFormat } from "../../../kernel/format/use-format.js"
import { weekStart } from "../../../kernel/format/week.js"
import { useSearch } from "../../../kernel/pages/use-search.js"
import { useToday } from "../../../kernel/ui/index.js"
import { useCalendar, useSlots } from "../../hooks/index.js"
import { useRights } from "../shared/page/use-rights.js"
import { type DepartureScope, slotScope } from "../shared/scope/query.js"
import type { DayRow } from "../shared/slot/rows.js"
import { calendarView } from "./query.js"
import { type CalendarMode, departureCalendarSearch, parseSpan, spanText } from "./search.js"

/** State and commands of the calendar: period, cursor, range and open day in the URL; one request per period. */
export function useDepartureCalendar() {
  const [search, setSearch] = useSearch(departureCalendarSearch)
  const today = useToday()
  const firstDay = weekStart(useFormat().locale)
  const { mode, date, shown, query: asked } = calendarView(search, today, firstDay)
  const query = useCalendar(asked, { enabled: mode !== "agenda" })
  const days = useMemo(() => byDate(query.data), [query.data])
  const empty = query.data !== undefined && !query.isPlaceholderData && query.data.every(({ slots }) => slots === 0)
  const later = useSlots({ ...slotScope(search), dateFrom: shown.to, sort: "startsAt", limit: 1 }, { enabled: mode !== "agenda" && empty })
  const selected = parseSpan(search.select)
  // Days are memoised: what they call must stay the same while the rest of the URL changes.
  const latest = useRef(setSearch)
  latest.current = setSearch
  const open = useCallback((day: string, of?: string) => latest.current({ day, of, date: day }), [])
  const change = useCallback((next: Parameters<typeof setSearch>[0]) => setSearch(next, { replace: true }), [setSearch])
  return {
    ...useRights(),
    search,
    today,
    firstDay,
    mode,
    date,
    shown,
    query,
    /** What each date sells, product by product. */
    days,
    empty,
    next: empty ? later.data?.data[0] : undefined,
    nextKnown: later.data !== undefined,
    selected,
    openDay: search.day && isDate(search.day) ? search.day : undefined,
    openProduct: search.of,
    goTo: (to: string) => change({ date: to, select: undefined }),
    setMode: (next: CalendarMode) => change({ mode: next, select: undefined }),
    setScope: (scope: Partial<DepartureScope>) => change(scope),
    step: (count: number) => change({ date: stepped(mode, date, count), select: undefined }),
    open,
    close: () => setSearch({ day: undefined, of: undefined }, { replace: true }),
    extend: (from: string, to: string) => {
      const span = spanOf(from, to)
      change({ date: to, select: spanText(span.from, span.to) })
    },
    clearSelection: () => change({ select: undefined }),
  }
}

export type DepartureCalendarState = ReturnType<typeof useDepartureCalendar>

const stepped = (mode: CalendarMode, date: string, count: number) => (mode === "week" ? addDays(date, 7 * count) : addMonths(date, count))

const startOf = ({ startTimesLocal, firstStartsAt }: DayRow) => startTimesLocal[0] ?? firstStartsAt ?? ""

function byDate(rows: readonly DayRow[] | undefined): ReadonlyMap<string, readonly DayRow[]> {
  const days = new Map<string, DayRow[]>()
  for (const row of rows ?? []) {
    if (row.slots === 0 && row.closeoutIds.length === 0) continue
    const known = days.get(row.date)
    if (known) known.push(row)
    else days.set(row.date, [row])
  }
  for (const list of days.values()) list.sort((a, b) => startOf(a).localeCompare(startOf(b)))
  return days
}
