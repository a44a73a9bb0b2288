"use client"
import { historyFileDays } from "@voyant-travel/operations/contract"
import { useCallback } from "react"
import { useOperations } from "../../kernel/context/index.js"
import { downloadFile } from "../../kernel/core/index.js"
import { addDays, daysBetween, isDate, spanOf } from "../../kernel/days/dates.js"
import { useFromCore } from "../../kernel/hooks/index.js"
import { useSearch } from "../../kernel/pages/use-search.js"
import { useToday } from "../../kernel/ui/index.js"
import { startOfDay } from "../../resources/admin/shared/zone.js"
import { eventsClient } from "../client.js"
import { useHistory } from "../hooks.js"
import { type ActivitySearch, activityKinds, activitySearch } from "./search.js"

const daysShown = 7

/** State and commands of Activity: what happened within some days of the operator's calendar, by kind. */
export function useActivityState() {
  const [search, setSearch] = useSearch(activitySearch)
  const today = useToday()
  const { timeZone, can } = useOperations()
  const client = useFromCore(eventsClient)
  const last = search.to && isDate(search.to) ? search.to : today
  const first = search.from && isDate(search.from) ? search.from : addDays(last, 1 - daysShown)
  const { from, to } = spanOf(first, last)
  const asked = {
    from: startOfDay(from, timeZone),
    to: startOfDay(addDays(to, 1), timeZone),
    ...(search.kind && { types: [...activityKinds[search.kind]] }),
  }
  return {
    kind: search.kind,
    from,
    to,
    query: useHistory(undefined, asked),
    mayExport: can("exports"),
    /** A file holds no more days than this; undefined while the span fits. */
    tooLong: daysBetween(from, to) + 1 > historyFileDays ? historyFileDays : undefined,
    save: async () => downloadFile(await client.exportHistory(asked)),
    filter: useCallback((next: Partial<ActivitySearch>) => setSearch(next, { replace: true }), [setSearch]),
  }
}

export type ActivityState = ReturnType<typeof useActivityState>
