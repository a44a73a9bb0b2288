"use client"
import { useCallback, useMemo } from "react"
import { useOperations } from "../../../kernel/context/index.js"
import { useSearch } from "../../../kernel/pages/use-search.js"
import { useRules } from "../../hooks/index.js"
import type { Rule } from "../../types.js"
import { newRuleSearch, type RuleExample } from "../rule/search.js"
import { useRights } from "../shared/page/use-rights.js"
import { isFiltered, type RuleListSearch, ruleListSearch, ruleQueryOf } from "./search.js"

/** State and commands of the list of rules. */
export function useRuleList() {
  const [search, setSearch] = useSearch(ruleListSearch)
  const { navigation, href } = useOperations()
  const filter = useCallback((next: Partial<RuleListSearch>) => setSearch({ offset: 0, ...next }, { replace: true }), [setSearch])
  const newAddress = (example?: RuleExample) =>
    href({ to: "newRule", search: newRuleSearch.stringify({ product: search.product, example }) })
  const known = newAddress() !== undefined
  const viewText = useMemo(() => ruleListSearch.stringify({ ...search, offset: 0 }), [search])
  const go = (address: string | undefined) => address !== undefined && navigation.navigate(address)
  return {
    search,
    query: useRules(ruleQueryOf(search)),
    ...useRights(),
    filter,
    filtered: isFiltered(search),
    clearFilters: () => filter({ product: undefined, active: undefined, q: undefined }),
    viewText,
    openView: (text: string) => setSearch(ruleListSearch.parse(text)),
    page: (paging: { limit: number; offset: number }) => setSearch(paging, { replace: true }),
    sort: (sort: string) => filter({ sort: sort as RuleListSearch["sort"] }),
    openRow: ({ id }: Rule) => go(href({ to: "rule", id })),
    openNew: known ? (example?: RuleExample) => go(newAddress(example)) : undefined,
  }
}

export type RuleListState = ReturnType<typeof useRuleList>
