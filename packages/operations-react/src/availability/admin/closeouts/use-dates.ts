"use client"
import { useDay } from "../../../kernel/days/use-day.js"
import { useMessages } from "../../../kernel/messages/index.js"
import { closeoutsMessages } from "../messages/en/closeouts.js"

/** Writes the days of a closeout: one, or the first and the last. */
export function useDates() {
  const t = useMessages(closeoutsMessages)
  const day = useDay()
  return ({ from, to }: { from: string; to: string }) => (from === to ? day(from) : t("closeouts.range", { from: day(from), to: day(to) }))
}
