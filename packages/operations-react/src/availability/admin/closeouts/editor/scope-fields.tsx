"use client"
import { useWatch } from "react-hook-form"
import { isDate } from "../../../../kernel/days/dates.js"
import { useMessages } from "../../../../kernel/messages/index.js"
import { Field, NeighbourField, SelectField, useField } from "../../../../kernel/ui/index.js"
import { PlacePicker } from "../../../../places/admin/shared/picker.js"
import { useRules, useSlots } from "../../../hooks/index.js"
import { closeoutsMessages } from "../../messages/en/closeouts.js"
import { useDepartureLabel } from "../../shared/slot/departure-start.js"
import { ProductName } from "../../shared/slot/product-name.js"
import type { CloseoutLine } from "./values.js"

/** What a new closeout closes: at least one of product, option, rule, departure and place. */
export function ScopeFields({ lines }: { lines: readonly CloseoutLine[] }) {
  const t = useMessages(closeoutsMessages)
  return (
    <fieldset className="op-fieldset">
      <legend className="op-subtitle">{t("closeoutEditor.scope")}</legend>
      <p className="op-field-hint">{t("closeoutEditor.scopeHint")}</p>
      {lines.length > 1 ? (
        <>
          <p className="op-text">{t("closeoutEditor.products", { count: lines.length })}</p>
          <ul className="op-closeout-products">
            {lines.map(({ productId, optionId = null }) => (
              <li key={`${productId} ${optionId}`}>
                <ProductName productId={productId} optionId={optionId} plain inline />
              </li>
            ))}
          </ul>
        </>
      ) : (
        <div className="op-form-grid">
          <NeighbourField kind="products" name="productId" label={t("closeouts.product")} />
          <NeighbourField kind="options" name="optionId" label={t("closeoutEditor.option")} />
          <RuleField />
          <SlotField />
          <PlaceField />
        </div>
      )}
    </fieldset>
  )
}

const most = 200

function useText(name: string) {
  const value: unknown = useWatch({ name })
  return typeof value === "string" && value !== "" ? value : undefined
}

/** The rules of the product that was chosen. */
function RuleField() {
  const t = useMessages(closeoutsMessages)
  const productId = useText("productId")
  const chosen = useText("ruleId")
  const { data } = useRules({ ...(productId && { productId: [productId] }), limit: most }, { enabled: productId !== undefined })
  const rules = (productId && data?.data) || []
  const options = rules.map(({ id, name, description }) => ({ value: id as string, label: name ?? description ?? id }))
  if (chosen && !options.some(({ value }) => value === chosen)) options.push({ value: chosen, label: chosen })
  if (options.length === 0) return null
  return <SelectField name="ruleId" label={t("closeoutEditor.rule")} empty={t("closeoutEditor.ruleAny")} options={options} />
}

/** The departures of the chosen product on the chosen days. */
function SlotField() {
  const t = useMessages(closeoutsMessages)
  const labelOf = useDepartureLabel()
  const productId = useText("productId")
  const chosen = useText("slotId")
  const from = useText("dateFrom")
  const to = useText("dateTo") ?? from
  const dated = from !== undefined && to !== undefined && isDate(from) && isDate(to)
  const filters = {
    ...(productId && { productId: [productId] }),
    ...(dated && { dateFrom: from, dateTo: to }),
    limit: most,
    sort: "startsAt" as const,
  }
  const { data } = useSlots(filters, { enabled: productId !== undefined && dated })
  const slots = productId && dated ? (data?.data ?? []) : []
  const options = slots.map((slot) => ({ value: slot.id as string, label: labelOf(slot, slot.label ?? t("closeoutEditor.slot")) }))
  if (chosen && !options.some(({ value }) => value === chosen)) options.push({ value: chosen, label: chosen })
  if (options.length === 0) return null
  return <SelectField name="slotId" label={t("closeoutEditor.slot")} empty={t("closeoutEditor.slotAny")} options={options} />
}

function PlaceField() {
  const t = useMessages(closeoutsMessages)
  const label = t("closeoutEditor.place")
  const { field, error } = useField("placeId", label)
  const value = typeof field.value === "string" ? field.value : undefined
  return (
    <Field label={label} error={error}>
      {(control) => <PlacePicker control={control} value={value} onChange={(id) => field.onChange(id ?? null)} />}
    </Field>
  )
}
