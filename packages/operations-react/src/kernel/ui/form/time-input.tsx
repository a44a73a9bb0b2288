"use client"
import { useState } from "react"
import { useText } from "../text.js"
import type { ControlProps } from "./field.js"
import { parseTime } from "./parse.js"

export interface TimeInputProps {
  /** Local time, `09:30`. */
  value: string | null
  onChange: (time: string | null) => void
  /** What was typed and is no time. */
  onText?: (text: string) => void
  control?: ControlProps
  label?: string
  readOnly?: boolean
  inputRef?: (element: HTMLInputElement | null) => void
}

/** A time of day, typed the way people write it; settled when the field is left. */
export function TimeInput({ value, onChange, onText, control, label, readOnly, inputRef }: TimeInputProps) {
  const t = useText()
  const [typed, setTyped] = useState<string>()
  const settle = () => {
    if (typed === undefined) return
    const time = typed.trim() === "" ? null : parseTime(typed)
    if (time === undefined) return onText?.(typed)
    setTyped(undefined)
    if (time !== value) onChange(time)
  }
  return (
    <input
      {...control}
      ref={inputRef}
      className="op-input op-time-input"
      dir="ltr"
      aria-label={label}
      placeholder={t("ui.timePlaceholder")}
      inputMode="numeric"
      autoComplete="off"
      readOnly={readOnly}
      value={typed ?? value?.slice(0, 5) ?? ""}
      onChange={(event) => setTyped(event.target.value)}
      onBlur={settle}
      onKeyDown={(event) => event.key === "Enter" && settle()}
    />
  )
}
