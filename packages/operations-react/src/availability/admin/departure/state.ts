"use client"
import { useOperations } from "../../../kernel/context/index.js"
import { useDetailTabs } from "../../../kernel/host/detail.js"
import { useSearch } from "../../../kernel/pages/use-search.js"
import { useDepartureHistory, useDepartureIssues, useDepartureSummary, useExplainSlot, useSlots } from "../../hooks/index.js"
import type { Slot, SlotId } from "../../types.js"
import { useSlotCommands } from "../actions/use-slot-commands.js"
import { useRights } from "../shared/page/use-rights.js"
import { departureSearch, departureTabs } from "./search.js"

/** Departures of the same product just before and after. */
function useSiblings(slot: Slot | undefined) {
  const enabled = slot !== undefined
  const product = { productId: slot ? [slot.productId] : [], limit: 1 }
  const startsAt = slot?.startsAt ?? new Date(0).toISOString()
  const later = new Date(new Date(startsAt).getTime() + 1).toISOString()
  const before = useSlots({ ...product, startsUntil: startsAt, sort: "-startsAt" }, { enabled })
  const after = useSlots({ ...product, startsFrom: later, sort: "startsAt" }, { enabled })
  return { previous: before.data?.data[0], next: after.data?.data[0] }
}

/** State and commands of one departure. */
export function useDepartureDetail(slotId: SlotId) {
  const [search, setSearch] = useSearch(departureSearch)
  const summary = useDepartureSummary(slotId)
  const slot = summary.data?.slot
  return {
    slotId,
    summary,
    slot,
    issues: useDepartureIssues(slotId),
    history: useDepartureHistory(slotId),
    explanation: useExplainSlot({ slotId, pax: 1 }),
    siblings: useSiblings(slot),
    ...useRights(),
    maySeeResources: useOperations().can("resources.read"),
    commands: useSlotCommands(),
    ...useDetailTabs<Slot>("departure", departureTabs, search.tab),
    segment: search.segment,
    openSegment: (segment: string) => setSearch({ segment }, { replace: true }),
    openTab: (tab: string) => setSearch({ tab: tab === "overview" ? undefined : tab }, { replace: true }),
    hold: search.hold,
    forgetHold: () => search.hold !== undefined && setSearch({ hold: undefined }, { replace: true }),
    stops: search.stops ?? ("pickup" as const),
    openStops: (stops: NonNullable<typeof search.stops>) => setSearch({ stops }, { replace: true }),
  }
}

export type DepartureDetailState = ReturnType<typeof useDepartureDetail>
