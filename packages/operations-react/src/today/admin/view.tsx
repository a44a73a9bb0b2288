"use client"
import { Stepper } from "../../availability/admin/shared/page/stepper.js"
import { assignMessages } from "../../ground/admin/messages/en/assign.js"
import { dispatchBoardMessages } from "../../ground/admin/messages/en/dispatch-board.js"
import { OfferDialog } from "../../ground/admin/run/assign/offer.js"
import { groundCatalogue } from "../../ground/admin/shared/catalogue.js"
import { ExtendDialog } from "../../holds/admin/actions/term-dialogs.js"
import { holdActionsMessages } from "../../holds/admin/messages/en/hold-actions.js"
import { holdsCatalogue } from "../../holds/admin/shared/catalogue.js"
import { useDay } from "../../kernel/days/use-day.js"
import { useMessages } from "../../kernel/messages/index.js"
import { Button, DateInput, DetailPanel, EmptyState, Link, LiveBadge, PageFrame, Panel, useShortcuts } from "../../kernel/ui/index.js"
import type { Today } from "../types.js"
import { AttentionList } from "./attention.js"
import { Checklist } from "./checklist.js"
import { DayFigures } from "./figures.js"
import { DayHours } from "./hours.js"
import { todayMessages } from "./messages/en/today.js"
import type { TodayState } from "./state.js"

const catalogue = {
  ...groundCatalogue,
  ...holdsCatalogue,
  ...holdActionsMessages,
  ...dispatchBoardMessages,
  ...assignMessages,
  ...todayMessages,
}

/** One day of all areas, controlled: the state comes from `useTodayState` or from the host. */
export function TodayView({ state }: { state: TodayState }) {
  const t = useMessages(todayMessages)
  const day = useDay()
  const { date, today, query, show, step } = state
  const { ref, help } = useShortcuts<HTMLDivElement>([
    { keys: "[", label: t("today.keyBack"), run: () => step(-1) },
    { keys: "]", label: t("today.keyOn"), run: () => step(1) },
    { keys: "t", label: t("today.keyToday"), run: () => show(undefined) },
  ])
  return (
    <PageFrame
      catalogue={catalogue}
      title={t("today.title")}
      badges={<LiveBadge />}
      actions={
        <Button icon="print" onClick={() => window.print()}>
          {t("today.print")}
        </Button>
      }
    >
      <div ref={ref} className="op-stack">
        <div className="op-toolbar">
          <Stepper period={day(date, "long")} atToday={date === today} onStep={step} onToday={() => show(undefined)} />
          <span className="op-spacer" />
          <DateInput label={t("today.date")} value={date} onChange={(next) => show(next ?? undefined)} />
        </div>
        <Panel query={query}>{(data) => (state.empty ? <Nothing state={state} /> : <Day state={state} today={data} />)}</Panel>
        {help}
      </div>
      {state.assigning && (
        <OfferDialog
          {...state.assigning}
          onClose={() => state.assign(undefined)}
          other={<Link to={{ to: "dispatch", id: state.assigning.run.id, date }}>{t("today.openRun")}</Link>}
        />
      )}
      {state.extending && <ExtendDialog hold={state.extending} onClose={() => state.extend(undefined)} />}
    </PageFrame>
  )
}

function Day({ state, today }: { state: TodayState; today: Today }) {
  const t = useMessages(todayMessages)
  return (
    <div className="op-stack op-today">
      <DayFigures state={state} today={today} />
      <div className="op-overview">
        <div className="op-stack">
          <DetailPanel title={t("today.attention")}>
            <AttentionList state={state} today={today} />
          </DetailPanel>
        </div>
        <div className="op-stack">
          <DetailPanel title={t("today.hours")}>
            <DayHours today={today} />
          </DetailPanel>
          <DetailPanel title={t("today.tomorrow")}>
            <Checklist today={today} />
          </DetailPanel>
        </div>
      </div>
    </div>
  )
}

/** Nothing that day, and when something is. */
function Nothing({ state: { date, nextDate, show } }: { state: TodayState }) {
  const t = useMessages(todayMessages)
  const day = useDay()
  return (
    <EmptyState
      icon="calendar"
      title={t("today.emptyTitle", { date: day(date, "long") })}
      actions={nextDate && <Button onClick={() => show(nextDate)}>{t("today.nextDate", { date: day(nextDate, "long") })}</Button>}
    >
      <p className="op-text">{t("today.emptyText")}</p>
    </EmptyState>
  )
}
