"use client"
import { useState } from "react"
import { useEveryRow } from "../../../kernel/hooks/index.js"
import { useSearch } from "../../../kernel/pages/use-search.js"
import { useErrorText, useToast } from "../../../kernel/ui/index.js"
import { useRulesInfinite, useStartTimesInfinite, useUpdateStartTime } from "../../hooks/index.js"
import type { StartTime } from "../../types.js"
import { useRights } from "../shared/page/use-rights.js"
import { startTimesSearch } from "./search.js"

/** Whose start times the page shows. */
export function useStartTimesPage() {
  const [{ product }, setSearch] = useSearch(startTimesSearch)
  return { product, choose: (next: string | undefined) => setSearch({ product: next }, { replace: true }) }
}

export type StartTimesPageState = ReturnType<typeof useStartTimesPage>

/** State and commands of the start times of a product. */
export function useStartTimeList(productId: string) {
  const toast = useToast()
  const errorText = useErrorText()
  const query = useEveryRow(useStartTimesInfinite({ productId: [productId], sort: "sortOrder", limit: 200 }))
  const rules = useEveryRow(useRulesInfinite({ productId: [productId], limit: 200 }))
  const update = useUpdateStartTime()
  const [editing, edit] = useState<StartTime | "new">()
  const [deactivating, askDeactivate] = useState<StartTime>()
  const times = query.data?.data ?? []
  const attempt = async (run: () => Promise<unknown>) => {
    try {
      await run()
    } catch (error) {
      toast({ tone: "danger", text: errorText(error) })
    }
  }
  const move = (from: number, by: 1 | -1) =>
    attempt(async () => {
      const order = [...times]
      const [moved] = order.splice(from, 1)
      if (moved) order.splice(from + by, 0, moved)
      const changed = order
        .map(({ id }, sortOrder) => ({ id, sortOrder }))
        .filter(({ id, sortOrder }) => times.find((time) => time.id === id)?.sortOrder !== sortOrder)
      await Promise.all(changed.map((input) => update.mutateAsync(input)))
    })
  return {
    query,
    ...useRights(),
    editing,
    edit,
    deactivating,
    askDeactivate,
    /** How many rules depart at a start time. */
    usesOf: ({ id }: StartTime) => rules.data?.data.filter(({ startTimes }) => startTimes.some((time) => time.id === id)).length ?? 0,
    move,
    activate: ({ id }: StartTime) => attempt(() => update.mutateAsync({ id, active: true })),
    deactivate: ({ id }: StartTime) => update.mutateAsync({ id, active: false }),
  }
}

export type StartTimeListState = ReturnType<typeof useStartTimeList>
