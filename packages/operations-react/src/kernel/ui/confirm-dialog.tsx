"use client"
import { type ReactNode, useState } from "react"
import { Button } from "./button.js"
import { Dialog } from "./dialog.js"
import { useErrorText } from "./error-text.js"
import { Notice } from "./notice.js"
import { useText } from "./text.js"

export interface ConfirmDialogProps {
  open: boolean
  onClose: () => void
  title: string
  /** What it will do, with names and numbers. */
  consequences: ReactNode
  confirmLabel: string
  danger?: boolean
  disabledReason?: string | undefined
  /** The dialog closes when this resolves, and shows the refusal when it does not. */
  onConfirm: () => Promise<unknown>
}

/** Asks before something that others will notice. Names the consequences, and stays open with the reason when it is refused. */
export function ConfirmDialog({
  open,
  onClose,
  title,
  consequences,
  confirmLabel,
  danger = false,
  disabledReason,
  onConfirm,
}: ConfirmDialogProps) {
  const t = useText()
  const { pending, problem, run } = useCommand(open, onConfirm, onClose)
  return (
    <Dialog
      open={open}
      onClose={onClose}
      title={title}
      size="small"
      footer={
        <>
          <Button onClick={onClose}>{t("ui.cancel")}</Button>
          <Button variant={danger ? "danger" : "primary"} pending={pending} disabledReason={disabledReason} onClick={run}>
            {confirmLabel}
          </Button>
        </>
      }
    >
      <div className="op-prose">{consequences}</div>
      {problem && <Notice tone="danger">{problem}</Notice>}
    </Dialog>
  )
}

/** Runs a dialog's command: pending while it runs, its refusal in words, closed when it is done. */
export function useCommand(open: boolean, command: () => Promise<unknown>, onDone: () => void) {
  const errorText = useErrorText()
  const [state, setState] = useState<{ open: boolean; pending: boolean; error?: unknown }>({ open, pending: false })
  if (state.open !== open) setState({ open, pending: false })
  const run = async () => {
    setState({ open, pending: true })
    try {
      await command()
      onDone()
    } catch (error) {
      setState({ open, pending: false, error })
    }
  }
  return { pending: state.pending, problem: state.error === undefined ? undefined : errorText(state.error), run }
}
