"use client"
import { useState } from "react"
import type { ControlProps } from "../../../../kernel/ui/form/field.js"

interface CountInputProps {
  control: ControlProps
  value: number
  onChange: (value: number) => void
  readOnly: boolean
}

/** A whole number from 1 on. While the field holds none, the last one stays in force. */
export function CountInput({ control, value, onChange, readOnly }: CountInputProps) {
  const [typed, setTyped] = useState<string>()
  return (
    <input
      {...control}
      className="op-input op-number"
      dir="ltr"
      inputMode="numeric"
      autoComplete="off"
      readOnly={readOnly}
      value={typed ?? value}
      onBlur={() => setTyped(undefined)}
      onChange={(event) => {
        const text = event.target.value.trim()
        setTyped(text)
        if (/^[1-9]\d{0,3}$/.test(text)) onChange(Number(text))
      }}
    />
  )
}
