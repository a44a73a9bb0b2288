import { isDate, spanOf } from "../../../kernel/days/dates.js"
import { defineSearch, searchFlag, searchNumber, searchText, searchTexts, searchWord } from "../../../kernel/pages/search.js"
import type { ListCloseouts } from "../../inputs.js"
import { closeoutSorts } from "../shared/slot/words.js"

const sorts = closeoutSorts.flatMap((field) => [field, `-${field}` as const])
export const closeoutViews = ["list", "year"] as const
export type CloseoutView = (typeof closeoutViews)[number]

export interface CloseoutsSearch {
  view: CloseoutView | undefined
  /** Several come from a range of the board: then one closeout is made for each. */
  product: string[]
  from: string | undefined
  to: string | undefined
  force: "yes" | "no" | undefined
  q: string | undefined
  sort: (typeof sorts)[number] | undefined
  limit: number
  offset: number
  /** The day of the year view that the cursor is on. */
  date: string | undefined
  /** The editor of a new closeout is open, for `from` … `to` and `product`. */
  new: boolean
  option: string | undefined
  rule: string | undefined
  slot: string | undefined
  place: string | undefined
  /** The closeout whose editor is open. */
  open: string | undefined
}

/** View state of the closeouts, in the URL. */
export const closeoutsSearch = defineSearch<CloseoutsSearch>({
  view: searchWord(closeoutViews, "list"),
  product: searchTexts(),
  from: searchText(),
  to: searchText(),
  force: searchWord(["yes", "no"]),
  q: searchText(),
  sort: searchWord(sorts, "-dateFrom"),
  limit: searchNumber(50),
  offset: searchNumber(0),
  date: searchText(),
  new: searchFlag(),
  option: searchText(),
  rule: searchText(),
  slot: searchText(),
  place: searchText(),
  open: searchText(),
})

export const noDialog: Partial<CloseoutsSearch> = {
  new: false,
  option: undefined,
  rule: undefined,
  slot: undefined,
  place: undefined,
  open: undefined,
}

export const noFilters: Partial<CloseoutsSearch> = { product: [], from: undefined, to: undefined, force: undefined, q: undefined }

export const isFiltered = ({ product, from, to, force, q }: CloseoutsSearch) => Boolean(product.length > 0 || from || to || force || q)

/** Dates of the address; one that is no date counts as open. */
export function datesOf({ from = "", to = "" }: Pick<CloseoutsSearch, "from" | "to">): { from?: string; to?: string } {
  if (isDate(from) && isDate(to)) return spanOf(from, to)
  return { ...(isDate(from) && { from }), ...(isDate(to) && { to }) }
}

/** The request behind the list. */
export function closeoutQueryOf(search: CloseoutsSearch): ListCloseouts {
  const { product, force, q, sort = "-dateFrom", limit, offset } = search
  return {
    ...(product.length > 0 && { productId: product }),
    ...datesOf(search),
    ...(force && { inForce: force === "yes" }),
    ...(q && { q }),
    sort,
    limit: Math.min(200, Math.max(1, limit)),
    offset,
  }
}

/** The server answers so many rows at once. */
export const mostOfYear = 200

/** The request behind a year: what is in force on any of its days. */
export const yearQueryOf = ({ product, q }: CloseoutsSearch, year: string): ListCloseouts => ({
  ...(product.length > 0 && { productId: product }),
  ...(q && { q }),
  from: `${year}-01-01`,
  to: `${year}-12-31`,
  inForce: true,
  sort: "dateFrom",
  limit: mostOfYear,
})
