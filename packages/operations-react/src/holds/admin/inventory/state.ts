"use client"
import { addDays } from "../../../kernel/days/dates.js"
import { useSearch } from "../../../kernel/pages/use-search.js"
import { useToday } from "../../../kernel/ui/index.js"
import { useRoomInventory } from "../../hooks.js"
import { useRights } from "../shared/rights.js"
import { type InventorySearch, inventoryQueryOf, inventorySearch, shownNights } from "./search.js"

/** State and commands of the room inventory: hotel, kind and nights in the URL, one request behind them. */
export function useRoomInventoryPage() {
  const [search, setSearch] = useSearch(inventorySearch)
  const today = useToday()
  const asked = inventoryQueryOf(search, today)
  const query = useRoomInventory(asked ?? { placeId: "plac_none", from: today, to: today }, { enabled: asked !== undefined })
  return {
    search,
    today,
    placeId: asked?.placeId,
    from: asked?.from ?? today,
    to: asked?.to ?? addDays(today, shownNights - 1),
    query,
    ...useRights(),
    filter: (next: Partial<InventorySearch>) => setSearch(next, { replace: true }),
    step: (count: number) => setSearch({ from: addDays(asked?.from ?? today, count * shownNights) }, { replace: true }),
    openSet: () => setSearch({ set: true }),
    closeSet: () => setSearch({ set: false }, { replace: true }),
  }
}

export type RoomInventoryState = ReturnType<typeof useRoomInventoryPage>
