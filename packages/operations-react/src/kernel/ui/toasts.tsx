"use client"
import { useEffect, useLayoutEffect, useRef, useState } from "react"
import { createPortal } from "react-dom"
import type { Announce } from "./announcer.js"
import { Button } from "./button.js"
import { Icon } from "./icon.js"
import { useToastPlace } from "./root-context.js"
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

/** The places for notes in the dialogs that are open: the one opened last counts. */
export function useToastPlaces() {
  const [places, setPlaces] = useState<readonly HTMLElement[]>([])
  const [enter] = useState(() => (place: HTMLElement) => {
    setPlaces((before) => [...before, place])
    return () => setPlaces((before) => before.filter((one) => one !== place))
  })
  return { place: places.at(-1), enter }
}

interface ToastsProps {
  toasts: readonly Standing[]
  onDismiss: (id: number) => void
}

/**
 * The notes that stand: in a corner of the window, but inside the dialog that is open, above its footer. There they cover none of its
 * buttons, and *Undo* can be reached by whom the dialog keeps the focus from.
 */
export function Toasts({ place, ...props }: ToastsProps & { place: HTMLElement | undefined }) {
  if (props.toasts.length === 0) return null
  return place ? createPortal(<Strip {...props} place={place} />, place) : <Strip {...props} />
}

/** Their clock stops while the pointer or the focus rests on them. */
function Strip({ toasts, onDismiss, place }: ToastsProps & { place?: HTMLElement }) {
  const t = useText()
  // a dialog keeps the room that its notes took: a button must not move from under the pointer when one of them goes
  useLayoutEffect(() => {
    if (place) place.style.minBlockSize = `${place.offsetHeight}px`
  })
  const [resting, setResting] = useState(false)
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

/** Where in an open dialog the notes stand. */
export function ToastPlace({ open }: { open: boolean }) {
  const enter = useToastPlace()
  const place = useRef<HTMLDivElement>(null)
  useEffect(() => (open && place.current ? enter(place.current) : undefined), [open, enter])
  return <div ref={place} className="op-dialog-toasts" />
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
