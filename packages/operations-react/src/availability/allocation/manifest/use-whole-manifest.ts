"use client"
import { useQueries } from "@tanstack/react-query"
import { useMemo } from "react"
import { useFromCore } from "../../../kernel/hooks/index.js"
import type { PanelQuery } from "../../../kernel/ui/index.js"
import { useSlotManifest } from "../../hooks/index.js"
import { availabilityQueries } from "../../queries.js"
import type { SlotId } from "../../types.js"
import type { ManifestAllocation, SlotManifest } from "../types.js"
import { useReadable } from "./erased.js"

/** Bookings per question: the most that the server answers at once. */
const atOnce = 200

/** The manifest of a departure with all of its bookings, however many pages they are, in the words of its reader. */
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
    data: useReadableManifest(data, complete ? rest.allocations : undefined),
    error: error ?? rest.error,
    isPending: isPending || rest.pending,
    isFetching: isFetching || rest.fetching,
    isPlaceholderData,
    dataUpdatedAt,
    refetch,
  }
}

/** One manifest of its first page and what the others had; nothing while those are on their way. */
function useReadableManifest(first: SlotManifest | undefined, rest: readonly ManifestAllocation[] | undefined): SlotManifest | undefined {
  const readable = useReadable()
  return useMemo(() => {
    if (!first || !rest) return undefined
    const all = [...first.allocations, ...rest].map((one) => ({ ...one, travelers: one.travelers.map(readable) }))
    return { ...first, allocations: all, crew: first.crew.map(readable) }
  }, [first, rest, readable])
}
