"use client"
import { useHistory } from "../../../../events/hooks.js"
import { addDays, isDate } from "../../../../kernel/days/dates.js"
import { useDetailTabs } from "../../../../kernel/host/detail.js"
import { useSearch } from "../../../../kernel/pages/use-search.js"
import { useToday } from "../../../../kernel/ui/index.js"
import { calendarDays } from "../../../../resources/admin/resource/state.js"
import { useRights } from "../../shared/rights.js"
import type { FleetKind } from "../kinds.js"
import { fleetTabSearch, fleetTabs } from "../search.js"

/** State and commands that the page of every record of the fleet has. */
export function useFleetDetail(kind: FleetKind, id: string) {
  const [search, setSearch] = useSearch(fleetTabSearch)
  const today = useToday()
  const from = search.from && isDate(search.from) ? search.from : today
  const tabs = useDetailTabs<never>(kind, fleetTabs, search.tab)
  const { tab } = tabs
  return {
    id,
    today,
    ...tabs,
    from,
    history: useHistory(id as never, {}, { enabled: tab === "activity" }),
    openTab: (next: string) => setSearch({ tab: next === "overview" ? undefined : next }, { replace: true }),
    goTo: (date: string) => setSearch({ from: date === today ? undefined : date }, { replace: true }),
    step: (count: number) => setSearch({ from: addDays(from, count * calendarDays) }, { replace: true }),
    ...useRights(),
  }
}

export type FleetDetailState = ReturnType<typeof useFleetDetail>
