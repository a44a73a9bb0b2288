"use client"
import { useMemo, useState } from "react"
import { useOperations } from "../../../kernel/context/index.js"
import { addDays, daysFrom, startOfWeek } from "../../../kernel/days/dates.js"
import { useFormat } from "../../../kernel/format/use-format.js"
import { weekStart } from "../../../kernel/format/week.js"
import { useSearch } from "../../../kernel/pages/use-search.js"
import { useToday } from "../../../kernel/ui/index.js"
import { startOfDay } from "../../../resources/admin/shared/zone.js"
import { useResourceTimeline } from "../../../resources/hooks/index.js"
import { useDriverShifts, useSearchDrivers } from "../../hooks/index.js"
import type { Driver, DriverShift } from "../../types.js"
import { useEveryOperator } from "../shared/operators.js"
import { useRights } from "../shared/rights.js"
import { cellsOf } from "./model.js"
import { firstDay, gridDays, shiftDriversOf, shiftsSearch } from "./search.js"

/** What is open over the grid. */
export type Opened =
  | { kind: "shift"; driver: Driver; date: string; shift?: DriverShift }
  | { kind: "status"; driver: Driver; shift: DriverShift; status: DriverShift["status"] }
  | { kind: "delete"; driver: Driver; shift: DriverShift }
  | { kind: "hours"; driver: Driver }
  | { kind: "copy" }

/** Drivers of the page, their shifts of the week and the work that they do, three requests in all. */
function useRows(search: ReturnType<typeof shiftsSearch.parse>, from: string) {
  const { timeZone } = useOperations()
  const drivers = useSearchDrivers(shiftDriversOf(search))
  const shown = drivers.data?.data
  const span = { from: startOfDay(from, timeZone), to: startOfDay(addDays(from, gridDays), timeZone) }
  const some = shown !== undefined && shown.length > 0
  const shifts = useDriverShifts({ driverId: shown?.map(({ id }) => id) ?? [], ...span, sort: "startsAt", limit: 200 }, { enabled: some })
  const work = useResourceTimeline({ resourceIds: shown?.map(({ resourceId }) => resourceId) ?? [], ...span }, { enabled: some })
  const rows = useMemo(
    () =>
      (shown ?? []).map((driver) => {
        const own = shifts.data?.data.filter(({ driverId }) => driverId === driver.id) ?? []
        const items = work.data?.data.find(({ asset }) => asset.id === driver.resourceId)?.items ?? []
        const runs = items.filter(({ sourceType }) => sourceType === "dispatch").map((item) => ({ ...item, ...item.core }))
        return { driver, cells: cellsOf(from, gridDays, own, runs, timeZone) }
      }),
    [shown, shifts.data, work.data, from, timeZone],
  )
  return { drivers, shifts, rows }
}

/** State and commands of the grid of shifts. */
export function useShiftsPage() {
  const [search, setSearch] = useSearch(shiftsSearch)
  const today = useToday()
  const week = startOfWeek(today, weekStart(useFormat().locale))
  const from = firstDay(search, week)
  const [opened, open] = useState<Opened>()
  return {
    search,
    today,
    from,
    atToday: from === week,
    dates: daysFrom(from, gridDays),
    ...useRows(search, from),
    operators: useEveryOperator(),
    ...useRights(),
    opened,
    open,
    close: () => open(undefined),
    filter: (operator: string | undefined) => setSearch({ operator, offset: 0 }, { replace: true }),
    page: (offset: number) => setSearch({ offset }, { replace: true }),
    step: (weeks: number) => setSearch({ from: addDays(from, weeks * gridDays) }, { replace: true }),
    goToToday: () => setSearch({ from: undefined }, { replace: true }),
  }
}

export type ShiftsState = ReturnType<typeof useShiftsPage>
