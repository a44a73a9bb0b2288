"use client"
import type { ReactNode } from "react"
import { useFormat } from "../../../kernel/format/use-format.js"
import { useMessages } from "../../../kernel/messages/index.js"
import { Button, Delayed, ErrorState, Skeleton, StaleNotice } from "../../../kernel/ui/index.js"
import { useSlotsInfinite } from "../../hooks/index.js"
import { SlotCommandDialogs } from "../actions/dialogs.js"
import { useSlotCommands } from "../actions/use-slot-commands.js"
import { useRowMenu } from "../list/row-menu.js"
import { departuresMessages } from "../messages/en/departures.js"
import { slotScope } from "../shared/scope/query.js"
import { DaySlot } from "../shared/slot/day-panel.js"
import type { SlotRow } from "../shared/slot/rows.js"
import { CalendarEmpty } from "./empty.js"
import type { DepartureCalendarState } from "./state.js"

/** The departures of a month in their order, day under day, page after page. */
export function Agenda({ state }: { state: DepartureCalendarState }) {
  const t = useMessages(departuresMessages)
  const { shown, search } = state
  const query = useSlotsInfinite({
    ...slotScope(search),
    dateFrom: shown.from,
    dateTo: shown.to,
    include: "board",
    sort: "startsAt",
    limit: 50,
  })
  const commands = useSlotCommands()
  const menuOf = useRowMenu({ mayWrite: state.mayWrite, commands })
  if (query.data === undefined) {
    if (query.error) return <ErrorState error={query.error} onRetry={query.refetch} />
    return (
      <Delayed>
        <Skeleton lines={8} />
      </Delayed>
    )
  }
  const slots = query.data.pages.flatMap(({ data }) => data)
  if (slots.length === 0) return <CalendarEmpty state={state} />
  const rest = (query.data.pages[0]?.total ?? 0) - slots.length
  return (
    <div className="op-agenda">
      <StaleNotice query={query} />
      {byDay(slots).map(([day, list]) => (
        <AgendaDay key={day} day={day} count={list.length} isToday={day === state.today}>
          {list.map((slot) => (
            <DaySlot key={slot.id} slot={slot} menu={menuOf(slot)} />
          ))}
        </AgendaDay>
      ))}
      {query.hasNextPage && (
        <Button pending={query.isFetchingNextPage} onClick={() => void query.fetchNextPage()}>
          {t("departures.showMore", { count: rest })}
        </Button>
      )}
      <SlotCommandDialogs commands={commands} />
    </div>
  )
}

function AgendaDay({ day, count, isToday, children }: { day: string; count: number; isToday: boolean; children: ReactNode }) {
  const t = useMessages(departuresMessages)
  const format = useFormat()
  return (
    <section className="op-agenda-day" data-today={isToday || undefined}>
      <header className="op-agenda-head">
        <h2 className="op-agenda-date">{format.date(day, { weekday: "long", day: "numeric", month: "long" })}</h2>
        <span className="op-faint">{t("departures.count", { count })}</span>
      </header>
      <ul className="op-slots op-slots-wide">{children}</ul>
    </section>
  )
}

function byDay(slots: readonly SlotRow[]): [string, SlotRow[]][] {
  const days = new Map<string, SlotRow[]>()
  for (const slot of slots) days.set(slot.dateLocal, [...(days.get(slot.dateLocal) ?? []), slot])
  return [...days]
}
