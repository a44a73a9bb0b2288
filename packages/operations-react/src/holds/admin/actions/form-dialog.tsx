"use client"
import type { ReactNode } from "react"
import { useMessages } from "../../../kernel/messages/index.js"
import { Dialog, RecordForm, type RecordFormProps, useToast } from "../../../kernel/ui/index.js"
import { holdActionsMessages } from "../messages/en/hold-actions.js"

interface FormDialogProps extends Pick<RecordFormProps, "values" | "resolver" | "recordId" | "revision" | "valuesOf"> {
  title: string
  saveLabel?: string
  /** What is said once it is done, also of what came of it. */
  done: string | ((saved: unknown) => string)
  onSave: RecordFormProps["onSave"]
  onClose: () => void
  children: ReactNode
}

/** The form of one command in a dialog: sends what was filled in, stays open with the refusal. */
export function FormDialog({ title, saveLabel, done, onSave, onClose, children, ...form }: FormDialogProps) {
  const t = useMessages(holdActionsMessages)
  const toast = useToast()
  return (
    <Dialog open onClose={onClose} title={title}>
      <RecordForm
        {...form}
        saveLabel={saveLabel ?? t("holdActions.save")}
        onSave={async (changes, context) => {
          const saved = await onSave(changes, context)
          toast({ tone: "success", text: typeof done === "string" ? done : done(saved) })
        }}
        onDone={onClose}
        onCancel={onClose}
      >
        <div className="op-form-grid">{children}</div>
      </RecordForm>
    </Dialog>
  )
}
