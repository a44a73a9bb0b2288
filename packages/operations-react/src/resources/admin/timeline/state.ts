"use client"
import { useMemo, useState } from "react"
import { useOperations } from "../../../kernel/context/index.js"
import { addDays } from "../../../kernel/days/dates.js"
import { useMessages } from "../../../kernel/messages/index.js"
import { useSearch } from "../../../kernel/pages/use-search.js"
import { useToday } from "../../../kernel/ui/index.js"
import { usePools, useResourceAllocations, useResourceTimeline } from "../../hooks/index.js"
import type { ResourceAllocation, TimelineItem, TimelineRow } from "../../types.js"
import { timelineMessages } from "../messages/en/timeline.js"
import { useKindWord } from "../shared/names.js"
import { useRights } from "../shared/rights.js"
import { boardRows } from "./model/rows.js"
import { createTimeScale } from "./model/scale.js"
import { datesOf, steps, type TimelineSearch, timelineQueryOf, timelineSearch, type Zoom, zoomOrder, zooms } from "./search.js"

export type Asset = TimelineRow["asset"]

/** What is open above the board. */
export type TimelineDialog =
  | { kind: "item"; item: TimelineItem; asset: Asset }
  | { kind: "move"; item: TimelineItem; asset: Asset }
  | { kind: "replace"; item: TimelineItem; asset: Asset }
  | { kind: "demand"; demand: ResourceAllocation }
  | { kind: "time"; item: TimelineItem; asset: Asset }
  /** Another time of a closeout, where its edge was dragged with what it came to. */
  | { kind: "closed"; item: TimelineItem; asset: Asset; span?: TimelineItem["core"] }
  /** A new closeout of a day, or of the time that was drawn. */
  | { kind: "close"; asset: Asset; date?: string; drawn?: { from: string; to: string } }

const none: readonly never[] = []

/** State and commands of the timeline: dates, zoom and filters in the URL, one request for everybody's calendar. */
export function useTimeline() {
  const [search, setSearch] = useSearch(timelineSearch)
  const { timeZone, now } = useOperations()
  const t = useMessages(timelineMessages)
  const word = useKindWord()
  const today = useToday()
  const { from, days } = datesOf(search, today)
  const asked = timelineQueryOf(search, today, timeZone)
  const query = useResourceTimeline(asked)
  const demand = useResourceAllocations({
    from: asked.from,
    to: asked.to,
    state: ["unmet", "partial"],
    status: ["open"],
    sort: "startsAt",
    limit: 200,
  })
  const pools = usePools({ sort: "name", limit: 200 })
  const [collapsed, setCollapsed] = useState<ReadonlySet<string>>(new Set())
  const [dialog, open] = useState<TimelineDialog>()
  const zoom: Zoom = search.zoom ?? "days"
  const scale = useMemo(() => createTimeScale({ from, days, zone: timeZone, pxPerHour: zooms[zoom] }), [from, days, timeZone, zoom])
  const rows = useMemo(
    () =>
      boardRows({
        rows: query.data?.data ?? none,
        demand: demand.data?.data ?? none,
        pools: new Map((pools.data?.data ?? none).map(({ id, name }) => [id as string, name])),
        collapsed,
        only: search.only,
        end: scale.to,
        words: { kind: word, noPool: t("timeline.noPool") },
      }),
    [query.data, demand.data, pools.data, collapsed, search.only, scale.to, word, t],
  )
  const replace = (next: Partial<TimelineSearch>) => setSearch(next, { replace: true })
  const goTo = (date: string) => replace({ date: date === today ? undefined : date })
  return {
    ...useRights(),
    search,
    today,
    from,
    days,
    zoom,
    scale,
    grain: steps[zoom],
    rows,
    query,
    pools: pools.data?.data ?? none,
    now: now().getTime(),
    dialog,
    open,
    close: () => open(undefined),
    filter: replace,
    filtered: Boolean(search.kind || search.pool || search.only),
    clearFilters: () => replace({ kind: undefined, pool: undefined, only: undefined }),
    goTo,
    step: (count: number) => goTo(addDays(from, count * Math.max(1, Math.round(days / 2)))),
    zoomBy: (count: number) => replace({ zoom: zoomOrder[Math.min(zoomOrder.length - 1, Math.max(0, zoomOrder.indexOf(zoom) - count))] }),
    table: search.view === "table",
    toggle: (id: string) =>
      setCollapsed((before) => {
        const next = new Set(before)
        if (!next.delete(id)) next.add(id)
        return next
      }),
  }
}

export type TimelineState = ReturnType<typeof useTimeline>
