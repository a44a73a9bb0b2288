"use client"
import { useCallback } from "react"
import { addDays, isDate } from "../../../kernel/days/dates.js"
import { useSearch } from "../../../kernel/pages/use-search.js"
import { useToday } from "../../../kernel/ui/index.js"
import { usePickupDay, usePickupGroups, usePickupPoints } from "../../hooks/index.js"
import { useRights } from "../shared/page/use-rights.js"
import { groupQueryOf, pointQueryOf } from "./request.js"
import { type PickupsSearch, type PickupView, pickupsSearch } from "./search.js"

/** State and commands of the pickups page. */
export function usePickupsPage() {
  const [search, setSearch] = useSearch(pickupsSearch)
  const today = useToday()
  const view: PickupView = search.view ?? "groups"
  const date = search.date && isDate(search.date) ? search.date : today
  const kind = search.kind ?? "pickup"
  const filter = useCallback((next: Partial<PickupsSearch>) => setSearch({ offset: 0, ...next }, { replace: true }), [setSearch])
  const day = { date, kind, ...(search.product && { productIds: [search.product] }) }
  return {
    search,
    view,
    open: (next: PickupView) => setSearch({ view: next, q: undefined, offset: 0 }, { replace: true }),
    filter,
    find: useCallback((q: string | undefined) => filter({ q }), [filter]),
    page: (paging: { limit: number; offset: number }) => setSearch(paging, { replace: true }),
    filtered: Boolean(search.product || search.active || search.q),
    clearFilters: () => filter({ product: undefined, active: undefined, q: undefined }),
    groups: usePickupGroups(groupQueryOf(search), { enabled: view === "groups" }),
    points: usePickupPoints(pointQueryOf(search), { enabled: view === "points" }),
    day: usePickupDay(day, { enabled: view === "day" }),
    date,
    today,
    kind,
    step: (count: number) => filter({ date: addDays(date, count) }),
    goToday: () => filter({ date: undefined }),
    ...useRights(),
  }
}

export type PickupsState = ReturnType<typeof usePickupsPage>
