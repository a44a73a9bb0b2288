"use client"
import { useWatch } from "react-hook-form"
import { useDepartureLabel } from "../../../../availability/admin/shared/slot/departure-start.js"
import { useSlots } from "../../../../availability/hooks/index.js"
import { useMessages } from "../../../../kernel/messages/index.js"
import { DateField, NeighbourField, SelectField } from "../../../../kernel/ui/index.js"
import { holdActionsMessages } from "../../messages/en/hold-actions.js"

/** The text of a field of this form; undefined while it is empty. */
export function useFilled(name: string): string | undefined {
  const value: unknown = useWatch({ name })
  return typeof value === "string" && value !== "" ? value : undefined
}

const aDay = /^\d{4}-\d{2}-\d{2}$/

/** A departure, by its product and the day on which it starts. */
export function DepartureField() {
  const t = useMessages(holdActionsMessages)
  const labelOf = useDepartureLabel()
  const productId = useFilled("productId")
  const date = useFilled("date")
  const asked = productId !== undefined && date !== undefined && aDay.test(date)
  const filters = { productId: [productId ?? ""], dateFrom: date ?? "", dateTo: date ?? "", limit: 200, sort: "startsAt" as const }
  const { data } = useSlots(filters, { enabled: asked })
  const slots = asked ? (data?.data ?? []) : []
  const options = slots.map((slot) => ({ value: slot.id as string, label: labelOf(slot, slot.label ?? t("holdActions.departure")) }))
  return (
    <>
      <NeighbourField kind="products" name="productId" label={t("holdActions.product")} required />
      <DateField name="date" label={t("holdActions.departureDay")} required />
      <SelectField
        name="slotId"
        label={t("holdActions.departure")}
        empty={asked && options.length === 0 ? t("holdActions.noDeparture") : t("holdActions.chooseDeparture")}
        options={options}
        required
      />
    </>
  )
}
