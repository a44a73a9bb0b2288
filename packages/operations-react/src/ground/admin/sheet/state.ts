"use client"
import { useEffect, useMemo } from "react"
import { useOperations } from "../../../kernel/context/index.js"
import { OperationsNetworkError } from "../../../kernel/core/index.js"
import { addDays } from "../../../kernel/days/dates.js"
import { useSearch } from "../../../kernel/pages/use-search.js"
import { useToday } from "../../../kernel/ui/index.js"
import { useDriverSheet } from "../../hooks/index.js"
import type { DriverId, DriverSheet } from "../../types.js"
import { keepSheet, keptSheet, sheetKey } from "./keep.js"
import { useOnline } from "./online.js"
import { projectSheet } from "./queue/project.js"
import { useStepQueue } from "./queue/use-queue.js"
import { sheetDate, sheetQueryOf, sheetSearch } from "./search.js"

/** How far ahead the next run is looked for. */
const daysAhead = 30

/** The sheet from the server, or the last one that was kept when there is no network. */
function useSheet(driverId: DriverId, date: string, contacts: boolean) {
  const { operations, storage } = useOperations()
  const query = useDriverSheet(sheetQueryOf(driverId, { date }, contacts), { refetchInterval: 60_000 })
  const { data, dataUpdatedAt, error, fetchStatus } = query
  const key = sheetKey(operations.scope, driverId)
  useEffect(() => {
    if (data) keepSheet(storage, key, data, dataUpdatedAt)
  }, [data, dataUpdatedAt, storage, key])
  const cut = fetchStatus === "paused" || error instanceof OperationsNetworkError
  const kept = useMemo(
    () => (data === undefined && cut ? keptSheet(storage, key, { from: date, to: date }) : undefined),
    [data, cut, storage, key, date],
  )
  const sheet = data ?? kept?.sheet
  return { query, cut, kept: kept !== undefined, sheet, at: kept?.at ?? dataUpdatedAt }
}

const firstRun = ({ runs }: DriverSheet) => runs[0] ?? null

/** State and commands of a driver's sheet. */
export function useDriverSheetPage(driverId: DriverId) {
  const { can } = useOperations()
  const [search, setSearch] = useSearch(sheetSearch)
  const today = useToday()
  const online = useOnline()
  const date = sheetDate(search, today)
  const contacts = can("travelers.contact")
  const { query, cut, kept, sheet, at } = useSheet(driverId, date, contacts)
  const queue = useStepQueue(driverId, at)
  const shown = useMemo(() => sheet && projectSheet(sheet, queue.pending), [sheet, queue.pending])
  const none = shown !== undefined && shown.runs.length === 0
  const ahead = { from: addDays(date, 1), to: addDays(date, daysAhead) }
  const next = useDriverSheet(sheetQueryOf(driverId, ahead, false), { enabled: none, select: firstRun })
  return {
    driverId,
    date,
    today,
    query,
    sheet: shown,
    /** When the sheet was loaded. */
    at,
    /** What is shown comes from the store of this device. */
    kept,
    offline: !online || cut || queue.cut,
    next: none ? (next.data ?? undefined) : undefined,
    queue,
    mayDrive: can("ground.drive"),
    /** A dispatcher who looks at a sheet acts as themselves. */
    actor: can("ground.write") ? ({ actorKind: "user" } as const) : ({ actorKind: "driver", driverId } as const),
    goTo: (next: string) => setSearch({ date: next === today ? undefined : next }, { replace: true }),
    step: (count: number) => setSearch({ date: addDays(date, count) }, { replace: true }),
  }
}

export type DriverSheetState = ReturnType<typeof useDriverSheetPage>
