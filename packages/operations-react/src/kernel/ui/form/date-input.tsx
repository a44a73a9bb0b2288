"use client"
import { Popover } from "@base-ui/react/popover"
import { lazy, Suspense, useState } from "react"
import type { DateInputProps } from "../../context/components.js"
import { useOperations } from "../../context/context.js"
import { useFormat } from "../../format/use-format.js"
import { Button } from "../button.js"
import { usePortal } from "../root-context.js"
import { useText } from "../text.js"
import { parseDate, writesMonthFirst } from "./parse.js"
import { useToday } from "./today.js"

const DayCalendar = lazy(() => import("./day-calendar.js"))

export type { DateInputProps }

/** A date, typed or picked, in the host's control where it has one. Typing is always possible; the calendar comes when it is asked for. */
export function DateInput(props: DateInputProps) {
  const Part = useOperations().components.DateField ?? OwnDateInput
  return <Part {...props} />
}

function OwnDateInput({ value, onChange, onText, control, label, min, max, readOnly, inputRef }: DateInputProps) {
  const t = useText()
  const format = useFormat()
  const portal = usePortal()
  const today = useToday()
  const [typed, setTyped] = useState<string>()
  const [open, setOpen] = useState(false)
  const settle = () => {
    if (typed === undefined) return
    const date = typed.trim() === "" ? null : parseDate(typed, { today, monthFirst: writesMonthFirst(format.locale) })
    if (date === undefined) return onText?.(typed)
    setTyped(undefined)
    if (date !== value) onChange(date)
  }
  return (
    <span className="op-input-group op-date-input">
      <input
        {...control}
        ref={inputRef}
        className="op-input"
        dir="ltr"
        aria-label={label}
        placeholder={t("ui.datePlaceholder")}
        autoComplete="off"
        readOnly={readOnly}
        value={typed ?? value ?? ""}
        onChange={(event) => setTyped(event.target.value)}
        onBlur={settle}
        onKeyDown={(event) => event.key === "Enter" && settle()}
      />
      {value && typed === undefined && <span className="op-unit">{format.date(value, { weekday: "short" })}</span>}
      {!readOnly && (
        <Popover.Root open={open} onOpenChange={setOpen}>
          <Popover.Trigger render={<Button variant="ghost" icon="calendar" label={t("ui.openCalendar")} />} />
          <Popover.Portal {...portal}>
            <Popover.Positioner className="op-positioner" sideOffset={4} align="end">
              <Popover.Popup className="op-popover" aria-label={t("ui.calendar")}>
                <Suspense fallback={<div className="op-calendar-loading" />}>
                  <DayCalendar
                    value={value}
                    min={min}
                    max={max}
                    today={today}
                    onChange={(date) => {
                      setTyped(undefined)
                      onChange(date)
                      setOpen(false)
                    }}
                  />
                </Suspense>
              </Popover.Popup>
            </Popover.Positioner>
          </Popover.Portal>
        </Popover.Root>
      )}
    </span>
  )
}
