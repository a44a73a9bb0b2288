"use client"
import { useState } from "react"
import { useMessages } from "../../../kernel/messages/index.js"
import { Field, FormDialog, Select, useCommand } from "../../../kernel/ui/index.js"
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
  const [kind, setKind] = useState<(typeof kinds)[number]>("vehicle_breakdown")
  const [severity, setSeverity] = useState<(typeof severities)[number]>("warning")
  const [description, describe] = useState("")
  // One id for all tries: what arrived although its answer was lost is not told twice.
  const [clientEventId] = useState(() => crypto.randomUUID())
  const send = async () => {
    await commands.incident({
      ...{ dispatchId: run.id, incidentType: kind, severity, clientEventId },
      ...(description.trim() && { description: description.trim() }),
    })
    commands.said(t("run.incidentReported"))
  }
  const command = useCommand(true, send, onClose)
  return (
    <FormDialog
      open
      onClose={onClose}
      title={t("run.incidentTitle")}
      size="small"
      submitLabel={t("run.incidentSend")}
      closeLabel={t("run.close")}
      pending={command.pending}
      problem={command.problem}
      onSubmit={() => void command.run()}
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
    </FormDialog>
  )
}
