"use client"
import { useDay } from "../../../kernel/days/use-day.js"
import { useMessages } from "../../../kernel/messages/index.js"
import { Button, EmptyState, NoMatch } from "../../../kernel/ui/index.js"
import { departureCalendarMessages } from "../messages/en/departure-calendar.js"
import { hasScope, noScope } from "../shared/scope/query.js"
import { usePeriod } from "./period.js"
import type { DepartureCalendarState } from "./state.js"

/** Nothing departs in the period: says when the next departure is, and leads there. */
export function CalendarEmpty({ state }: { state: DepartureCalendarState }) {
  const t = useMessages(departureCalendarMessages)
  const day = useDay()
  const period = usePeriod(state)
  const { next, nextKnown, search } = state
  if (hasScope(search) && nextKnown && !next) return <NoMatch onClear={() => state.setScope(noScope)} />
  return (
    <EmptyState
      icon="calendar"
      title={t("departureCalendar.emptyTitle", { period })}
      actions={next && <Button onClick={() => state.goTo(next.dateLocal)}>{t("departureCalendar.goToNext")}</Button>}
    >
      {next ? t("departureCalendar.emptyNext", { date: day(next.dateLocal) }) : nextKnown ? t("departureCalendar.emptyNever") : null}
    </EmptyState>
  )
}
