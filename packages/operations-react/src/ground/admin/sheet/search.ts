import { isDate } from "../../../kernel/days/dates.js"
import { defineSearch, searchText } from "../../../kernel/pages/search.js"
import type { GetDriverSheet } from "../../inputs.js"
import type { DriverId } from "../../types.js"

export interface SheetSearch {
  /** The day; absent = today. */
  date: string | undefined
}

/** View state of a driver's sheet, in the URL. */
export const sheetSearch = defineSearch<SheetSearch>({ date: searchText() })

export const sheetDate = ({ date }: SheetSearch, today: string) => (date && isDate(date) ? date : today)

/** The request behind a sheet. Without the right to see them, telephone numbers are not asked for. */
export const sheetQueryOf = (
  driverId: DriverId,
  days: { date: string } | { from: string; to: string },
  contacts: boolean,
): GetDriverSheet => ({
  driverId,
  ...days,
  ...(!contacts && { contacts: false }),
})
