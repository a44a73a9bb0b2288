"use client"
import type { PickupKind } from "@voyant-travel/operations/availability/contract"
import { useState } from "react"
import { useFromCore } from "../../../../kernel/hooks/index.js"
import { useMessages } from "../../../../kernel/messages/index.js"
import { Field, Picker, type PickerOption, useField } from "../../../../kernel/ui/index.js"
import { availabilityClient } from "../../../client.js"
import { pickupsMessages } from "../../messages/en/pickups.js"

interface PointFieldProps {
  productId: string
  kind: PickupKind
  /** Points that cannot be chosen once more. */
  taken?: readonly string[]
  onPoint?: (point: PickerOption | null) => void
}

const atOnce = 20

/** A point that serves this kind of stop of a product, searched by the server. */
export function PointField({ productId, kind, taken = [], onPoint }: PointFieldProps) {
  const t = useMessages(pickupsMessages)
  const client = useFromCore(availabilityClient)
  const { field, error } = useField("pointId", t("pickups.point"))
  const [chosen, choose] = useState<PickerOption | null>(null)
  return (
    <Field label={t("pickups.point")} required error={error}>
      {(control) => (
        <Picker
          kind={`points:${productId}:${kind}:${taken.join()}`}
          remembers={false}
          control={control}
          placeholder={t("pickups.choosePoint")}
          value={field.value ? chosen : null}
          search={async (q, { signal }) => {
            const limit = Math.min(200, atOnce + taken.length)
            const filters = { productId: [productId], shared: true, kind, active: true, sort: "name" as const, limit }
            const { data } = await client.listPickupPoints({ ...filters, ...(q && { q }) }, { signal })
            return data.filter(({ id }) => !taken.includes(id)).map(({ id, name }) => ({ id, name }))
          }}
          onChange={(point) => {
            choose(point)
            onPoint?.(point)
            field.onChange(point?.id ?? null)
          }}
        />
      )}
    </Field>
  )
}
