import { isDate } from "../../../kernel/days/dates.js"
import { defineSearch, searchNumber, searchText } from "../../../kernel/pages/search.js"
import type { SearchDrivers } from "../../inputs.js"

export interface ShiftsSearch {
  /** First day; absent = the start of this week. */
  from: string | undefined
  operator: string | undefined
  offset: number
}

export const shiftsSearch = defineSearch<ShiftsSearch>({ from: searchText(), operator: searchText(), offset: searchNumber(0) })

/** Days that are shown at once. */
export const gridDays = 7
/** Drivers that are shown at once: their shifts of a week fit into one answer. */
export const driversShown = 20

const isOperator = (id: string | undefined): id is `gopr_${string}` => id?.startsWith("gopr_") === true

export const shiftDriversOf = ({ operator, offset }: ShiftsSearch): SearchDrivers => ({
  active: true,
  ...(isOperator(operator) && { operatorId: [operator] }),
  sort: "name",
  limit: driversShown,
  offset,
})

export const firstDay = ({ from }: ShiftsSearch, weekStart: string) => (from && isDate(from) ? from : weekStart)
