"use client"
import { useEffect, useRef, useState } from "react"
import type { Announce } from "./announcer.js"
import { Button } from "./button.js"
import { Icon } from "./icon.js"
import { useText } from "./text.js"

export interface Toast {
  text: string
  tone?: "success" | "danger" | "info"
  /** What takes it back. Shown as *Undo* for as long as the toast stands. */
  undo?: () => void
  /** A newer note on the same topic takes the place of the older, whose *Undo* would no longer mean what it says. */
  topic?: string
  action?: { label: string; run: () => void }
}

export type ShowToast = (toast: Toast) => void

interface Standing extends Toast {
  id: number
}

/** Milliseconds that a note stands; with an undo it is the time to take it back. */
const standsFor = 8000

export function useToastList(announce: Announce) {
  const [toasts, setToasts] = useState<readonly Standing[]>([])
  const [tools] = useState(() => {
    let last = 0
    return {
      show: (toast: Toast) => {
        last += 1
        const standing = { ...toast, id: last }
        announce(toast.text, { assertive: toast.tone === "danger" })
        setToasts((before) => [...before.filter(({ topic }) => topic === undefined || topic !== toast.topic).slice(-2), standing])
      },
      dismiss: (id: number) => setToasts((before) => before.filter((toast) => toast.id !== id)),
    }
  })
  return { toasts, ...tools }
}

/** The notes that stand. Their clock stops while the pointer or the focus rests on them. */
export function Toasts({ toasts, onDismiss }: { toasts: readonly Standing[]; onDismiss: (id: number) => void }) {
  const t = useText()
  const [resting, setResting] = useState(false)
  if (toasts.length === 0) return null
  const rests = (value: boolean) => () => setResting(value)
  return (
    <section
      className="op-toasts"
      aria-label={t("ui.toasts")}
      onPointerEnter={rests(true)}
      onPointerLeave={rests(false)}
      onFocus={rests(true)}
      onBlur={rests(false)}
    >
      {toasts.map((toast) => (
        <UndoToast key={toast.id} toast={toast} resting={resting} onDismiss={() => onDismiss(toast.id)} />
      ))}
    </section>
  )
}

const icons = { success: "success", danger: "critical", info: "info" } as const

/** One note, with its *Undo* for as long as it stands. */
function UndoToast({ toast, resting, onDismiss }: { toast: Toast; resting: boolean; onDismiss: () => void }) {
  const t = useText()
  const dismiss = useRef(onDismiss)
  dismiss.current = onDismiss
  useEffect(() => {
    if (resting) return undefined
    const timer = setTimeout(() => dismiss.current(), standsFor)
    return () => clearTimeout(timer)
  }, [resting])
  const { text, tone = "success", undo, action } = toast
  const choose = (run: () => void) => () => {
    run()
    onDismiss()
  }
  return (
    <div className="op-toast" data-tone={tone}>
      <Icon name={icons[tone]} />
      <p className="op-toast-text">{text}</p>
      {undo && (
        <Button variant="ghost" icon="undo" onClick={choose(undo)}>
          {t("ui.undo")}
        </Button>
      )}
      {action && (
        <Button variant="ghost" onClick={choose(action.run)}>
          {action.label}
        </Button>
      )}
      <Button variant="ghost" icon="close" label={t("ui.dismiss")} onClick={onDismiss} />
    </div>
  )
}
