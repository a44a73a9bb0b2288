"use client"
import { type ReactNode, useId } from "react"
import { Button } from "./button.js"
import { Dialog, type DialogProps } from "./dialog.js"
import { Notice } from "./notice.js"
import { useText } from "./text.js"

export interface FormDialogProps extends Pick<DialogProps, "open" | "onClose" | "title" | "description" | "size"> {
  submitLabel: string
  /** Of the button that leaves things as they are; "Cancel" unless said. */
  closeLabel?: string
  pending?: boolean
  /** Why it cannot be sent yet. */
  disabledReason?: string | undefined
  /** What the server said to the last try, in words. */
  problem?: string | undefined
  /** Further buttons, before the two. */
  leading?: ReactNode
  /** What stands above the form and is no part of it. */
  above?: ReactNode
  /** What stands below the form and is no part of it. */
  below?: ReactNode
  /** What came of it, in the place of the form, with one button that leaves. */
  done?: { label: string; content: ReactNode } | undefined
  /** The fields say themselves what is wrong with them; the browser is not asked. */
  noValidate?: boolean
  onSubmit: () => void
  children: ReactNode
}

/** A dialog around one form: Enter and the main button send it, once; what the server refuses stands below the fields, which keep their values. */
export function FormDialog({ submitLabel, closeLabel, pending = false, disabledReason, problem, leading, ...rest }: FormDialogProps) {
  const { above, below, done, noValidate, onSubmit, children, onClose, ...dialog } = rest
  const t = useText()
  const formId = useId()
  if (done) {
    const leave = (
      <Button variant="primary" onClick={onClose}>
        {done.label}
      </Button>
    )
    return (
      <Dialog {...dialog} onClose={onClose} footer={leave}>
        {done.content}
      </Dialog>
    )
  }
  return (
    <Dialog
      {...dialog}
      onClose={onClose}
      footer={
        <>
          {leading}
          <Button onClick={onClose}>{closeLabel ?? t("ui.cancel")}</Button>
          <Button type="submit" form={formId} variant="primary" pending={pending} disabledReason={disabledReason}>
            {submitLabel}
          </Button>
        </>
      }
    >
      {above}
      <form
        id={formId}
        className="op-stack"
        noValidate={noValidate}
        onSubmit={(event) => {
          event.preventDefault()
          if (!pending && disabledReason === undefined) onSubmit()
        }}
      >
        {children}
        {problem && <Notice tone="danger">{problem}</Notice>}
      </form>
      {below}
    </Dialog>
  )
}
