"use client"
import { useHistory } from "../../../events/hooks.js"
import { useSearch } from "../../../kernel/pages/use-search.js"
import { useToday } from "../../../kernel/ui/index.js"
import { usePlace, usePlaceTree } from "../../hooks/index.js"
import type { PlaceId } from "../../types.js"
import { useRights } from "../shared/rights.js"
import { type PlaceTab, placeSearch } from "./search.js"

/** State and commands of one place. */
export function usePlaceDetail(placeId: PlaceId) {
  const [search, setSearch] = useSearch(placeSearch)
  const tab = search.tab ?? "overview"
  return {
    placeId,
    place: usePlace(placeId),
    tree: usePlaceTree({ id: placeId, depth: 3 }, { enabled: tab === "overview" }),
    history: useHistory(placeId, {}, { enabled: tab === "activity" }),
    today: useToday(),
    tab,
    asked: { date: search.date, time: search.time },
    ask: (asked: { date?: string | undefined; time?: string | undefined }) => setSearch(asked, { replace: true }),
    openTab: (next: PlaceTab) => setSearch({ tab: next }, { replace: true }),
    ...useRights(),
  }
}

export type PlaceDetailState = ReturnType<typeof usePlaceDetail>
