"use client"
import { type RefObject, useEffect, useState } from "react"
import { Icon } from "../icon.js"

export interface FindInputProps {
  label: string
  placeholder?: string
  /** What the list is searched for now. */
  value: string | undefined
  onChange: (q: string | undefined) => void
  /** The field that a shortcut goes to. */
  inputRef?: RefObject<HTMLInputElement | null>
}

const settlesAfter = 250

/** The search of a list: the server is asked when the typing settles. */
export function FindInput({ label, placeholder = label, value, onChange, inputRef }: FindInputProps) {
  const [text, setText] = useState(value ?? "")
  const [known, setKnown] = useState(value)
  if (known !== value) {
    setKnown(value)
    setText(value ?? "")
  }
  useEffect(() => {
    const q = text.trim() || undefined
    if (q === value) return undefined
    const timer = setTimeout(() => onChange(q), settlesAfter)
    return () => clearTimeout(timer)
  }, [text, value, onChange])
  return (
    <span className="op-input-group op-find">
      <Icon name="search" />
      <input
        ref={inputRef}
        type="search"
        className="op-input"
        maxLength={200}
        aria-label={label}
        placeholder={placeholder}
        value={text}
        onChange={(event) => setText(event.target.value)}
      />
    </span>
  )
}
