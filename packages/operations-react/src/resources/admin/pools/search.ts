import type { ResourceKind } from "@voyant-travel/operations/resources/contract"
import { defineSearch, searchNumber, searchText, searchWord } from "../../../kernel/pages/search.js"
import type { ListPools } from "../../inputs.js"
import { kinds } from "../shared/words.js"

export interface PoolsSearch {
  kind: ResourceKind | undefined
  active: "yes" | "no" | undefined
  q: string | undefined
  sort: "name" | "-name" | "updatedAt" | "-updatedAt" | undefined
  limit: number
  offset: number
}

/** View state of the list of pools, in the URL. */
export const poolsSearch = defineSearch<PoolsSearch>({
  kind: searchWord(kinds),
  active: searchWord(["yes", "no"]),
  q: searchText(),
  sort: searchWord(["name", "-name", "updatedAt", "-updatedAt"], "name"),
  limit: searchNumber(50),
  offset: searchNumber(0),
})

/** The request behind a view. */
export const poolsQueryOf = ({ kind, active, q, sort = "name", limit, offset }: PoolsSearch): ListPools => ({
  ...(kind && { kind: [kind] }),
  ...(active && { active: active === "yes" }),
  ...(q && { q }),
  sort,
  limit: Math.min(200, Math.max(1, limit)),
  offset,
})
