"use client"
import { type ReactNode, type RefObject, useEffect, useId, useRef, useState } from "react"
import { useOperations } from "../context/context.js"
import { Dialog } from "./dialog.js"
import { useText } from "./text.js"

export interface Shortcut {
  /** As `KeyboardEvent.key`, with `Ctrl+` and `Shift+` in front: `n`, `Ctrl+z`, `ArrowLeft`. */
  keys: string
  label: string
  /** Absent for a key that the board handles itself: it is listed, nothing more. */
  run?: (event: KeyboardEvent) => void
}

const typing = (target: EventTarget | null) =>
  target instanceof HTMLElement &&
  (target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName)) &&
  target.getAttribute("type") !== "checkbox"

const pressed = (event: KeyboardEvent) =>
  `${event.ctrlKey || event.metaKey ? "Ctrl+" : ""}${event.shiftKey && event.key.length > 1 ? "Shift+" : ""}${event.key}`

/**
 * Single keys of a board: act only while the focus is inside it, are listed under `?`, and can be switched off there.
 * Answers the ref of the board and the help dialog to render in it.
 */
export function useShortcuts<Element extends HTMLElement>(
  shortcuts: readonly Shortcut[],
): { ref: RefObject<Element | null>; help: ReactNode } {
  const { storage } = useOperations()
  const ref = useRef<Element>(null)
  const latest = useRef(shortcuts)
  latest.current = shortcuts
  const [helpOpen, setHelpOpen] = useState(false)
  const [off, setOff] = useState(() => storage.get("shortcuts") === "off")
  useEffect(() => {
    const board = ref.current
    if (!board) return undefined
    const act = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.altKey || typing(event.target)) return
      if (event.key === "?") {
        event.preventDefault()
        return setHelpOpen(true)
      }
      const hit = latest.current.find(({ keys }) => keys === pressed(event) || keys.toLowerCase() === pressed(event).toLowerCase())
      if (!hit?.run || (off && hit.keys.length === 1)) return
      event.preventDefault()
      hit.run(event)
    }
    board.addEventListener("keydown", act)
    return () => board.removeEventListener("keydown", act)
  }, [off])
  const switchOff = (next: boolean) => {
    setOff(next)
    storage.set("shortcuts", next ? "off" : null)
  }
  const help = <ShortcutHelp open={helpOpen} onClose={() => setHelpOpen(false)} shortcuts={shortcuts} off={off} onSwitch={switchOff} />
  return { ref, help }
}

interface ShortcutHelpProps {
  open: boolean
  onClose: () => void
  shortcuts: readonly Shortcut[]
  off: boolean
  onSwitch: (off: boolean) => void
}

function ShortcutHelp({ open, onClose, shortcuts, off, onSwitch }: ShortcutHelpProps) {
  const t = useText()
  const id = useId()
  return (
    <Dialog open={open} onClose={onClose} title={t("ui.shortcuts")} size="small">
      <dl className="op-shortcuts">
        {shortcuts.map(({ keys, label }) => (
          <div key={keys} className="op-shortcut">
            <dt className="op-shortcut-keys" dir="ltr">
              {keys.split("+").map((key) => (
                <kbd key={key} className="op-key">
                  {key}
                </kbd>
              ))}
            </dt>
            <dd className="op-shortcut-label">{label}</dd>
          </div>
        ))}
      </dl>
      <div className="op-field op-check-field">
        <input id={id} type="checkbox" className="op-checkbox" checked={!off} onChange={(event) => onSwitch(!event.target.checked)} />
        <label className="op-label" htmlFor={id}>
          {t("ui.shortcutsOn")}
        </label>
      </div>
    </Dialog>
  )
}
