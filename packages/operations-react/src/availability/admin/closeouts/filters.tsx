"use client"
import type { RefObject } from "react"
import { useMessages } from "../../../kernel/messages/index.js"
import { DateInput, FindInput } from "../../../kernel/ui/index.js"
import { closeoutsMessages } from "../messages/en/closeouts.js"
import { NeighbourFilter, YesNoFilter } from "../shared/scope/choice.js"
import type { CloseoutsState } from "./state.js"

interface FiltersProps {
  state: CloseoutsState
  find: RefObject<HTMLInputElement | null>
}

/** Every filter of the list of closeouts; the server does the sifting. */
export function CloseoutFilters({ state, find }: FiltersProps) {
  const t = useMessages(closeoutsMessages)
  const { search, filter } = state
  return (
    <>
      <FindInput label={t("closeouts.find")} value={search.q} onChange={(q) => filter({ q })} inputRef={find} />
      <ProductFilter state={state} />
      <DateInput label={t("closeouts.from")} value={search.from ?? null} onChange={(date) => filter({ from: date ?? undefined })} />
      <DateInput label={t("closeouts.to")} value={search.to ?? null} onChange={(date) => filter({ to: date ?? undefined })} />
      <YesNoFilter
        label={t("closeouts.state")}
        words={{ any: t("closeouts.any"), yes: t("closeouts.inForce"), no: t("closeouts.reopened") }}
        value={search.force}
        onChange={(force) => filter({ force })}
      />
    </>
  )
}

/** The product that list and year are narrowed to. */
export function ProductFilter({ state: { search, filter } }: { state: CloseoutsState }) {
  const t = useMessages(closeoutsMessages)
  return (
    <NeighbourFilter
      kind="products"
      label={t("closeouts.product")}
      value={search.product[0]}
      onChange={(id) => filter({ product: id ? [id] : [] })}
    />
  )
}
