"use client"
import { type ReactNode, useId, useState } from "react"
import { Button } from "../button.js"
import { Dialog } from "../dialog.js"
import { useText } from "../text.js"
import type { Conflict } from "./changes.js"

export type Keep = Record<string, "mine" | "theirs">

export interface ConflictDialogProps {
  conflicts: readonly Conflict[] | undefined
  onClose: () => void
  onResolve: (keep: Keep) => void
  /** How a value of a field is read. */
  show?: (name: string, value: unknown) => ReactNode
}

/** Somebody else changed the record meanwhile: your change, what is now stored, and which to keep, field by field. */
export function ConflictDialog({ conflicts, onClose, onResolve, show = (_, value) => plain(value) }: ConflictDialogProps) {
  const t = useText()
  const id = useId()
  const [keep, setKeep] = useState<Keep>({})
  const choice = (name: string) => keep[name] ?? "mine"
  const resolve = () => onResolve(Object.fromEntries((conflicts ?? []).map(({ name }) => [name, choice(name)])))
  return (
    <Dialog
      open={conflicts !== undefined}
      onClose={onClose}
      title={t("ui.conflictTitle")}
      description={t("ui.conflictText")}
      footer={
        <>
          <Button onClick={onClose}>{t("ui.keepEditing")}</Button>
          <Button variant="primary" onClick={resolve}>
            {t("ui.saveChoice")}
          </Button>
        </>
      }
    >
      <div className="op-conflicts">
        {conflicts?.map(({ name, label, mine, theirs }) => (
          <fieldset key={name} className="op-conflict">
            <legend className="op-label">{label}</legend>
            {(["mine", "theirs"] as const).map((side) => (
              <label key={side} className="op-conflict-side" data-selected={choice(name) === side || undefined}>
                <input
                  type="radio"
                  className="op-radio"
                  name={`${id}-${name}`}
                  checked={choice(name) === side}
                  onChange={() => setKeep((before) => ({ ...before, [name]: side }))}
                />
                <span className="op-conflict-label">{t(side === "mine" ? "ui.yourChange" : "ui.nowStored")}</span>
                <span className="op-conflict-value">{show(name, side === "mine" ? mine : theirs)}</span>
              </label>
            ))}
          </fieldset>
        ))}
      </div>
    </Dialog>
  )
}

const plain = (value: unknown) => (value === null || value === undefined || value === "" ? "–" : String(value))
