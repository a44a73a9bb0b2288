"use client"
import type { RefObject } from "react"
import { useMessages } from "../../../kernel/messages/index.js"
import { FindInput } from "../../../kernel/ui/index.js"
import { rulesMessages } from "../messages/en/rules.js"
import { NeighbourFilter, YesNoFilter } from "../shared/scope/choice.js"
import type { RuleListState } from "./state.js"

/** Every filter of the list of rules; the server does the sifting. */
export function RuleFilters({ state, find }: { state: RuleListState; find: RefObject<HTMLInputElement | null> }) {
  const t = useMessages(rulesMessages)
  const { search, filter } = state
  return (
    <>
      <FindInput label={t("rules.find")} value={search.q} onChange={(q) => filter({ q })} inputRef={find} />
      <NeighbourFilter
        kind="products"
        label={t("rules.columnProduct")}
        value={search.product}
        onChange={(product) => filter({ product })}
      />
      <YesNoFilter
        label={t("rules.columnActive")}
        words={{ any: t("rules.any"), yes: t("rules.active"), no: t("rules.inactive") }}
        value={search.active}
        onChange={(active) => filter({ active })}
      />
    </>
  )
}
