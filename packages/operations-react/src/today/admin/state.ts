"use client"
import { useCallback, useState } from "react"
import { useSlots } from "../../availability/hooks/index.js"
import type { OfferedRole } from "../../ground/admin/run/assign/offer.js"
import type { BoardDispatch } from "../../ground/client.js"
import { useDispatches } from "../../ground/hooks/index.js"
import type { ResourceHold } from "../../holds/types.js"
import { useOperations } from "../../kernel/context/index.js"
import { addDays } from "../../kernel/days/dates.js"
import { useSearch } from "../../kernel/pages/use-search.js"
import { useToday as useDate } from "../../kernel/ui/index.js"
import { useToday } from "../hooks.js"
import type { Today } from "../types.js"
import { type TodaySearch, type Topic, todayQueryOf, todaySearch } from "./search.js"

const isEmpty = ({ departures, ground, holds }: Today) =>
  departures.departures.length === 0 && (ground?.dispatches.length ?? 0) === 0 && (holds?.length ?? 0) === 0

/** State and commands of Today: one day in one answer, and the repair that is open. */
export function useTodayState() {
  const [search, setSearch] = useSearch(todaySearch)
  const today = useDate()
  const { timeZone, can } = useOperations()
  const asked = todayQueryOf(search, today, timeZone)
  const query = useToday(asked)
  const [assigning, assign] = useState<{ run: BoardDispatch; roles: readonly OfferedRole[] }>()
  const [extending, extend] = useState<ResourceHold>()
  const filter = useCallback((next: Partial<TodaySearch>) => setSearch(next, { replace: true }), [setSearch])
  const empty = query.data !== undefined && isEmpty(query.data)
  const dateFrom = addDays(asked.date, 1)
  const departs = useSlots({ dateFrom, limit: 1, sort: "startsAt" }, { enabled: empty })
  const drives = useDispatches({ serviceDateFrom: dateFrom, sort: "serviceDate", limit: 1 }, { enabled: empty && can("ground.read") })
  return {
    search,
    query,
    today,
    date: asked.date,
    empty,
    /** The next date on which something departs or somebody drives; known on an empty day only. */
    nextDate: [departs.data?.data[0]?.dateLocal, drives.data?.data[0]?.serviceDate].filter((day) => typeof day === "string").sort()[0],
    mayAssign: can("ground.write"),
    mayExtend: can("holds.write"),
    assigning,
    assign,
    extending,
    extend,
    show: (date: string | undefined) => filter({ date, only: undefined }),
    step: (days: number) => filter({ date: addDays(asked.date, days), only: undefined }),
    narrow: (only: Topic | undefined) => filter({ only }),
  }
}

export type TodayState = ReturnType<typeof useTodayState>
