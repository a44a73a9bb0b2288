"use client"
import { Stepper } from "../../../availability/admin/shared/page/stepper.js"
import { Segments } from "../../../availability/admin/shared/scope/segments.js"
import { useDay } from "../../../kernel/days/use-day.js"
import { useMessages } from "../../../kernel/messages/index.js"
import { Button, DateInput, LiveBadge, Menu, Notice, PageFrame, Select } from "../../../kernel/ui/index.js"
import { placesMessages } from "../../../places/admin/messages/en/places.js"
import { assignMessages } from "../messages/en/assign.js"
import { dispatchBoardMessages } from "../messages/en/dispatch-board.js"
import { orderMessages } from "../messages/en/order.js"
import { runMessages } from "../messages/en/run.js"
import { runTimeMessages } from "../messages/en/run-time.js"
import { NewRunDialog } from "../order/dialog.js"
import { RunDialogs } from "../run/dialogs.js"
import { RunDrawer } from "../run/drawer.js"
import { groundCatalogue } from "../shared/catalogue.js"
import { RunList } from "./list.js"
import { DayPane } from "./pane.js"
import { useDayPapers } from "./papers.js"
import { boardViews } from "./search.js"
import type { DispatchBoardState } from "./state.js"

const catalogue = {
  ...groundCatalogue,
  ...dispatchBoardMessages,
  ...runMessages,
  ...runTimeMessages,
  ...assignMessages,
  ...orderMessages,
  ...placesMessages,
}

/** The day of the dispatchers, controlled: the state comes from `useDispatchBoardState` or from the host. */
export function DispatchBoardView({ state }: { state: DispatchBoardState }) {
  const t = useMessages(dispatchBoardMessages)
  const day = useDay()
  const { date, today, filter } = state
  const papers = useDayPapers(state)
  const views = boardViews.map((id) => ({ id, label: t(`dispatchBoard.view.${id}`) }))
  return (
    <PageFrame
      catalogue={catalogue}
      title={t("dispatchBoard.title")}
      badges={<LiveBadge />}
      subtitle={<Segments label={t("dispatchBoard.views")} items={views} value={state.view} onChange={(view) => filter({ view })} />}
      actions={
        <>
          {papers.length > 0 && <Menu label={t("dispatchBoard.papers")} icon="print" variant="secondary" items={papers} />}
          {state.mayWrite && (
            <Button variant="primary" icon="plus" onClick={() => state.makeNew(true)}>
              {t("dispatchBoard.new")}
            </Button>
          )}
        </>
      }
    >
      <div className="op-stack">
        {!state.mayWrite && <Notice tone="info">{t("dispatchBoard.noWrite")}</Notice>}
        <div className="op-toolbar">
          <Stepper
            period={day(date)}
            atToday={date === today}
            onStep={state.step}
            onToday={() => filter({ date: undefined, run: undefined })}
          />
          <span className="op-spacer" />
          <Select
            label={t("dispatchBoard.beside")}
            empty={t("dispatchBoard.besideNothing")}
            value={state.beside ?? ""}
            options={views.filter(({ id }) => id !== state.view).map(({ id, label }) => ({ value: id, label }))}
            onChange={(next) => filter({ beside: boardViews.find((id) => id === next) })}
          />
          <DateInput
            label={t("dispatchBoard.date")}
            value={date}
            onChange={(next) => filter({ date: next ?? undefined, run: undefined })}
          />
        </div>
        <div className="op-split" data-open={state.run !== undefined || undefined}>
          <div className="op-panes">
            {state.panes.map((pane, index) =>
              pane === "list" ? (
                <RunList key={pane} state={state} filters={index === 0} />
              ) : (
                <DayPane key={pane} state={state} view={pane} filters={index === 0} />
              ),
            )}
          </div>
          {state.run && <RunDrawer key={state.run} state={state} id={state.run} />}
        </div>
      </div>
      {state.mayWrite && state.search.new && (
        <NewRunDialog date={date} booking={state.search.booking} onClose={() => state.makeNew(false)} onMade={state.made} />
      )}
      {state.dialog && (
        <RunDialogs
          key={`${state.dialog.kind} ${state.dialog.id}`}
          dialog={state.dialog}
          onClose={() => state.ask(undefined)}
          onAsk={state.ask}
        />
      )}
    </PageFrame>
  )
}
