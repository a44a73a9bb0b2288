"use client"
import type { ReactNode } from "react"
import { useMessages } from "../../../kernel/messages/index.js"
import {
  CheckboxField,
  DateField,
  DetailPanel,
  NeighbourField,
  NumberField,
  TextAreaField,
  TextField,
  TimeField,
  ZoneField,
} from "../../../kernel/ui/index.js"
import { PlaceField } from "../../../resources/admin/shared/fields.js"
import type { StartTime } from "../../types.js"
import { departuresMessages } from "../messages/en/departures.js"
import { ruleMessages } from "../messages/en/rule.js"
import { RecurrenceField } from "./recurrence/field.js"
import { SpanField } from "./span-field.js"
import { StartTimesField } from "./start-times-field.js"

/** The fields of a rule. Product and option are chosen once, when it is made. */
export function RuleFields({
  isNew = false,
  linked,
}: {
  isNew?: boolean
  linked?: { productId: string; startTimes: readonly StartTime[] }
}) {
  const t = useMessages(ruleMessages)
  const shared = useMessages(departuresMessages)
  return (
    <div className="op-stack">
      {isNew && (
        <Section title={t("rule.productTitle")}>
          <NeighbourField kind="products" name="productId" label={t("rule.product")} required />
          <NeighbourField kind="options" name="optionId" label={t("rule.option")} />
        </Section>
      )}
      <DetailPanel title={t("rule.whenTitle")}>
        <div className="op-stack">
          <RecurrenceField />
          <StartTimesField linked={linked} />
          <div className="op-form-grid">
            <ZoneField name="timezone" label={t("rule.zone")} required />
            <DateField name="anchorDate" label={t("rule.anchor")} hint={t("rule.anchorHint")} required />
            <DateField name="validFrom" label={t("rule.seasonFrom")} hint={t("rule.seasonHint")} />
            <DateField name="validTo" label={t("rule.seasonTo")} />
            <SpanField name="durationMinutes" label={t("rule.duration")} hint={t("rule.durationHint")} />
            <TimeField name="endTimeLocal" label={t("rule.end")} hint={t("rule.endHint")} />
            <NumberField name="days" label={t("rule.days")} min={1} max={366} />
            <NumberField name="nights" label={t("rule.nights")} hint={t("rule.nightsHint")} min={0} max={366} />
            <PlaceField name="placeId" label={shared("departures.place")} />
          </div>
        </div>
      </DetailPanel>
      <Section title={t("rule.capacityTitle")}>
        <NumberField name="capacityPax" label={t("rule.capacity")} hint={t("rule.capacityHint")} min={0} />
        <SpanField name="cutoffMinutes" label={t("rule.cutoff")} hint={t("rule.cutoffHint")} />
        <NumberField name="minPax" label={t("rule.minimum")} min={1} />
        <SpanField name="minPaxDecisionMinutes" label={t("rule.decision")} />
        <SpanField name="earlyBookingLimitMinutes" label={t("rule.early")} hint={t("rule.earlyHint")} />
        <TextField name="name" label={t("rule.name")} hint={t("rule.nameHint")} maxLength={200} />
        <TextAreaField name="notes" label={t("rule.notes")} maxLength={4000} />
        <CheckboxField name="active" label={t("rule.active")} hint={t("rule.activeHint")} />
      </Section>
    </div>
  )
}

const Section = ({ title, children }: { title: string; children: ReactNode }) => (
  <DetailPanel title={title}>
    <div className="op-form-grid">{children}</div>
  </DetailPanel>
)
