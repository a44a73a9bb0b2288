"use client"
import { useFormat } from "../../../../kernel/format/use-format.js"
import { useNeighbour } from "../../../../kernel/hooks/index.js"
import { useMessages } from "../../../../kernel/messages/index.js"
import { useWords } from "../../../../kernel/messages/use-messages.js"
import { useText } from "../../../../kernel/ui/text.js"
import { departureCalendarMessages } from "../../messages/en/departure-calendar.js"
import { departuresMessages } from "../../messages/en/departures.js"
import type { DayRow } from "../../shared/slot/rows.js"

/** Times, state and places left of one product's date, in words. */
export function useDayText() {
  const t = useMessages(departuresMessages)
  const ui = useText()
  const words = useWords()
  const format = useFormat()
  return (row: DayRow, mostTimes = 2) => {
    const [first, ...more] = row.startTimesLocal.map(format.time)
    const shown = [first, ...more].slice(0, mostTimes)
    const hidden = row.startTimesLocal.length - shown.length
    const times = first === undefined ? (row.firstStartsAt ? t("departures.allDay") : "") : shown.join(" ")
    const gone = row.slots > 0 && row.firstStartsAt === null
    const left = row.sellable === 0 ? undefined : row.availablePax === null ? ui("ui.noLimit") : ui("ui.left", { left: row.availablePax })
    return {
      times,
      moreTimes: hidden > 0 ? `+${format.number(hidden)}` : undefined,
      allTimes: first === undefined ? times : [first, ...more].join(" "),
      state: words(gone ? "status.cancelled" : `dayState.${row.state}`) ?? row.state,
      left,
      /** The bare number, where there is one to sell. */
      number: row.sellable === 0 || row.availablePax === null ? undefined : format.number(row.availablePax),
    }
  }
}

/** The whole chip as one sentence. */
export function useChipLabel(row: DayRow): string {
  const t = useMessages(departureCalendarMessages)
  const { name } = useNeighbour("products", row.productId ?? "")
  const { allTimes, state, left } = useDayText()(row)
  const values = { times: allTimes, product: name, state: state, left: left ?? "–" }
  return row.slots > 1 ? t("departureCalendar.chipMany", { ...values, count: row.slots }) : t("departureCalendar.chip", values)
}
