"use client"
import { useState } from "react"
import { useOperations } from "../../../../kernel/context/index.js"
import { useMessages } from "../../../../kernel/messages/index.js"
import { Button, Dialog, Field, Select } from "../../../../kernel/ui/index.js"
import { groundWords } from "../../messages/en/ground-words.js"
import { sheetMessages } from "../../messages/en/sheet.js"
import type { Proof } from "./no-show-dialog.js"
import { PhotoField } from "./photo-field.js"

const types = ["delay", "breakdown", "accident", "illness", "lost_item", "other"] as const
const severities = ["info", "warning", "critical"] as const

export interface IncidentDraft {
  incidentType: string
  severity: (typeof severities)[number]
  description?: string
  evidence?: Proof[]
}

/** What went wrong, in three answers. */
export function IncidentDialog({ onClose, onTold }: { onClose: () => void; onTold: (draft: IncidentDraft) => void }) {
  const t = useMessages(sheetMessages)
  const words = useMessages(groundWords)
  const [type, setType] = useState<string>("delay")
  const [severity, setSeverity] = useState<IncidentDraft["severity"]>("warning")
  const [text, setText] = useState("")
  const [photo, setPhoto] = useState("")
  const { now } = useOperations()
  const tell = () => {
    const [description, reference] = [text.trim(), photo.trim()]
    const evidence = [{ kind: "photo", reference, at: now().toISOString() }]
    onTold({ incidentType: type, severity, ...(description && { description }), ...(reference && { evidence }) })
    onClose()
  }
  return (
    <Dialog
      open
      onClose={onClose}
      title={t("sheet.incident")}
      size="small"
      footer={
        <>
          <Button onClick={onClose}>{t("sheet.cancel")}</Button>
          <Button variant="primary" onClick={tell}>
            {t("sheet.incidentTell")}
          </Button>
        </>
      }
    >
      <div className="op-stack">
        <Field label={t("sheet.incidentType")}>
          {(control) => (
            <Select
              control={control}
              value={type}
              onChange={setType}
              options={types.map((value) => ({ value, label: t(`sheet.incidentType.${value}`) }))}
            />
          )}
        </Field>
        <Field label={t("sheet.severity")}>
          {(control) => (
            <Select
              control={control}
              value={severity}
              onChange={(value) => setSeverity(value as IncidentDraft["severity"])}
              options={severities.map((value) => ({ value, label: words(`incidentSeverity.${value}`) }))}
            />
          )}
        </Field>
        <Field label={t("sheet.incidentText")}>
          {(control) => (
            <textarea
              {...control}
              className="op-input op-textarea"
              dir="auto"
              rows={3}
              maxLength={4000}
              value={text}
              onChange={(event) => setText(event.target.value)}
            />
          )}
        </Field>
        <PhotoField reference={photo} onKept={setPhoto} />
      </div>
    </Dialog>
  )
}
