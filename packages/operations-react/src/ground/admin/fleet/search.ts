import { defineSearch, searchNumber, searchText, searchWord } from "../../../kernel/pages/search.js"
import type { ListOperators, ListVehicles, SearchDrivers } from "../../inputs.js"

const sorts = [
  "name",
  "-name",
  "plate",
  "-plate",
  "passengerCapacity",
  "-passengerCapacity",
  "code",
  "-code",
  "updatedAt",
  "-updatedAt",
] as const

export interface FleetSearch {
  view: "all" | "expiring" | undefined
  active: "yes" | "no" | undefined
  operator: string | undefined
  category: string | undefined
  language: string | undefined
  sort: (typeof sorts)[number] | undefined
  limit: number
  offset: number
}

/** View state of the lists of the fleet, in the URL. What is typed to find somebody stays out of it. */
export const fleetSearch = defineSearch<FleetSearch>({
  view: searchWord(["all", "expiring"], "all"),
  active: searchWord(["yes", "no"]),
  operator: searchText(),
  category: searchText(),
  language: searchText(),
  sort: searchWord(sorts, "name"),
  limit: searchNumber(50),
  offset: searchNumber(0),
})

const isOperator = (id: string | undefined): id is `gopr_${string}` => id?.startsWith("gopr_") === true

const common = ({ active, operator, sort, limit, offset }: FleetSearch) => ({
  ...(active && { active: active === "yes" }),
  ...(isOperator(operator) && { operatorId: [operator] }),
  sort: sort ?? "name",
  limit: Math.min(200, Math.max(1, limit)),
  offset,
})

export const vehicleQueryOf = (search: FleetSearch, q?: string): ListVehicles =>
  ({ ...common(search), ...(search.category && { category: [search.category] }), ...(q && { q }) }) as ListVehicles

export const driverQueryOf = (search: FleetSearch, q?: string): SearchDrivers =>
  ({ ...common(search), ...(search.language && { language: [search.language] }), ...(q && { q }) }) as SearchDrivers

export function operatorQueryOf(search: FleetSearch): ListOperators {
  const { operatorId: _, ...rest } = common(search)
  return rest as ListOperators
}

export const isFiltered = ({ active, operator, category, language }: FleetSearch) => Boolean(active || operator || category || language)

export const fleetTabs = ["overview", "calendar", "activity"] as const

/** View state of one record of the fleet. */
export const fleetTabSearch = defineSearch<{ tab: string | undefined; from: string | undefined }>({
  /** One of ours or of the host's; absent: the overview. */
  tab: searchText(),
  /** First day of its calendar. */
  from: searchText(),
})
