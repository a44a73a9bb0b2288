"use client"
import { useQuery } from "@tanstack/react-query"
import { useEffect, useState } from "react"
import { useOperations } from "../../context/context.js"
import type { PickerOption } from "./picker.js"

export type PickerSearch = (text: string, options: { signal: AbortSignal }) => Promise<readonly PickerOption[]>

const settleAfter = 180
const recentLength = 6

/** The text once typing has rested for a moment. */
function useSettled(text: string): string {
  const [settled, settle] = useState(text)
  useEffect(() => {
    const timer = setTimeout(() => settle(text), text === "" ? 0 : settleAfter)
    return () => clearTimeout(timer)
  }, [text])
  return settled
}

interface PickerOptionsInput {
  kind: string
  text: string
  search: PickerSearch
  open: boolean
  remembers: boolean
}

/** What to offer for what was typed: the server's answer, or, before typing, the recent choices. */
export function usePickerOptions({ kind, text, search, open, remembers }: PickerOptionsInput) {
  const { operations, storage } = useOperations()
  const settled = useSettled(text)
  const key = `recent:${operations.scope}:${kind}`
  const [recent, setRecent] = useState<readonly PickerOption[]>(() => (remembers ? parseRecent(storage.get(key)) : []))
  const found = useQuery({
    queryKey: ["operations", operations.scope, "picker", kind, settled],
    queryFn: ({ signal }) => search(settled, { signal }),
    enabled: open && (settled !== "" || recent.length === 0),
    placeholderData: (before) => before,
    staleTime: 10_000,
    retry: false,
  })
  const remember = ({ id, name, detail }: PickerOption) => {
    if (!remembers) return
    const next = [{ id, name, detail }, ...recent.filter((option) => option.id !== id)].slice(0, recentLength)
    setRecent(next)
    storage.set(key, JSON.stringify(next))
  }
  const options = settled === "" && recent.length > 0 ? recent : (found.data ?? [])
  return { options, pending: text !== settled || (found.isFetching && !found.data), failed: found.isError, remember }
}

function parseRecent(text: string | null): readonly PickerOption[] {
  try {
    const value: unknown = JSON.parse(text ?? "[]")
    return Array.isArray(value) ? (value as PickerOption[]) : []
  } catch {
    return []
  }
}
