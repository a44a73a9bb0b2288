"use client"
import { useMessages } from "../../../kernel/messages/index.js"
import { SelectField } from "../../../kernel/ui/index.js"
import { inventoryMessages } from "../messages/en/inventory.js"

/** ISO weekdays of the choices. */
const weekdays: Record<string, readonly number[]> = { work: [7, 1, 2, 3, 4], end: [5, 6] }

/** Whether a range of nights means all of them, or those of some weekdays. */
export function WeekdaysField() {
  const t = useMessages(inventoryMessages)
  return (
    <SelectField
      name="weekdays"
      label={t("inventory.weekdays")}
      empty={t("inventory.weekdaysAll")}
      options={[
        { value: "work", label: t("inventory.weekdaysWork") },
        { value: "end", label: t("inventory.weekdaysEnd") },
      ]}
    />
  )
}

/** The chosen weekdays; nothing for every day. */
export const weekdaysOf = (chosen: unknown): readonly number[] | undefined => (typeof chosen === "string" ? weekdays[chosen] : undefined)
