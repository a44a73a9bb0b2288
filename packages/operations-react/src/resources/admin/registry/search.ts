import type { ResourceKind } from "@voyant-travel/operations/resources/contract"
import { defineSearch, searchNumber, searchText, searchWord } from "../../../kernel/pages/search.js"
import type { SearchResources } from "../../inputs.js"
import { kinds, resourceSorts } from "../shared/words.js"

const sorts = resourceSorts.flatMap((field) => [field, `-${field}` as const])

export interface RegistrySearch {
  view: "all" | "expiring" | undefined
  kind: ResourceKind | undefined
  pool: string | undefined
  place: string | undefined
  active: "yes" | "no" | undefined
  sort: (typeof sorts)[number] | undefined
  limit: number
  offset: number
}

/** View state of the registry, in the URL. What is typed to find somebody is a person's name and stays out of it. */
export const registrySearch = defineSearch<RegistrySearch>({
  view: searchWord(["all", "expiring"], "all"),
  kind: searchWord(kinds),
  pool: searchText(),
  place: searchText(),
  active: searchWord(["yes", "no"]),
  sort: searchWord(sorts, "name"),
  limit: searchNumber(50),
  offset: searchNumber(0),
})

const isPlace = (id: string | undefined): id is `plac_${string}` => id?.startsWith("plac_") === true
const isPool = (id: string | undefined): id is `repl_${string}` => id?.startsWith("repl_") === true

/** The request behind a view. */
export const registryQueryOf = (search: RegistrySearch, q?: string): SearchResources => ({
  ...(search.kind && { kind: [search.kind] }),
  ...(isPool(search.pool) && { poolId: [search.pool] }),
  ...(isPlace(search.place) && { placeId: [search.place] }),
  ...(search.active && { active: search.active === "yes" }),
  ...(q && { q }),
  sort: search.sort ?? "name",
  with: "overview",
  limit: Math.min(200, Math.max(1, search.limit)),
  offset: search.offset,
})

export const isFiltered = ({ kind, pool, place, active }: RegistrySearch) => Boolean(kind || pool || place || active)
