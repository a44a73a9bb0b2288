"use client"
import type { ReactNode } from "react"
import { useMessages } from "../../../kernel/messages/index.js"
import { DateField, NeighbourField, NumberField, TextAreaField, TextField, TimeField, ZoneField } from "../../../kernel/ui/index.js"
import { PlaceField } from "../../../resources/admin/shared/fields.js"
import { departureFormMessages } from "../messages/en/departure-form.js"
import { departuresMessages } from "../messages/en/departures.js"
import { ruleMessages } from "../messages/en/rule.js"

/** The fields of a departure. Product and option are chosen once, when it is made. `mark` shows what a person set by hand. */
export function DepartureFields({ isNew = false, mark = () => undefined }: { isNew?: boolean; mark?: (field: string) => ReactNode }) {
  const t = useMessages(departureFormMessages)
  const shared = useMessages(departuresMessages)
  const rule = useMessages(ruleMessages)
  return (
    <div className="op-form-grid">
      {isNew && (
        <>
          <NeighbourField kind="products" name="productId" label={t("departureForm.product")} required />
          <NeighbourField kind="options" name="optionId" label={t("departureForm.option")} />
        </>
      )}
      <PlaceField name="placeId" label={shared("departures.place")} mark={mark("placeId")} />
      <DateField name="dateLocal" label={t("departureForm.date")} required mark={mark("startLocal")} />
      <TimeField
        name="startTimeLocal"
        label={t("departureForm.startTime")}
        {...(isNew && { hint: t("departureForm.startTimeHint") })}
        mark={mark("startLocal")}
      />
      <ZoneField name="timezone" label={t("departureForm.zone")} required mark={mark("timezone")} />
      <NumberField name="days" label={rule("rule.days")} min={1} max={366} mark={mark("days")} />
      <NumberField name="nights" label={rule("rule.nights")} hint={rule("rule.nightsHint")} min={0} max={366} mark={mark("nights")} />
      <NumberField
        name="durationMinutes"
        label={t("departureForm.duration")}
        hint={t("departureForm.durationHint")}
        unit={t("departureForm.minutes")}
        mark={mark("durationMinutes")}
      />
      {isNew && <TimeField name="endTimeLocal" label={rule("rule.end")} hint={rule("rule.endHint")} />}
      <NumberField
        name="capacityPax"
        label={t("departureForm.capacity")}
        hint={t("departureForm.capacityHint")}
        min={0}
        mark={mark("capacityPax")}
      />
      <NumberField name="minPax" label={t("departureForm.minimum")} min={1} mark={mark("minPax")} />
      <NumberField
        name="minPaxDecisionMinutes"
        label={rule("rule.decision")}
        unit={t("departureForm.minutes")}
        min={0}
        mark={mark("minPaxDecisionMinutes")}
      />
      <NumberField
        name="cutoffMinutes"
        label={t("departureForm.cutoff")}
        unit={t("departureForm.minutes")}
        min={0}
        mark={mark("cutoffMinutes")}
      />
      <NumberField
        name="earlyBookingLimitMinutes"
        label={t("departureForm.early")}
        unit={t("departureForm.minutes")}
        min={0}
        mark={mark("earlyBookingLimitMinutes")}
      />
      <TextField name="label" label={t("departureForm.label")} maxLength={200} mark={mark("label")} />
      <TextAreaField name="notes" label={t("departureForm.notes")} maxLength={4000} mark={mark("notes")} />
    </div>
  )
}
