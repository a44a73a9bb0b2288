"use client"
import { Stepper } from "../../../availability/admin/shared/page/stepper.js"
import { useFormat } from "../../../kernel/format/use-format.js"
import { useMessages } from "../../../kernel/messages/index.js"
import { Button, EmptyState, Link, LiveBadge, NoMatch, Notice, PageFrame, Panel, Select, StaleNotice } from "../../../kernel/ui/index.js"
import { shiftsMessages } from "../messages/en/shifts.js"
import { groundCatalogue } from "../shared/catalogue.js"
import { ShiftDialogs } from "./dialogs.js"
import { ShiftGrid } from "./grid.js"
import { driversShown } from "./search.js"
import type { ShiftsState } from "./state.js"

const catalogue = { ...groundCatalogue, ...shiftsMessages }

/** When drivers are meant to work, controlled: the state comes from `useShiftsPage` or from the host. */
export function ShiftsView({ state }: { state: ShiftsState }) {
  const t = useMessages(shiftsMessages)
  const format = useFormat()
  const { dates, mayWrite } = state
  return (
    <PageFrame
      catalogue={catalogue}
      title={t("shifts.title")}
      badges={<LiveBadge />}
      actions={
        <>
          <Button icon="print" onClick={() => window.print()}>
            {t("shifts.print")}
          </Button>
          {mayWrite && (
            <Button icon="copy" onClick={() => state.open({ kind: "copy" })}>
              {t("shifts.copy")}
            </Button>
          )}
        </>
      }
    >
      <div className="op-stack">
        {!mayWrite && <Notice tone="info">{t("shifts.noWrite")}</Notice>}
        <div className="op-toolbar">
          <Stepper
            period={format.range(dates[0] ?? "", dates.at(-1) ?? "", { day: "numeric", month: "short", year: "numeric" })}
            atToday={state.atToday}
            onStep={state.step}
            onToday={state.goToToday}
          />
          <Select
            label={t("shifts.operator")}
            empty={t("shifts.anyOperator")}
            value={state.search.operator ?? ""}
            options={state.operators.map(({ id, name }) => ({ value: id, label: name, named: true }))}
            onChange={(operator) => state.filter(operator || undefined)}
          />
        </div>
        <Panel query={state.drivers}>{({ total }) => <Week state={state} total={total} />}</Panel>
      </div>
      <ShiftDialogs state={state} />
    </PageFrame>
  )
}

function Week({ state, total }: { state: ShiftsState; total: number }) {
  const t = useMessages(shiftsMessages)
  const { offset, operator } = state.search
  if (total === 0)
    return operator ? (
      <NoMatch onClear={() => state.filter(undefined)} />
    ) : (
      <EmptyState icon="people" title={t("shifts.emptyTitle")} actions={<Link to={{ to: "drivers" }}>{t("shifts.toDrivers")}</Link>}>
        <p className="op-text">{t("shifts.emptyText")}</p>
      </EmptyState>
    )
  return (
    <>
      <StaleNotice query={state.shifts} />
      <ShiftGrid state={state} />
      {total > driversShown && (
        <nav className="op-cluster" aria-label={t("shifts.pages")}>
          <Button
            icon="start"
            label={t("shifts.previous")}
            disabledReason={offset === 0 ? t("shifts.noneBefore") : undefined}
            onClick={() => state.page(Math.max(0, offset - driversShown))}
          />
          <span>{t("shifts.shown", { from: offset + 1, to: Math.min(total, offset + driversShown), total })}</span>
          <Button
            icon="end"
            label={t("shifts.next")}
            disabledReason={offset + driversShown >= total ? t("shifts.noneAfter") : undefined}
            onClick={() => state.page(offset + driversShown)}
          />
        </nav>
      )}
    </>
  )
}
