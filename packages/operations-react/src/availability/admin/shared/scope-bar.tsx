"use client"
import { useOperations } from "../../../kernel/context/index.js"
import { useMessages } from "../../../kernel/messages/index.js"
import { Field, NeighbourPicker } from "../../../kernel/ui/index.js"
import { departuresMessages } from "../messages/en/departures.js"
import { PlaceFilter } from "./place-filter.js"
import type { DepartureScope } from "./scope.js"

/** Product, option and place: the filters that all views of departures share. */
export function ScopeBar({ scope, onChange }: { scope: DepartureScope; onChange: (scope: Partial<DepartureScope>) => void }) {
  const t = useMessages(departuresMessages)
  const { neighbours } = useOperations()
  return (
    <>
      <Field label={t("departures.product")} hideLabel>
        {(control) => (
          <NeighbourPicker
            kind="products"
            control={control}
            placeholder={t("departures.product")}
            value={scope.product ?? null}
            onChange={(id) => onChange({ product: id ?? undefined, option: undefined })}
          />
        )}
      </Field>
      {(neighbours.options?.search || scope.option) && (
        <Field label={t("departures.option")} hideLabel>
          {(control) => (
            <NeighbourPicker
              kind="options"
              control={control}
              placeholder={t("departures.option")}
              value={scope.option ?? null}
              onChange={(id) => onChange({ option: id ?? undefined })}
            />
          )}
        </Field>
      )}
      <PlaceFilter value={scope.place} onChange={(place) => onChange({ place })} />
    </>
  )
}
