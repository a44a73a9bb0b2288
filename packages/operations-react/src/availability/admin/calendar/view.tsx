"use client"
import { useMessages } from "../../../kernel/messages/index.js"
import { Button, Delayed, ErrorState, LiveBadge, PageFrame, Skeleton, StaleNotice, useShortcuts } from "../../../kernel/ui/index.js"
import { RangeBar } from "../actions/range-bar.js"
import { departureActionsMessages } from "../messages/en/departure-actions.js"
import { departureCalendarMessages } from "../messages/en/departure-calendar.js"
import { departureListMessages } from "../messages/en/departure-list.js"
import { departuresMessages } from "../messages/en/departures.js"
import { DayPanel } from "../shared/day-panel.js"
import { PrintNote } from "../shared/print-note.js"
import { ScopeBar } from "../shared/scope-bar.js"
import { Segments } from "../shared/segments.js"
import { Stepper } from "../shared/stepper.js"
import { useDay } from "../shared/use-day.js"
import { ViewSwitch } from "../shared/view-switch.js"
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
  const shared = useMessages(departuresMessages)
  return (
    <PageFrame
      catalogue={catalogue}
      title={t("departureCalendar.title")}
      badges={<LiveBadge />}
      subtitle={<ViewSwitch current="calendar" scope={state.search} />}
      actions={
        <Button icon="print" onClick={() => window.print()}>
          {shared("departures.print")}
        </Button>
      }
    >
      <Calendar state={state} />
    </PageFrame>
  )
}

function Calendar({ state }: { state: DepartureCalendarState }) {
  const t = useMessages(departureCalendarMessages)
  const name = useDay()
  const period = usePeriod(state)
  const { mode, search, selected, openDay, openProduct, today } = state
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
        <Stepper period={period} onStep={state.step} onToday={() => state.goTo(today)} />
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
          range={{ ...selected, productIds: [] }}
          scope={search}
          label={t("departureCalendar.selected", { from: name(selected.from), to: name(selected.to) })}
          onClear={state.clearSelection}
        />
      )}
      <div className="op-split" data-open={openDay !== undefined || undefined}>
        <div className="op-stack">{mode === "agenda" ? <Agenda state={state} /> : <Days state={state} />}</div>
        {openDay && (
          <DayPanel
            key={`${openDay} ${openProduct}`}
            day={openDay}
            scope={openProduct ? { ...search, product: openProduct } : search}
            onClose={state.close}
          />
        )}
      </div>
      {help}
    </div>
  )
}

function Days({ state }: { state: DepartureCalendarState }) {
  const { query } = state
  if (query.data === undefined) {
    if (query.error) return <ErrorState error={query.error} onRetry={query.refetch} />
    return (
      <Delayed>
        <Skeleton lines={14} />
      </Delayed>
    )
  }
  return (
    <>
      <StaleNotice query={query} />
      {state.empty && <CalendarEmpty state={state} />}
      <DayGrid state={state} />
    </>
  )
}
