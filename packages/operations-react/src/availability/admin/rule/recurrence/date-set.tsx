"use client"
import { useDay } from "../../../../kernel/days/use-day.js"
import { useFormat } from "../../../../kernel/format/use-format.js"
import { useMessages } from "../../../../kernel/messages/index.js"
import { Button, DateInput, Field } from "../../../../kernel/ui/index.js"
import { ruleMessages } from "../../messages/en/rule.js"

interface DateSetProps {
  label: string
  /** Local dates, or local date-times where single starts are meant. */
  dates: readonly string[]
  onChange: (dates: string[]) => void
  readOnly: boolean
}

/** Single dates, added by typing or picking one. */
export function DateSet({ label, dates, onChange, readOnly }: DateSetProps) {
  const t = useMessages(ruleMessages)
  const format = useFormat()
  const day = useDay()
  const say = (date: string) => (date.includes("T") ? `${day(date)} ${format.time(date.slice(11))}` : day(date))
  const add = (date: string | null) => date && onChange([...new Set([...dates, date])].sort())
  return (
    <div className="op-date-set">
      <Field label={label}>
        {(control) => (readOnly ? null : <DateInput key={dates.length} control={control} value={null} onChange={add} />)}
      </Field>
      {dates.length > 0 && (
        <ul className="op-chips">
          {dates.map((date) => (
            <li key={date} className="op-chip-item">
              {say(date)}
              {!readOnly && (
                <Button
                  variant="ghost"
                  icon="close"
                  label={t("repeat.remove", { date: say(date) })}
                  onClick={() => onChange(dates.filter((one) => one !== date))}
                />
              )}
            </li>
          ))}
        </ul>
      )}
    </div>
  )
}
