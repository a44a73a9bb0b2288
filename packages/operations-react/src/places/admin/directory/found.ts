"use client"
import { useMemo } from "react"
import type { Page } from "../../../kernel/core/index.js"
import type { PanelQuery } from "../../../kernel/ui/index.js"
import { useNearPlaces, usePlace, usePlaces, useSearchPlaces } from "../../hooks/index.js"
import type { ListedPlace, PlaceId } from "../../types.js"
import { useSettled } from "../shared/settled.js"
import { type DirectorySearch, filtersOf, listQueryOf, nearOf, radiusOf } from "./search.js"

const none: `plac_${string}` = "plac_none"

/** Ids in the order in which a search found them, nearest or likeliest first; undefined where nothing is searched for. */
function useRanking(search: DirectorySearch) {
  const typed = useSettled(search.q ?? "")
  // what is cleared is cleared at once: the search of a moment ago would say that there is no place
  const q = search.q ? typed : ""
  const nearId = nearOf(search)
  const { kind, country, status } = filtersOf(search)
  const centre = usePlace(nearId ?? none, { enabled: nearId !== undefined })
  const { latitude, longitude } = centre.data ?? {}
  const spot = typeof latitude === "number" && typeof longitude === "number" ? { latitude, longitude } : undefined
  const narrow = { ...(kind && { kind }), ...(country && { country }), ...(status && { status }) }
  const found = useSearchPlaces({ q: q.slice(0, 200) || "-", ...narrow, ...spot, limit: 50 }, { enabled: q.trim() !== "" })
  const near = useNearPlaces(
    { ...(spot ?? { latitude: 0, longitude: 0 }), radiusMeters: radiusOf(search), ...narrow, limit: 200 },
    { enabled: spot !== undefined && nearId !== undefined },
  )
  const within = nearId && near.data ? new Set<PlaceId>(near.data.map(({ place }) => place.id)) : undefined
  if (q.trim() !== "") {
    const ids = found.data?.map(({ place }) => place.id).filter((id) => !within || within.has(id))
    return { query: found, ids }
  }
  if (nearId)
    return {
      query: spot || centre.isPending ? near : centre,
      ids: spot ? near.data?.map(({ place }) => place.id) : centre.data ? [] : undefined,
    }
  return undefined
}

/** The rows of the directory: a page of the list, or what a search found within the filters. */
export function useFoundPlaces(search: DirectorySearch): PanelQuery<Page<ListedPlace>> {
  const ranking = useRanking(search)
  const ids = ranking?.ids?.slice(0, 200)
  const wanted = ids && ids.length > 0 ? ids : undefined
  const list = usePlaces(ranking ? { ...filtersOf(search), ids: wanted ?? [none], include: "usage", limit: 200 } : listQueryOf(search), {
    enabled: ranking === undefined || wanted !== undefined,
  })
  const order = wanted?.join()
  const data = useMemo(() => {
    if (!list.data || order === undefined) return list.data
    const rank = new Map(order.split(",").map((id, index) => [id, index]))
    const rows = list.data.data.toSorted((a, b) => (rank.get(a.id) ?? 0) - (rank.get(b.id) ?? 0))
    return { ...list.data, data: rows, limit: 200, offset: 0 }
  }, [list.data, order])
  if (!ranking) return list
  const { error, isPending, isFetching, dataUpdatedAt, refetch } = ranking.query
  const waiting = { data: undefined, error, isPending, isFetching, dataUpdatedAt, refetch }
  if (!ids) return waiting
  if (!wanted) return { ...waiting, isPending: false, data: { data: [], total: 0, limit: 200, offset: 0 } }
  return { ...list, data }
}
