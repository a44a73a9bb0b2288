"use client"
import { useMessages } from "../../../kernel/messages/index.js"
import { closeoutsMessages } from "../messages/en/closeouts.js"
import { useDay } from "../shared/days/use-day.js"

/** Writes the days of a closeout: one, or the first and the last. */
export function useDates() {
  const t = useMessages(closeoutsMessages)
  const day = useDay()
  return ({ from, to }: { from: string; to: string }) => (from === to ? day(from) : t("closeouts.range", { from: day(from), to: day(to) }))
}
