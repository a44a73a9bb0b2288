"use client"
import { type KeyboardEvent, useId, useMemo, useRef, useState } from "react"
import { Dialog } from "./dialog.js"
import { Icon } from "./icon.js"
import type { IconName } from "./icon-paths.js"
import { useNoWrites } from "./no-writes.js"
import { Skeleton } from "./panel.js"
import { useText } from "./text.js"

export interface MoveTarget {
  id: string
  label: string
  /** What is there: "1 of 2, Ana Pop". */
  detail?: string
  /** Whether it takes what is moved. Those that fit are listed first. */
  fit: "fits" | "warns" | "needs_reason" | "refused"
  /** Why not, or what to think of. */
  reason?: string | undefined
}

export interface MoveDialogProps {
  open: boolean
  onClose: () => void
  /** Names what is moved. */
  title: string
  targets: readonly MoveTarget[]
  /** Not called for a target that refuses. */
  onChoose: (id: string) => void
  /** More targets are still to come. */
  loading?: boolean
  /** True for a choice that asks on in the same place. */
  keepOpen?: (id: string) => boolean
}

const order = ["fits", "warns", "needs_reason", "refused"] as const
const icons: Record<MoveTarget["fit"], IconName> = { fits: "check", warns: "info", needs_reason: "warning", refused: "ban" }

/** The keyboard's way of dragging: every target in one list, those that fit first, the others with the reason why not. */
export function MoveDialog({ open, onClose, title, targets, loading = false, onChoose, keepOpen }: MoveDialogProps) {
  const t = useText()
  const [text, setText] = useState("")
  const id = useId()
  const list = useRef<HTMLUListElement>(null)
  const noWrites = useNoWrites()
  const shown = useMemo(() => {
    const wanted = text.trim().toLocaleLowerCase()
    const hits = targets.filter(({ label, detail = "" }) => `${label} ${detail}`.toLocaleLowerCase().includes(wanted))
    return [...hits].sort((a, b) => order.indexOf(a.fit) - order.indexOf(b.fit))
  }, [targets, text])
  const choose = (target: MoveTarget) => {
    if (target.fit === "refused" || noWrites !== undefined) return
    if (!keepOpen?.(target.id)) onClose()
    onChoose(target.id)
  }
  const walk = (event: KeyboardEvent) => {
    const step = event.key === "ArrowDown" ? 1 : event.key === "ArrowUp" ? -1 : 0
    if (step === 0) return
    event.preventDefault()
    const items = [...(list.current?.querySelectorAll<HTMLElement>(".op-move-target") ?? [])]
    const at = items.indexOf(document.activeElement as HTMLElement)
    items[Math.max(0, Math.min(items.length - 1, at + step))]?.focus()
  }
  return (
    <Dialog open={open} onClose={onClose} title={title} size="small">
      <div className="op-stack">
        <label className="op-hidden" htmlFor={id}>
          {t("ui.search")}
        </label>
        <input
          id={id}
          className="op-input"
          dir={text === "" ? undefined : "auto"}
          value={text}
          placeholder={t("ui.search")}
          onChange={(event) => setText(event.target.value)}
          onKeyDown={(event) => {
            const [first] = shown
            if (event.key === "Enter" && first) choose(first)
            else walk(event)
          }}
        />
        <ul ref={list} className="op-move-list" aria-label={title}>
          {shown.map((target) => (
            <li key={target.id} className="op-move-item">
              <Target target={target} closed={noWrites} onChoose={choose} onKeyDown={walk} />
            </li>
          ))}
        </ul>
        {loading && <Skeleton lines={1} />}
        {shown.length === 0 && !loading && <p className="op-text op-faint">{t("ui.noMatch")}</p>}
      </div>
    </Dialog>
  )
}

interface TargetProps {
  target: MoveTarget
  /** Why none of them takes anything now. */
  closed: string | undefined
  onChoose: (target: MoveTarget) => void
  onKeyDown: (event: KeyboardEvent) => void
}

function Target({ target, closed, onChoose, onKeyDown }: TargetProps) {
  const { label, detail, fit, reason } = target
  return (
    <button
      type="button"
      className="op-move-target"
      data-fit={fit}
      aria-disabled={fit === "refused" || closed !== undefined || undefined}
      title={closed}
      onClick={() => onChoose(target)}
      onKeyDown={onKeyDown}
    >
      <Icon name={icons[fit]} />
      <span className="op-stacked">
        <bdi className="op-move-label">{label}</bdi>
        {detail && <bdi className="op-faint">{detail}</bdi>}
        {reason && <span className="op-move-reason">{reason}</span>}
      </span>
    </button>
  )
}
