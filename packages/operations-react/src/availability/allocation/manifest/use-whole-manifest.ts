"use client"
import { useQueries } from "@tanstack/react-query"
import { useFromCore } from "../../../kernel/hooks/index.js"
import type { PanelQuery } from "../../../kernel/ui/index.js"
import { useSlotManifest } from "../../hooks/index.js"
import { availabilityQueries } from "../../queries.js"
import type { SlotId } from "../../types.js"
import type { SlotManifest } from "../types.js"

/** Bookings per question: the most that the server answers at once. */
const atOnce = 200

/** The manifest of a departure with all of its bookings, however many pages they are. */
export function useWholeManifest(slotId: SlotId): PanelQuery<SlotManifest> & { isFetching: boolean } {
  const { travelers } = useFromCore(availabilityQueries)
  const first = useSlotManifest(slotId, { limit: atOnce })
  const more = Math.max(0, Math.ceil((first.data?.total ?? 0) / atOnce) - 1)
  const rest = useQueries({
    queries: Array.from({ length: more }, (_, page) => travelers.manifest(slotId, { limit: atOnce, offset: (page + 1) * atOnce })),
    combine: (pages) => ({
      allocations: pages.flatMap(({ data }) => data?.allocations ?? []),
      pending: pages.some(({ isPending }) => isPending),
      fetching: pages.some(({ isFetching }) => isFetching),
      error: pages.find(({ error }) => error)?.error ?? null,
    }),
  })
  const { data, error, isPending, isFetching, isPlaceholderData, dataUpdatedAt, refetch } = first
  const complete = data && !rest.pending
  return {
    data: complete ? (more === 0 ? data : { ...data, allocations: [...data.allocations, ...rest.allocations] }) : undefined,
    error: error ?? rest.error,
    isPending: isPending || rest.pending,
    isFetching: isFetching || rest.fetching,
    isPlaceholderData,
    dataUpdatedAt,
    refetch,
  }
}
