"use client"
import { closeoutEffects, closeoutKinds, closeoutMatches } from "@voyant-travel/operations/availability/contract"
import { useMessages } from "../../../../kernel/messages/index.js"
import { DateField, RadioField, SelectField, TextAreaField } from "../../../../kernel/ui/index.js"
import { closeoutsMessages } from "../../messages/en/closeouts.js"

/** Days, effect, which departures, kind and reason: what can be changed of a closeout as long as it is in force. */
export function CloseoutFields() {
  const t = useMessages(closeoutsMessages)
  return (
    <>
      <div className="op-form-grid">
        <DateField name="dateFrom" label={t("closeoutEditor.from")} required />
        <DateField name="dateTo" label={t("closeoutEditor.to")} hint={t("closeoutEditor.toHint")} />
      </div>
      <RadioField
        name="effect"
        label={t("closeoutEditor.effect")}
        options={closeoutEffects.map((value) => ({ value, label: t(`closeoutEffect.${value}`), hint: t(`closeoutEffect.${value}Hint`) }))}
      />
      <div className="op-form-grid">
        <SelectField
          name="match"
          label={t("closeoutEditor.match")}
          options={closeoutMatches.map((value) => ({ value, label: t(`closeoutMatch.${value}`) }))}
        />
        <SelectField
          name="kind"
          label={t("closeoutEditor.kind")}
          options={closeoutKinds.map((value) => ({ value, label: t(`closeoutKind.${value}`) }))}
        />
      </div>
      <TextAreaField name="reason" label={t("closeoutEditor.reason")} rows={2} maxLength={500} required />
    </>
  )
}
