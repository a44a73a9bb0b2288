"use client"
import { useId, useState } from "react"
import { useMessages } from "../../../kernel/messages/index.js"
import { Button, Dialog, Field, Notice, Select, useErrorText } from "../../../kernel/ui/index.js"
import type { DispatchDetail } from "../../types.js"
import { groundWords } from "../messages/en/ground-words.js"
import { runMessages } from "../messages/en/run.js"
import { useRunCommands } from "./use-commands.js"

const severities = ["info", "warning", "critical"] as const
const kinds = ["vehicle_breakdown", "accident", "traffic", "flat_tyre", "sick_passenger", "lost_luggage", "complaint", "other"] as const

/** Says what went wrong: what kind, how bad, in words. */
export function IncidentDialog({ run, onClose }: { run: DispatchDetail; onClose: () => void }) {
  const t = useMessages(runMessages)
  const words = useMessages(groundWords)
  const commands = useRunCommands()
  const errorText = useErrorText()
  const formId = useId()
  const [kind, setKind] = useState<(typeof kinds)[number]>("vehicle_breakdown")
  const [severity, setSeverity] = useState<(typeof severities)[number]>("warning")
  const [description, describe] = useState("")
  const [refusal, refuse] = useState<unknown>()
  const [pending, setPending] = useState(false)
  const send = async () => {
    setPending(true)
    try {
      await commands.incident({
        ...{ dispatchId: run.id, incidentType: kind, severity, clientEventId: crypto.randomUUID() },
        ...(description.trim() && { description: description.trim() }),
      })
      commands.said(t("run.incidentReported"))
      onClose()
    } catch (error) {
      refuse(error)
      setPending(false)
    }
  }
  return (
    <Dialog
      open
      onClose={onClose}
      title={t("run.incidentTitle")}
      size="small"
      footer={
        <>
          <Button onClick={onClose}>{t("run.close")}</Button>
          <Button type="submit" form={formId} variant="primary" pending={pending}>
            {t("run.incidentSend")}
          </Button>
        </>
      }
    >
      <form
        id={formId}
        className="op-stack"
        onSubmit={(event) => {
          event.preventDefault()
          if (!pending) void send()
        }}
      >
        <Field label={t("run.incidentKind")}>
          {(control) => (
            <Select
              control={control}
              value={kind}
              options={kinds.map((value) => ({ value, label: t(`run.incident.${value}`) }))}
              onChange={(next) => setKind(kinds.find((one) => one === next) ?? "other")}
            />
          )}
        </Field>
        <Field label={t("run.incidentSeverity")}>
          {(control) => (
            <Select
              control={control}
              value={severity}
              options={severities.map((value) => ({ value, label: words(`incidentSeverity.${value}`) }))}
              onChange={(next) => setSeverity(severities.find((one) => one === next) ?? "warning")}
            />
          )}
        </Field>
        <Field label={t("run.incidentDescription")}>
          {(control) => (
            <textarea
              {...control}
              className="op-input op-textarea"
              rows={3}
              maxLength={4000}
              value={description}
              onChange={(event) => describe(event.target.value)}
            />
          )}
        </Field>
        {refusal !== undefined && <Notice tone="danger">{errorText(refusal)}</Notice>}
      </form>
    </Dialog>
  )
}
