"use client"
import { useMemo } from "react"
import { useEveryRow } from "../../../kernel/hooks/index.js"
import { useSearch } from "../../../kernel/pages/use-search.js"
import { useResourceTemplatesInfinite, useRulesInfinite } from "../../hooks/index.js"
import { templatesSearch } from "./search.js"

/** Which product and option is looked at, and which options the product is known to have. */
export function useTemplatesPage() {
  const [search, setSearch] = useSearch(templatesSearch)
  const { product, option } = search
  const enabled = product !== undefined
  const templates = useEveryRow(useResourceTemplatesInfinite({ productId: product ?? "", limit: 200 }, { enabled }))
  const rules = useEveryRow(useRulesInfinite({ productId: product ? [product] : [], limit: 200 }, { enabled }))
  const options = useMemo(() => {
    const known = [
      ...(option ? [option] : []),
      ...(templates.data?.data ?? []).map(({ productOptionId }) => productOptionId),
      ...(rules.data?.data ?? []).flatMap(({ optionId }) => optionId ?? []),
    ]
    return [...new Set(known)].sort()
  }, [option, templates.data, rules.data])
  return {
    product,
    options,
    option: option ?? options[0],
    choose: (next: { product?: string | undefined; option?: string | undefined }) => setSearch(next, { replace: true }),
  }
}

export type TemplatesPageState = ReturnType<typeof useTemplatesPage>
