"use client"
import { datesOf } from "../../../kernel/days/range.js"
import { useDay } from "../../../kernel/days/use-day.js"
import { useMessages } from "../../../kernel/messages/index.js"
import { useWords } from "../../../kernel/messages/use-messages.js"
import { useToday } from "../../../kernel/ui/index.js"
import { departureListMessages } from "../messages/en/departure-list.js"
import { PrintNote } from "../shared/page/print-note.js"
import { rangeWords } from "./filters.js"
import type { DepartureListSearch } from "./search.js"

/** The filters of a printed list, named. */
export function ListPrintNote({ search }: { search: DepartureListSearch }) {
  const t = useMessages(departureListMessages)
  const words = useWords()
  const day = useDay()
  const { range = "upcoming", from, to, status, minimum, sale, booked, changed, issues, q } = search
  const { dateFrom, dateTo } = datesOf(range, useToday(), { from, to })
  const dates = dateFrom || dateTo ? `${dateFrom ? day(dateFrom) : "…"} – ${dateTo ? day(dateTo) : "…"}` : undefined
  const shows = [
    range === "custom" ? undefined : t(rangeWords[range]),
    dates,
    ...status.map((one) => words(`status.${one}`)),
    ...minimum.map((one) => words(`status.minimum.${one}`)),
    sale && t(sale === "yes" ? "departureList.saleYes" : "departureList.saleNo"),
    booked ? t("departureList.onlyBooked") : undefined,
    changed ? t("departureList.onlyChanged") : undefined,
    issues ? t("departureList.onlyIssues") : undefined,
    q && `“${q}”`,
  ]
  return <PrintNote shows={shows} scope={search} />
}
