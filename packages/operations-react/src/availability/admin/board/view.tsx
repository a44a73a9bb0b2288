"use client"
import { useFormat } from "../../../kernel/format/use-format.js"
import { useMessages } from "../../../kernel/messages/index.js"
import { DateInput, EmptyState, NoMatch, Panel, Select, Skeleton, useShortcuts } from "../../../kernel/ui/index.js"
import { RangeBar } from "../actions/range-bar.js"
import { departureActionsMessages } from "../messages/en/departure-actions.js"
import { departureBoardMessages } from "../messages/en/departure-board.js"
import { departureListMessages } from "../messages/en/departure-list.js"
import { departuresMessages } from "../messages/en/departures.js"
import { PrintNote } from "../shared/page/print-note.js"
import { BesideDay, SpanPage } from "../shared/page/span-page.js"
import { Stepper } from "../shared/page/stepper.js"
import { ScopeBar } from "../shared/scope/bar.js"
import { hasScope, noScope } from "../shared/scope/query.js"
import { BoardGrid } from "./grid.js"
import { Legend } from "./legend.js"
import { boardLengths } from "./search.js"
import type { DepartureBoardState } from "./state.js"

const catalogue = { ...departuresMessages, ...departureListMessages, ...departureActionsMessages, ...departureBoardMessages }

/** The board of products and dates, controlled: the state comes from `useDepartureBoard` or from the host. */
export function DepartureBoardView({ state }: { state: DepartureBoardState }) {
  const t = useMessages(departureBoardMessages)
  return (
    <SpanPage catalogue={catalogue} title={t("departureBoard.title")} view="board" scope={state.search}>
      <Board state={state} />
    </SpanPage>
  )
}

function Board({ state }: { state: DepartureBoardState }) {
  const t = useMessages(departureBoardMessages)
  const { search, range, rectangle, today } = state
  const { ref, help } = useShortcuts<HTMLDivElement>([
    { keys: "ArrowRight", label: t("departureBoard.keyMove") },
    { keys: "PageDown", label: t("departureBoard.keyPage") },
    { keys: "Shift+ArrowDown", label: t("departureBoard.keyExtend") },
    { keys: "Enter", label: t("departureBoard.keyOpen") },
    { keys: "t", label: t("departureBoard.keyToday"), run: () => state.goTo(today) },
  ])
  return (
    <div ref={ref} className="op-stack">
      <BoardToolbar state={state} />
      {range && rectangle && (
        <RangeBar
          range={range}
          scope={search}
          label={t("departureBoard.selected", {
            days: rectangle.end - rectangle.start + 1,
            rows: range.lines.length,
          })}
          onClear={state.clearSelection}
        />
      )}
      <BesideDay state={state}>
        <Panel query={state.query} skeleton={<Skeleton lines={12} />}>
          {() => <Rows state={state} />}
        </Panel>
      </BesideDay>
      {help}
    </div>
  )
}

function BoardToolbar({ state }: { state: DepartureBoardState }) {
  const t = useMessages(departureBoardMessages)
  const format = useFormat()
  const { dates, from, length, today, search } = state
  const period = format.range(dates[0] ?? from, dates.at(-1) ?? from, { day: "numeric", month: "short", year: "numeric" })
  return (
    <>
      <PrintNote shows={[period]} scope={search} />
      <div className="op-toolbar">
        <Stepper period={period} atToday={from === today} onStep={state.step} onToday={() => state.goTo(today)} />
        <span className="op-spacer" />
        <ScopeBar scope={search} onChange={state.setScope} />
        <DateInput label={t("departureBoard.from")} value={from} onChange={(date) => state.goTo(date ?? today)} />
        <Select
          label={t("departureBoard.length")}
          value={String(length)}
          options={[...new Set([...boardLengths, length])].map((days) => ({
            value: String(days),
            label: t("departureBoard.days", { count: days }),
          }))}
          onChange={(days) => state.setLength(Number(days))}
        />
      </div>
    </>
  )
}

function Rows({ state }: { state: DepartureBoardState }) {
  const t = useMessages(departureBoardMessages)
  if (state.rows.length > 0)
    return (
      <>
        <BoardGrid state={state} />
        <Legend />
      </>
    )
  if (hasScope(state.search)) return <NoMatch onClear={() => state.setScope(noScope)} />
  return (
    <EmptyState icon="calendar" title={t("departureBoard.emptyTitle")}>
      {t("departureBoard.emptyText")}
    </EmptyState>
  )
}
