"use client"
import { useState } from "react"
import { instantOf, wallOf } from "../../../../kernel/days/wall.js"
import { useMessages } from "../../../../kernel/messages/index.js"
import { DateInput, Field, FormDialog, Notice, Panel, Select, TimeInput, useCommand, useErrorText } from "../../../../kernel/ui/index.js"
import { useRescheduleDispatch, useRescheduleDispatchDryRun } from "../../../hooks/index.js"
import type { DispatchDetail } from "../../../types.js"
import { runTimeMessages } from "../../messages/en/run-time.js"
import { ConflictList, FindingList } from "../findings.js"
import { useRunCommands } from "../use-commands.js"

const clashWords = ["refuse", "flag", "unassign"] as const
type OnClash = (typeof clashWords)[number]

interface MoveDialogProps {
  run: DispatchDetail
  /** A start that somebody offered, such as when a driver is free again. */
  first: string | undefined
  onClose: () => void
}

/** Another start for a run: what it would move and what it would clash with, before it is done. */
export function MoveDialog({ run, first, onClose }: MoveDialogProps) {
  const t = useMessages(runTimeMessages)
  const commands = useRunCommands()
  const errorText = useErrorText()
  const move = useRescheduleDispatch()
  const from = wallOf(first ?? run.scheduledAt ?? new Date(0).toISOString(), run.timezone)
  const [date, setDate] = useState(from.date)
  const [time, setTime] = useState(from.time)
  const [onClash, decide] = useState<OnClash>("refuse")
  const [reason, setReason] = useState("")
  const scheduledAt = instantOf(date, time, run.timezone)
  const changed = scheduledAt !== run.scheduledAt
  const input = { dispatchId: run.id, scheduledAt, onClash }
  const rehearsal = useRescheduleDispatchDryRun(input, { enabled: changed, retry: false })
  const past = changed && (rehearsal.data?.findings.some(({ code }) => code === "in_the_past") ?? false)
  const why = reason.trim()
  const send = async () => {
    await move.mutateAsync({ ...input, ...(why && { reason: why }) })
    commands.said(t("runTime.moved"))
  }
  const command = useCommand(true, send, onClose)
  return (
    <FormDialog
      open
      onClose={onClose}
      title={t("runTime.moveTitle")}
      submitLabel={t("runTime.move")}
      closeLabel={t("runTime.close")}
      pending={command.pending}
      problem={command.problem}
      disabledReason={changed ? (past && !why ? t("runTime.needsReason") : undefined) : t("runTime.sameTime")}
      onSubmit={() => void command.run()}
    >
      <div className="op-columns">
        <Field label={t("runTime.date")}>
          {(control) => <DateInput control={control} value={date} onChange={(next) => next && setDate(next)} />}
        </Field>
        <Field label={t("runTime.time")} hint={run.timezone}>
          {(control) => <TimeInput control={control} value={time} onChange={(next) => next && setTime(next)} />}
        </Field>
      </div>
      <Field label={t("runTime.onClash")}>
        {(control) => (
          <Select
            control={control}
            value={onClash}
            options={clashWords.map((value) => ({ value, label: t(`runTime.onClash.${value}`) }))}
            onChange={(next) => decide(clashWords.find((one) => one === next) ?? "refuse")}
          />
        )}
      </Field>
      <Field label={t("runTime.reason")} required={past}>
        {(control) => (
          <input {...control} className="op-input" maxLength={500} value={reason} onChange={(event) => setReason(event.target.value)} />
        )}
      </Field>
      {changed && rehearsal.error && <Notice tone="danger">{errorText(rehearsal.error)}</Notice>}
      {changed && !rehearsal.error && (
        <Panel query={rehearsal}>
          {({ movedMinutes, conflicts, findings }) => (
            <section className="op-stack" aria-label={t("runTime.would")}>
              <Notice tone={conflicts.length > 0 ? "warning" : "info"}>{t("runTime.wouldMove", { minutes: movedMinutes })}</Notice>
              {conflicts.length > 0 && <ConflictList conflicts={conflicts} />}
              {findings.length > 0 && <FindingList findings={findings} />}
            </section>
          )}
        </Panel>
      )}
    </FormDialog>
  )
}
