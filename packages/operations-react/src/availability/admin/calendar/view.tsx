"use client"
import { useDay } from "../../../kernel/days/use-day.js"
import { useMessages } from "../../../kernel/messages/index.js"
import { Panel, Skeleton, useShortcuts } from "../../../kernel/ui/index.js"
import { RangeBar } from "../actions/range-bar.js"
import { departureActionsMessages } from "../messages/en/departure-actions.js"
import { departureCalendarMessages } from "../messages/en/departure-calendar.js"
import { departureListMessages } from "../messages/en/departure-list.js"
import { departuresMessages } from "../messages/en/departures.js"
import { PrintNote } from "../shared/page/print-note.js"
import { BesideDay, SpanPage } from "../shared/page/span-page.js"
import { Stepper } from "../shared/page/stepper.js"
import { ScopeBar } from "../shared/scope/bar.js"
import { Segments } from "../shared/scope/segments.js"
import { Agenda } from "./agenda.js"
import { DayGrid } from "./days/grid.js"
import { CalendarEmpty } from "./empty.js"
import { usePeriod } from "./period.js"
import { calendarModes } from "./search.js"
import type { DepartureCalendarState } from "./state.js"

const catalogue = { ...departuresMessages, ...departureListMessages, ...departureActionsMessages, ...departureCalendarMessages }

const modeWords = { month: "departureCalendar.month", week: "departureCalendar.week", agenda: "departureCalendar.agenda" } as const

/** The calendar of departures, controlled: the state comes from `useDepartureCalendar` or from the host. */
export function DepartureCalendarView({ state }: { state: DepartureCalendarState }) {
  const t = useMessages(departureCalendarMessages)
  return (
    <SpanPage catalogue={catalogue} title={t("departureCalendar.title")} view="calendar" scope={state.search}>
      <Calendar state={state} />
    </SpanPage>
  )
}

function Calendar({ state }: { state: DepartureCalendarState }) {
  const t = useMessages(departureCalendarMessages)
  const name = useDay()
  const period = usePeriod(state)
  const { mode, search, selected, today } = state
  const { ref, help } = useShortcuts<HTMLDivElement>([
    { keys: "ArrowLeft", label: t("departureCalendar.keyDay") },
    { keys: "PageDown", label: t("departureCalendar.keyMonth") },
    { keys: "Shift+ArrowRight", label: t("departureCalendar.keyExtend") },
    { keys: "Enter", label: t("departureCalendar.keyOpen") },
    { keys: "t", label: t("departureCalendar.keyToday"), run: () => state.goTo(today) },
  ])
  return (
    <div ref={ref} className="op-stack" data-calendar={mode}>
      <PrintNote shows={[period]} scope={search} />
      <div className="op-toolbar">
        <Stepper period={period} atToday={state.date === today} onStep={state.step} onToday={() => state.goTo(today)} />
        <span className="op-spacer" />
        <ScopeBar scope={search} onChange={state.setScope} />
        <Segments
          label={t("departureCalendar.mode")}
          items={calendarModes.map((id) => ({ id, label: t(modeWords[id]) }))}
          value={mode}
          onChange={state.setMode}
        />
      </div>
      {selected && state.mayWrite && (
        <RangeBar
          range={{ ...selected, lines: [] }}
          scope={search}
          label={t("departureCalendar.selected", { from: name(selected.from), to: name(selected.to) })}
          onClear={state.clearSelection}
        />
      )}
      <BesideDay state={state}>{mode === "agenda" ? <Agenda state={state} /> : <Days state={state} />}</BesideDay>
      {help}
    </div>
  )
}

function Days({ state }: { state: DepartureCalendarState }) {
  return (
    <Panel query={state.query} skeleton={<Skeleton lines={14} />}>
      {() => (
        <>
          {state.empty && <CalendarEmpty state={state} />}
          <DayGrid state={state} />
        </>
      )}
    </Panel>
  )
}
