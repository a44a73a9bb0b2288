"use client"
import { useState } from "react"
import { useTick } from "../../../../availability/admin/departure/use-tick.js"
import { useOperations } from "../../../../kernel/context/index.js"
import { useFormat } from "../../../../kernel/format/use-format.js"
import { useMessages } from "../../../../kernel/messages/index.js"
import { Button, Dialog, Field, Notice } from "../../../../kernel/ui/index.js"
import { sheetMessages } from "../../messages/en/sheet.js"
import type { SheetRun } from "../queue/project.js"
import { PhotoField } from "./photo-field.js"

export interface Proof {
  kind: string
  reference: string
  at: string
}

const typed = ["call", "message", "desk", "name_board"] as const
const kinds = [...typed, "photo"] as const
const wanted = 2

/** How long the driver has waited: `12:05`. */
export function Waiting({ run }: { run: SheetRun }) {
  const t = useMessages(sheetMessages)
  const format = useFormat()
  const { now } = useOperations()
  useTick(true)
  if (!run.actualArrivedAt) return null
  const seconds = Math.max(0, Math.floor((now().getTime() - Date.parse(run.actualArrivedAt)) / 1000))
  const since = format.instant(run.actualArrivedAt, { zone: run.timezone, show: "time" })
  return (
    <p className="op-run-waiting" role="timer">
      <span>{t("sheet.waitingSince", { since })}</span>
      <strong dir="ltr">
        {String(Math.floor(seconds / 60)).padStart(2, "0")}:{String(seconds % 60).padStart(2, "0")}
      </strong>
    </p>
  )
}

interface NoShowDialogProps {
  run: SheetRun
  title: string
  onClose: () => void
  onTold: (evidence: Proof[]) => void
}

/** That nobody came: how long one waited, and what shows it. */
export function NoShowDialog({ run, title, onClose, onTold }: NoShowDialogProps) {
  const t = useMessages(sheetMessages)
  const format = useFormat()
  const { now } = useOperations()
  useTick(true)
  const [said, say] = useState<Readonly<Record<string, string>>>({})
  const given = kinds.filter((kind) => said[kind]?.trim())
  const early = run.scheduledAt !== null && now().getTime() < Date.parse(run.scheduledAt)
  const from = run.scheduledAt ? format.instant(run.scheduledAt, { zone: run.timezone, show: "time" }) : ""
  const tell = () => {
    const at = now().toISOString()
    onTold(given.map((kind) => ({ kind, reference: said[kind]?.trim() ?? "", at })))
    onClose()
  }
  return (
    <Dialog
      open
      onClose={onClose}
      title={title}
      size="small"
      footer={
        <>
          <Button onClick={onClose}>{t("sheet.cancel")}</Button>
          <Button variant="danger" disabledReason={early ? t("sheet.noShowFrom", { time: from }) : undefined} onClick={tell}>
            {t("sheet.noShowTell")}
          </Button>
        </>
      }
    >
      <div className="op-stack">
        <Waiting run={run} />
        {early && <Notice tone="info">{t("sheet.noShowFrom", { time: from })}</Notice>}
        <p className="op-text">{t("sheet.proofs", { given: given.length, wanted })}</p>
        {typed.map((kind) => (
          <Field key={kind} label={t(`sheet.proof.${kind}`)}>
            {(control) => (
              <input
                {...control}
                className="op-input"
                dir="auto"
                maxLength={500}
                autoComplete="off"
                value={said[kind] ?? ""}
                onChange={(event) => say({ ...said, [kind]: event.target.value })}
              />
            )}
          </Field>
        ))}
        <PhotoField reference={said.photo ?? ""} onKept={(photo) => say((before) => ({ ...before, photo }))} />
      </div>
    </Dialog>
  )
}
