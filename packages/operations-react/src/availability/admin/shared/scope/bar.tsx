"use client"
import { useOperations } from "../../../../kernel/context/index.js"
import { useMessages } from "../../../../kernel/messages/index.js"
import { departuresMessages } from "../../messages/en/departures.js"
import { NeighbourFilter } from "./choice.js"
import { PlaceFilter } from "./place-filter.js"
import type { DepartureScope } from "./query.js"

/** Product, option and place: the filters that all views of departures share. */
export function ScopeBar({ scope, onChange }: { scope: DepartureScope; onChange: (scope: Partial<DepartureScope>) => void }) {
  const t = useMessages(departuresMessages)
  const { neighbours } = useOperations()
  return (
    <>
      <NeighbourFilter
        kind="products"
        label={t("departures.product")}
        value={scope.product}
        onChange={(product) => onChange({ product, option: undefined })}
      />
      {(neighbours.options?.search || scope.option) && (
        <NeighbourFilter kind="options" label={t("departures.option")} value={scope.option} onChange={(option) => onChange({ option })} />
      )}
      <PlaceFilter value={scope.place} onChange={(place) => onChange({ place })} />
    </>
  )
}
