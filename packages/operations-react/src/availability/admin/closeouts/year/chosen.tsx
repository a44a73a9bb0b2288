"use client"
import { useMessages } from "../../../../kernel/messages/index.js"
import { Button, DetailPanel } from "../../../../kernel/ui/index.js"
import type { Closeout } from "../../../types.js"
import { closeoutsMessages } from "../../messages/en/closeouts.js"
import { ScopeWords } from "../scope.js"
import type { CloseoutsState } from "../state.js"
import { useDates } from "../use-dates.js"
import { onDays } from "./days.js"

interface ChosenProps {
  state: CloseoutsState
  days: { from: string; to: string }
  closeouts: readonly Closeout[]
}

/** What is closed on the chosen days, and what can be done about it. It leaves the focus on the days: Shift goes on choosing. */
export function Chosen({ state, days, closeouts }: ChosenProps) {
  const t = useMessages(closeoutsMessages)
  const dates = useDates()
  const { mayWrite, openNew, openRow, reopen } = state
  const found = onDays(closeouts, days)
  return (
    <DetailPanel title={dates(days)}>
      {found.length === 0 && <p className="op-text op-faint">{t("closeouts.chosenNone")}</p>}
      <ul className="op-year-found">
        {found.map((closeout) => (
          <li key={closeout.id} className="op-year-one">
            <ScopeWords scope={closeout} />
            <span dir="auto">{closeout.reason}</span>
            <span className="op-faint">
              {dates({ from: closeout.dateFrom, to: closeout.dateTo })} · {t(`closeoutEffect.${closeout.effect}`)}
            </span>
            <span className="op-cluster">
              <Button variant="ghost" icon={mayWrite ? "edit" : "external"} onClick={() => openRow(closeout)}>
                {t(mayWrite ? "closeouts.edit" : "closeouts.open")}
              </Button>
              {mayWrite && (
                <Button variant="ghost" icon="undo" onClick={() => reopen(closeout)}>
                  {t("closeouts.reopen")}
                </Button>
              )}
            </span>
          </li>
        ))}
      </ul>
      {mayWrite && (
        <Button icon="lock" onClick={() => openNew(days)}>
          {t("closeouts.closeChosen")}
        </Button>
      )}
    </DetailPanel>
  )
}
