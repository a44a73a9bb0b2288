"use client"
import { useHistory } from "../../../events/hooks.js"
import { useDetailTabs } from "../../../kernel/host/detail.js"
import { useSearch } from "../../../kernel/pages/use-search.js"
import { useToday } from "../../../kernel/ui/index.js"
import { usePlace, usePlaceTree } from "../../hooks/index.js"
import type { PlaceDetail, PlaceId } from "../../types.js"
import { useRights } from "../shared/rights.js"
import { placeSearch, placeTabs } from "./search.js"

/** State and commands of one place. */
export function usePlaceDetail(placeId: PlaceId) {
  const [search, setSearch] = useSearch(placeSearch)
  const tabs = useDetailTabs<PlaceDetail>("place", placeTabs, search.tab)
  const { tab } = tabs
  return {
    placeId,
    place: usePlace(placeId),
    tree: usePlaceTree({ id: placeId, depth: 3 }, { enabled: tab === "overview" }),
    history: useHistory(placeId, {}, { enabled: tab === "activity" }),
    today: useToday(),
    ...tabs,
    asked: { date: search.date, time: search.time },
    ask: (asked: { date?: string | undefined; time?: string | undefined }) => setSearch(asked, { replace: true }),
    openTab: (next: string) => setSearch({ tab: next === "overview" ? undefined : next }, { replace: true }),
    ...useRights(),
  }
}

export type PlaceDetailState = ReturnType<typeof usePlaceDetail>
