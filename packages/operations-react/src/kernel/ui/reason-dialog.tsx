"use client"
import { type ReactNode, useId, useState } from "react"
import { Button } from "./button.js"
import { useCommand } from "./confirm-dialog.js"
import { Dialog } from "./dialog.js"
import { Field } from "./form/field.js"
import { Notice } from "./notice.js"
import { useText } from "./text.js"

const shortest = 3

export interface ReasonDialogProps {
  open: boolean
  onClose: () => void
  title: string
  consequences?: ReactNode
  confirmLabel: string
  danger?: boolean
  /** False where the server takes the command without a reason too. */
  required?: boolean
  onConfirm: (reason: string) => Promise<unknown>
}

/** Asks why, before something that the history should explain: a cancellation, an override. */
export function ReasonDialog({ open, onClose, title, consequences, confirmLabel, danger, required = true, onConfirm }: ReasonDialogProps) {
  const t = useText()
  const formId = useId()
  const [reason, setReason] = useState("")
  const [tried, setTried] = useState(false)
  const [wasOpen, setWasOpen] = useState(open)
  if (wasOpen !== open) {
    setWasOpen(open)
    setReason("")
    setTried(false)
  }
  const { pending, problem, run } = useCommand(open, () => onConfirm(reason.trim()), onClose)
  const short = reason.trim().length < shortest && (required || reason.trim() !== "")
  const submit = () => {
    setTried(true)
    if (!short && !pending) void run()
  }
  // Where no reason is needed the button is the command itself, not the saving of a form.
  const confirm = required ? ({ type: "submit", form: formId } as const) : { onClick: submit }
  return (
    <Dialog
      open={open}
      onClose={onClose}
      title={title}
      size="small"
      footer={
        <>
          <Button onClick={onClose}>{t("ui.cancel")}</Button>
          <Button {...confirm} variant={danger ? "danger" : "primary"} pending={pending}>
            {confirmLabel}
          </Button>
        </>
      }
    >
      <form
        id={formId}
        className="op-stack"
        onSubmit={(event) => {
          event.preventDefault()
          submit()
        }}
      >
        {consequences && <div className="op-prose">{consequences}</div>}
        <Field label={t("ui.reason")} required={required} error={tried && short ? t("ui.reasonTooShort", { min: shortest }) : undefined}>
          {(control) => (
            <textarea
              {...control}
              className="op-input op-textarea"
              rows={3}
              maxLength={500}
              value={reason}
              onChange={(event) => setReason(event.target.value)}
            />
          )}
        </Field>
        {problem && <Notice tone="danger">{problem}</Notice>}
      </form>
    </Dialog>
  )
}
