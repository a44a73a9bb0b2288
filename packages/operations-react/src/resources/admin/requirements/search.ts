import { defineSearch, searchNumber, searchText, searchWord } from "../../../kernel/pages/search.js"
import type { ListRequirements } from "../../inputs.js"

export interface RequirementsSearch {
  product: string | undefined
  pool: string | undefined
  active: "yes" | "no" | undefined
  limit: number
  offset: number
}

/** View state of what products need, in the URL. */
export const requirementsSearch = defineSearch<RequirementsSearch>({
  product: searchText(),
  pool: searchText(),
  active: searchWord(["yes", "no"]),
  limit: searchNumber(50),
  offset: searchNumber(0),
})

const isPool = (id: string | undefined): id is `repl_${string}` => id?.startsWith("repl_") === true

/** The request behind a view. */
export const requirementsQueryOf = ({ product, pool, active, limit, offset }: RequirementsSearch): ListRequirements => ({
  ...(product && { productId: [product] }),
  ...(isPool(pool) && { poolId: [pool] }),
  ...(active && { active: active === "yes" }),
  sort: "productId,role",
  limit: Math.min(200, Math.max(1, limit)),
  offset,
})
