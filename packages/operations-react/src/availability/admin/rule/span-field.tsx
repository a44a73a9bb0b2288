"use client"
import { useState } from "react"
import { useMessages } from "../../../kernel/messages/index.js"
import { Field, Select, useField } from "../../../kernel/ui/index.js"
import { ruleMessages } from "../messages/en/rule.js"

const units = [
  { value: "day", minutes: 1440, text: "span.day" },
  { value: "hour", minutes: 60, text: "span.hour" },
  { value: "minute", minutes: 1, text: "span.minute" },
] as const

/** The largest unit that says the minutes as a whole number. */
const unitOf = (minutes: unknown) =>
  typeof minutes === "number" && minutes > 0 ? (units.find((unit) => minutes % unit.minutes === 0) ?? units[2]) : units[1]

/** A length of time in days, hours or minutes; stored in minutes. */
export function SpanField({ name, label, hint }: { name: string; label: string; hint?: string }) {
  const t = useMessages(ruleMessages)
  const { field, error, readOnly } = useField(name, label)
  const stored: unknown = field.value
  const [chosen, choose] = useState<(typeof units)[number]>()
  const fits = chosen && (typeof stored !== "number" || stored % chosen.minutes === 0)
  const unit = fits ? chosen : unitOf(stored)
  const change = (text: string, { minutes } = unit) =>
    field.onChange(text === "" ? null : /^\d+$/.test(text) ? Number(text) * minutes : text)
  const shown = typeof stored === "number" ? String(stored / unit.minutes) : String(stored ?? "")
  const changeUnit = (value: string) => {
    const next = units.find((one) => one.value === value) ?? units[2]
    choose(next)
    change(shown, next)
  }
  return (
    <Field label={label} error={error} hint={hint}>
      {(control) => (
        <span className="op-span-field">
          <input
            {...control}
            ref={field.ref}
            name={name}
            dir="ltr"
            inputMode="numeric"
            autoComplete="off"
            className="op-input op-number"
            readOnly={readOnly}
            value={shown}
            onBlur={field.onBlur}
            onChange={(event) => {
              choose(unit)
              change(event.target.value.trim())
            }}
          />
          <Select
            label={t("span.unitOf", { label })}
            value={unit.value}
            disabled={readOnly}
            options={units.map(({ value, text }) => ({ value, label: t(text) }))}
            onChange={changeUnit}
          />
        </span>
      )}
    </Field>
  )
}
