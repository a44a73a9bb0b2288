"use client"
import { useState } from "react"
import { instantOf } from "../../../../kernel/days/wall.js"
import { useMessages } from "../../../../kernel/messages/index.js"
import { DateInput, Field, FormDialog, TimeInput, useErrorText, useToday } from "../../../../kernel/ui/index.js"
import { useScheduleDispatch } from "../../../hooks/index.js"
import type { DispatchDetail } from "../../../types.js"
import { runTimeMessages } from "../../messages/en/run-time.js"
import type { RunDialog } from "../dialogs.js"
import { useRunCommands } from "../use-commands.js"

interface ScheduleDialogProps {
  run: DispatchDetail
  onClose: () => void
  onAsk: (dialog: RunDialog) => void
}

/** A draft gets its time: from then on it is a run that wants somebody, who is asked for next. */
export function ScheduleDialog({ run, onClose, onAsk }: ScheduleDialogProps) {
  const t = useMessages(runTimeMessages)
  const commands = useRunCommands()
  const errorText = useErrorText()
  const today = useToday()
  const schedule = useScheduleDispatch()
  const [date, setDate] = useState(run.serviceDate ?? today)
  const [time, setTime] = useState<string | null>(null)
  const [reason, setReason] = useState("")
  const send = async () => {
    if (time === null) return
    try {
      const why = reason.trim()
      const made = await schedule.mutateAsync({
        ...{ dispatchId: run.id, scheduledAt: instantOf(date, time, run.timezone) },
        ...(why && { reason: why }),
      })
      commands.said(t("runTime.scheduled"))
      if (made.missingRoles.length > 0) onAsk({ kind: "assign", id: run.id })
      else onClose()
    } catch {
      // The refusal stands in the dialog.
    }
  }
  return (
    <FormDialog
      open
      onClose={onClose}
      title={t("runTime.scheduleTitle")}
      size="small"
      submitLabel={t("runTime.schedule")}
      closeLabel={t("runTime.close")}
      pending={schedule.isPending}
      problem={schedule.error ? errorText(schedule.error) : undefined}
      disabledReason={time === null ? t("runTime.needsTime") : undefined}
      onSubmit={() => void send()}
    >
      <div className="op-columns">
        <Field label={t("runTime.date")}>
          {(control) => <DateInput control={control} value={date} onChange={(next) => next && setDate(next)} />}
        </Field>
        <Field label={t("runTime.time")} hint={run.timezone} required>
          {(control) => <TimeInput control={control} value={time} onChange={setTime} />}
        </Field>
      </div>
      <Field label={t("runTime.reason")} hint={t("runTime.pastHint")}>
        {(control) => (
          <input {...control} className="op-input" maxLength={500} value={reason} onChange={(event) => setReason(event.target.value)} />
        )}
      </Field>
    </FormDialog>
  )
}
