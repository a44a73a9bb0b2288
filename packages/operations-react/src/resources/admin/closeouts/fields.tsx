"use client"
import { useWatch } from "react-hook-form"
import { useFormat } from "../../../kernel/format/use-format.js"
import { useMessages } from "../../../kernel/messages/index.js"
import { CheckboxField, DateField, RadioField, SelectField, TextField, TimeField } from "../../../kernel/ui/index.js"
import { resourceCloseoutsMessages } from "../messages/en/resource-closeouts.js"
import { resourceWords } from "../messages/en/resource-words.js"
import { ManyField } from "../shared/fields.js"
import { closeoutCategories } from "../shared/words.js"
import { type CloseoutValues, repeats, weekdayCodes } from "./values.js"

/** Monday the fourth of May 2026, and the six days after it: days by which weekdays are named. */
const monday = Date.UTC(2026, 4, 4)

/** When a resource takes no work, why, and what becomes of the work it has. */
export function CloseoutFields() {
  const t = useMessages(resourceCloseoutsMessages)
  const words = useMessages(resourceWords)
  const format = useFormat()
  const { repeat, open } = useWatch() as CloseoutValues
  const weekday = (index: number) => format.date(new Date(monday + index * 86_400_000).toISOString().slice(0, 10), { weekday: "long" })
  return (
    <>
      <div className="op-form-grid">
        <SelectField
          name="category"
          label={t("resourceCloseouts.category")}
          empty={t("resourceCloseouts.chooseCategory")}
          options={closeoutCategories.map((value) => ({ value, label: words(`closeoutCategory.${value}`) }))}
          required
        />
        <TextField name="reason" label={t("resourceCloseouts.reason")} maxLength={500} />
        <DateField name="dateFrom" label={t("resourceCloseouts.from")} required />
        {!open && <DateField name="dateTo" label={t("resourceCloseouts.to")} hint={t("resourceCloseouts.toHint")} />}
        <TimeField name="timeFrom" label={t("resourceCloseouts.timeFrom")} hint={t("resourceCloseouts.timeHint")} />
        <TimeField name="timeTo" label={t("resourceCloseouts.timeTo")} />
        <SelectField
          name="repeat"
          label={t("resourceCloseouts.repeat")}
          options={repeats.map((value) => ({ value, label: t(`resourceCloseouts.repeat.${value}`) }))}
        />
        {repeat !== "once" && <DateField name="until" label={t("resourceCloseouts.until")} />}
      </div>
      {repeat === "weekly" && (
        <ManyField
          name="weekdays"
          label={t("resourceCloseouts.weekdays")}
          options={weekdayCodes.map((value, index) => ({ value, label: weekday(index) }))}
        />
      )}
      {repeat === "once" && <CheckboxField name="open" label={t("resourceCloseouts.open")} />}
      <RadioField
        name="onAssigned"
        label={t("resourceCloseouts.onAssigned")}
        options={(["keep", "release", "refuse"] as const).map((value) => ({
          value,
          label: t(`resourceCloseouts.${value}`),
          hint: t(`resourceCloseouts.${value}Hint`),
        }))}
      />
    </>
  )
}
