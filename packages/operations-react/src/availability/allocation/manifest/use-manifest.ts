"use client"
import { useMemo, useState } from "react"
import { useOperations } from "../../../kernel/context/index.js"
import { useErrorText, useToast } from "../../../kernel/ui/index.js"
import { useCloseCheckIn, useSetAttendance } from "../../hooks/index.js"
import type { SlotId } from "../../types.js"
import type { SlotTraveler } from "../types.js"
import { isGiven } from "./dialogs/given.js"
import { groupedRows, type ManifestGrouping, type ManifestRow, manifestRows, rowsWith, travelersNot } from "./model.js"
import { useWholeManifest } from "./use-whole-manifest.js"

export const manifestColumns = ["booking", "host", "category", "pickup", "room", "seat", "language", "needs", "contact"] as const
export type ManifestColumn = (typeof manifestColumns)[number]

const shownFirst: readonly ManifestColumn[] = ["booking", "category", "pickup", "room", "seat", "needs"]
const storageKey = "manifest.columns"

/** State and commands of a departure's manifest: who is on it, who has come. */
export function useManifest(slotId: SlotId) {
  const { can, storage, locale } = useOperations()
  const toast = useToast()
  const errorText = useErrorText()
  const query = useWholeManifest(slotId)
  const attendance = useSetAttendance()
  const close = useCloseCheckIn()
  const [text, find] = useState("")
  const [by, group] = useState<ManifestGrouping>("booking")
  const [columns, setColumns] = useState<readonly ManifestColumn[]>(() => remembered(storage.get(storageKey)))
  const rows = useMemo(() => (query.data ? manifestRows(query.data) : []), [query.data])
  const groups = useMemo(() => groupedRows(rowsWith(rows, text), by, locale), [rows, text, by, locale])
  const set = async (travelerIds: readonly SlotTraveler["id"][], state: SlotTraveler["attendance"]) => {
    if (travelerIds.length === 0) return
    try {
      await attendance.mutateAsync({ slotId, travelerIds: [...travelerIds], state })
    } catch (error) {
      toast({ tone: "danger", text: errorText(error) })
    }
  }
  const mayWrite = can("allocation.write")
  return {
    slotId,
    query,
    rows,
    groups,
    text,
    find,
    by,
    group,
    columns,
    showColumn: (column: ManifestColumn, shown: boolean) => {
      const next = manifestColumns.filter((one) => (one === column ? shown : columns.includes(one)))
      setColumns(next)
      storage.set(storageKey, next.join(","))
    },
    mayCheckIn: can("travelers.checkin"),
    mayWrite,
    /** There are guides or vehicles that people can be given to. */
    mayGive: mayWrite && (query.data?.resources ?? []).some(isGiven),
    mayReadContact: can("travelers.contact"),
    mayReadSensitive: can("travelers.sensitive"),
    mayExport: can("exports"),
    setAttendance: set,
    partyArrived: (party: readonly ManifestRow[]) => set(travelersNot(party, "arrived"), "arrived"),
    closeCheckIn: () => close.mutateAsync({ slotId }),
  }
}

const remembered = (text: string | null): readonly ManifestColumn[] =>
  text === null ? shownFirst : manifestColumns.filter((column) => text.split(",").includes(column))

export type ManifestState = ReturnType<typeof useManifest>
