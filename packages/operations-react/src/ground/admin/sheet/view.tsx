"use client"
import { Stepper } from "../../../availability/admin/shared/page/stepper.js"
import { useOperations } from "../../../kernel/context/index.js"
import { useFormat } from "../../../kernel/format/use-format.js"
import { useMessages } from "../../../kernel/messages/index.js"
import { Button, EmptyState, Name, Notice, PageFrame, Panel, StaleNotice, useErrorText } from "../../../kernel/ui/index.js"
import { sheetMessages } from "../messages/en/sheet.js"
import { groundCatalogue } from "../shared/catalogue.js"
import type { StepQueue } from "./queue/use-queue.js"
import { Run } from "./run/card.js"
import type { DriverSheetState } from "./state.js"

const catalogue = { ...groundCatalogue, ...sheetMessages }

/** The sheet of one driver on a phone, controlled: the state comes from `useDriverSheetPage` or from the host. */
export function DriverSheetView({ state }: { state: DriverSheetState }) {
  const t = useMessages(sheetMessages)
  const format = useFormat()
  const { sheet, date, today } = state
  return (
    <PageFrame
      catalogue={catalogue}
      worksOffline
      title={t("sheet.title")}
      subtitle={sheet?.name && <Name>{sheet.name}</Name>}
      actions={
        sheet && (
          <Button icon="print" onClick={() => window.print()}>
            {t("sheet.print")}
          </Button>
        )
      }
    >
      <div className="op-sheet">
        <Stepper
          period={format.date(date, { weekday: "short", day: "numeric", month: "short" })}
          atToday={date === today}
          onStep={state.step}
          onToday={() => state.goTo(today)}
        />
        <Network state={state} />
        {sheet && !state.offline && <StaleNotice query={state.query} />}
        <Refusals queue={state.queue} />
        {sheet ? <Runs state={state} sheet={sheet} /> : <Panel query={state.query}>{() => null}</Panel>}
      </div>
    </PageFrame>
  )
}

/** Without a network: how old what is shown is, and what waits. */
function Network({ state: { offline, kept, at, queue } }: { state: DriverSheetState }) {
  const t = useMessages(sheetMessages)
  const format = useFormat()
  const { timeZone } = useOperations()
  const count = queue.waiting.length
  if (!offline && count === 0) return null
  if (!offline) return <p className="op-hidden">{t("sheet.sending", { count })}</p>
  return (
    <Notice
      tone="warning"
      title={at > 0 ? t("sheet.asOf", { time: format.instant(new Date(at), { zone: timeZone }) }) : t("sheet.offline")}
      actions={count > 0 && <Button onClick={() => void queue.retry()}>{t("sheet.retry")}</Button>}
    >
      <p className="op-text">{count > 0 ? t("sheet.waiting", { count }) : t("sheet.offlineText")}</p>
      {kept && <p className="op-text">{t("sheet.keptText")}</p>}
    </Notice>
  )
}

/** What the server did not take, in its own words. */
function Refusals({ queue }: { queue: StepQueue }) {
  const t = useMessages(sheetMessages)
  const errorText = useErrorText()
  if (queue.refused.length === 0) return null
  return (
    <Notice tone="danger" title={t("sheet.refused")} actions={<Button onClick={queue.dismiss}>{t("sheet.dismiss")}</Button>}>
      {queue.refused.map(({ step, error }) => (
        <p key={step.id} className="op-text">
          {errorText(error)}
        </p>
      ))}
    </Notice>
  )
}

function Runs({ state, sheet }: { state: DriverSheetState; sheet: NonNullable<DriverSheetState["sheet"]> }) {
  const t = useMessages(sheetMessages)
  const format = useFormat()
  const { next } = state
  if (sheet.runs.length > 0)
    return (
      <ol className="op-plain-list op-runs">
        {sheet.runs.map((run) => (
          <li key={run.id}>
            <Run run={run} state={state} />
          </li>
        ))}
      </ol>
    )
  return (
    <EmptyState
      icon="calendar"
      title={t(state.date === state.today ? "sheet.noneToday" : "sheet.none")}
      actions={next && <Button onClick={() => state.goTo(next.serviceDate ?? state.today)}>{t("sheet.showNext")}</Button>}
    >
      {next?.scheduledAt && (
        <p className="op-text">{t("sheet.next", { time: format.instant(next.scheduledAt, { zone: next.timezone }) })}</p>
      )}
    </EmptyState>
  )
}
