"use client"
import { useState } from "react"
import { instantOf, wallOf } from "../../../../kernel/days/wall.js"
import { useMessages } from "../../../../kernel/messages/index.js"
import { Field, FormDialog, Notice, Select, TimeInput, useErrorText } from "../../../../kernel/ui/index.js"
import { useReportDelay, useReportTransportDelay } from "../../../hooks/index.js"
import type { DispatchDetail, GroundConflict } from "../../../types.js"
import { runTimeMessages } from "../../messages/en/run-time.js"
import { ConflictList } from "../findings.js"
import { useRunCommands } from "../use-commands.js"

interface Outcome {
  runs: number
  moved: number
  conflicts: readonly GroundConflict[]
}

/** A delay that is known: of this run in minutes, or of the flight with a new estimate, for it alone or for every run that waits for it. */
export function DelayDialog({ run, onClose }: { run: DispatchDetail; onClose: () => void }) {
  const t = useMessages(runTimeMessages)
  const errorText = useErrorText()
  const delay = useDelay(run)
  const { outcome, error, pending, send, whom, setWhom, minutes, setMinutes, time, setTime } = delay
  const flight = run.transportNumber
  return (
    <FormDialog
      open
      onClose={onClose}
      title={t("runTime.delayTitle")}
      submitLabel={t("runTime.report")}
      closeLabel={t("runTime.close")}
      pending={pending}
      problem={error === undefined ? undefined : errorText(error)}
      done={outcome && { label: t("runTime.done"), content: <Told outcome={outcome} /> }}
      onSubmit={() => void send()}
    >
      {flight && (
        <Field label={t("runTime.whom")}>
          {(control) => (
            <Select
              control={control}
              value={whom}
              options={[
                { value: "run", label: t("runTime.whom.run") },
                { value: "flight", label: t("runTime.whom.flight", { number: flight }) },
              ]}
              onChange={(next) => setWhom(next === "flight" ? "flight" : "run")}
            />
          )}
        </Field>
      )}
      {whom === "flight" ? (
        <Field label={t("runTime.estimate")} hint={run.timezone} required>
          {(control) => <TimeInput control={control} value={time} onChange={(next) => next && setTime(next)} />}
        </Field>
      ) : (
        <Field label={t("runTime.minutes")} hint={t("runTime.minutesHint")} required>
          {(control) => (
            <input
              {...control}
              className="op-input"
              type="number"
              min={-1440}
              max={1440}
              value={minutes}
              onChange={(event) => setMinutes(event.target.value)}
            />
          )}
        </Field>
      )}
    </FormDialog>
  )
}

function useDelay(run: DispatchDetail) {
  const t = useMessages(runTimeMessages)
  const commands = useRunCommands()
  const [own, flight] = [useReportDelay(), useReportTransportDelay()]
  const planned = run.transportEstimatedAt ?? run.transportScheduledAt ?? run.scheduledAt ?? new Date(0).toISOString()
  const [whom, setWhom] = useState<"run" | "flight">(run.transportNumber ? "flight" : "run")
  const [minutes, setMinutes] = useState("30")
  const [time, setTime] = useState(wallOf(planned, run.timezone).time)
  const [outcome, told] = useState<Outcome>()
  const [error, refuse] = useState<unknown>()
  const late = async (): Promise<Outcome> => {
    if (whom === "run") {
      const { movedMinutes, conflicts } = await own.mutateAsync({ dispatchId: run.id, delayMinutes: Math.round(Number(minutes)) })
      return { runs: 1, moved: movedMinutes, conflicts }
    }
    const estimatedAt = instantOf(wallOf(planned, run.timezone).date, time, run.timezone)
    const { results } = await flight.mutateAsync({ number: run.transportNumber ?? "", serviceDate: run.serviceDate ?? "", estimatedAt })
    const moved = results.filter(({ changed }) => changed)
    return { runs: moved.length, moved: moved[0]?.movedMinutes ?? 0, conflicts: results.flatMap(({ conflicts }) => conflicts) }
  }
  const send = async () => {
    refuse(undefined)
    try {
      told(await late())
      commands.said(t("runTime.reported"))
    } catch (reason) {
      refuse(reason)
    }
  }
  const pending = own.isPending || flight.isPending
  return { outcome, error, pending, send, whom, setWhom, minutes, setMinutes, time, setTime }
}

/** What the delay did: how many runs moved, and what it broke. */
function Told({ outcome: { runs, moved, conflicts } }: { outcome: Outcome }) {
  const t = useMessages(runTimeMessages)
  return (
    <div className="op-stack">
      <Notice tone={conflicts.length > 0 ? "warning" : "success"}>{t("runTime.outcome", { runs, minutes: moved })}</Notice>
      {conflicts.length > 0 && <ConflictList conflicts={conflicts} />}
    </div>
  )
}
