import { defineSearch, searchNumber, searchText, searchWord } from "../../../kernel/pages/search.js"
import type { ListRules } from "../../inputs.js"
import { ruleSorts } from "../shared/slot/words.js"

const sorts = ruleSorts.flatMap((field) => [field, `-${field}` as const])

export interface RuleListSearch {
  product: string | undefined
  active: "yes" | "no" | undefined
  q: string | undefined
  sort: (typeof sorts)[number] | undefined
  limit: number
  offset: number
}

/** View state of the list of rules, in the URL. */
export const ruleListSearch = defineSearch<RuleListSearch>({
  product: searchText(),
  active: searchWord(["yes", "no"]),
  q: searchText(),
  sort: searchWord(sorts, "productId"),
  limit: searchNumber(50),
  offset: searchNumber(0),
})

/** The request behind a view. */
export const ruleQueryOf = ({ product, active, q, sort = "productId", limit, offset }: RuleListSearch): ListRules => ({
  ...(product && { productId: [product] }),
  ...(active && { active: active === "yes" }),
  ...(q && { q }),
  sort,
  limit: Math.min(200, Math.max(1, limit)),
  offset,
})

export const isFiltered = ({ product, active, q }: RuleListSearch) => Boolean(product || active || q)
