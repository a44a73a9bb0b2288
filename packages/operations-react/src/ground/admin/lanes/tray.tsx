"use client"
import { useMessages } from "../../../kernel/messages/index.js"
import { Button, Link, Name } from "../../../kernel/ui/index.js"
import type { BoardDispatch } from "../../types.js"
import type { DispatchBoardState } from "../board/state.js"
import { dispatchBoardMessages } from "../messages/en/dispatch-board.js"
import { useRunName } from "../shared/run-name.js"

/** Runs of the day that have no time yet: no lane can show them, so they lie beside the lanes until they get one. */
export function UntimedTray({ state, runs }: { state: DispatchBoardState; runs: readonly BoardDispatch[] }) {
  const t = useMessages(dispatchBoardMessages)
  const nameOf = useRunName()
  if (runs.length === 0) return null
  return (
    <section className="op-stack" aria-label={t("dispatchBoard.tray", { count: runs.length })}>
      <h2 className="op-label">{t("dispatchBoard.tray", { count: runs.length })}</h2>
      <ul className="op-run-list">
        {runs.map((run) => (
          <li key={run.id} className="op-work-line">
            <Link to={{ to: "dispatch", id: run.id, date: state.date }}>
              <Name>{nameOf(run)}</Name>
            </Link>
            {state.mayWrite && (
              <Button icon="clock" onClick={() => state.ask({ kind: "schedule", id: run.id })}>
                {t("dispatchBoard.setTime")}
              </Button>
            )}
          </li>
        ))}
      </ul>
    </section>
  )
}
