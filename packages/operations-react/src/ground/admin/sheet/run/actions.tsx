"use client"
import { useRef, useState } from "react"
import { useMessages } from "../../../../kernel/messages/index.js"
import { Button, ReasonDialog } from "../../../../kernel/ui/index.js"
import { sheetMessages } from "../../messages/en/sheet.js"
import type { SheetRun } from "../queue/project.js"
import type { DriverSheetState } from "../state.js"
import { IncidentDialog } from "./incident-dialog.js"
import { NoShowDialog, Waiting } from "./no-show-dialog.js"

interface Part {
  run: SheetRun
  state: DriverSheetState
}

/** A thumb that lands twice within this time meant it once. */
const onceMs = 1000

const stepsToSay = ["driver_en_route", "driver_arrived", "pickup_completed", "dropoff_completed"] as const
type StepToSay = (typeof stepsToSay)[number]

/** What the driver may do with a run: answer, take the next step, tell what went wrong. */
export function RunActions({ run, state }: Part) {
  const t = useMessages(sheetMessages)
  const [opened, open] = useState<"no-show" | "incident">()
  const { press } = state.queue
  const close = () => open(undefined)
  return (
    <div className="op-run-actions">
      <Answer run={run} state={state} />
      {run.status === "arrived" && <Waiting run={run} />}
      <NextStep run={run} state={state} />
      <div className="op-run-more">
        {run.transitions.includes("no_show") && (
          <Button icon="ban" onClick={() => open("no-show")}>
            {t("sheet.noShow")}
          </Button>
        )}
        <Button icon="flag" onClick={() => open("incident")}>
          {t("sheet.incident")}
        </Button>
      </div>
      {opened === "no-show" && (
        <NoShowDialog
          run={run}
          title={t("sheet.noShow")}
          onClose={close}
          onTold={(evidence) =>
            press({ call: "recordExecutionEvent", dispatchId: run.id, input: { type: "no_show", evidence, ...state.actor } })
          }
        />
      )}
      {opened === "incident" && (
        <IncidentDialog
          onClose={close}
          onTold={(draft) => press({ call: "reportIncident", dispatchId: run.id, input: { ...draft, ...state.actor } })}
        />
      )}
    </div>
  )
}

/** Yes or no to a run that was given to this driver. */
function Answer({ run, state }: Part) {
  const t = useMessages(sheetMessages)
  const [declining, decline] = useState(false)
  if (run.assignmentStatus !== "assigned" || (run.status !== "assigned" && run.status !== "scheduled")) return null
  const answer = (response: "accept" | "decline", reason?: string) =>
    state.queue.press({
      call: "respondToAssignment",
      dispatchId: run.id,
      input: { assignmentId: run.assignmentId, response, ...(reason && { reason }), ...state.actor },
    })
  return (
    <div className="op-run-answer">
      <Button icon="check" onClick={() => answer("accept")}>
        {t("sheet.accept")}
      </Button>
      <Button icon="close" onClick={() => decline(true)}>
        {t("sheet.decline")}
      </Button>
      <ReasonDialog
        open={declining}
        onClose={() => decline(false)}
        title={t("sheet.declineTitle")}
        consequences={<p className="op-text">{t("sheet.declineText")}</p>}
        confirmLabel={t("sheet.decline")}
        danger
        onConfirm={async (reason) => answer("decline", reason)}
      />
    </div>
  )
}

/** One big button: the step that comes next. */
function NextStep({ run, state }: Part) {
  const t = useMessages(sheetMessages)
  const last = useRef(Number.NEGATIVE_INFINITY)
  const next = stepsToSay.find((step): step is StepToSay => run.transitions.includes(step))
  if (!next) return null
  const left = run.passengers.filter(({ status }) => status === "expected").length
  const take = () => {
    const at = performance.now()
    if (at - last.current < onceMs) return
    last.current = at
    state.queue.press({ call: "recordExecutionEvent", dispatchId: run.id, input: { type: next, ...state.actor } })
  }
  return (
    <>
      <Button className="op-run-step" variant="primary" onClick={take}>
        {t(`sheet.step.${next}`)}
      </Button>
      {next === "pickup_completed" && left > 0 && <p className="op-text op-faint">{t("sheet.left", { count: left })}</p>}
    </>
  )
}
