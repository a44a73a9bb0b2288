import { instantOf, wallOf } from "../../../kernel/days/wall.js"
import type { DispatchDetail } from "../../types.js"

type Values = Readonly<Record<string, unknown>>

/** The flight or train of a run, as its form has it. */
export const transportValues = (run: DispatchDetail) => ({
  transportMode: run.transportMode,
  transportNumber: run.transportNumber,
  transportDirection: run.transportDirection,
  transportStation: run.transportStation,
  transportTime: run.transportScheduledAt ? wallOf(run.transportScheduledAt, run.timezone).time : null,
})

/** Of a new run, on the clocks of its zone. */
export function newTransport(
  { transportMode, transportNumber, transportDirection, transportStation, transportTime, date }: Values,
  zone: string,
) {
  const number = typeof transportNumber === "string" ? transportNumber.trim() : ""
  if (!transportMode || !(number || transportStation || transportTime)) return {}
  const at = typeof transportTime === "string" && { scheduledAt: instantOf(String(date), transportTime, zone) }
  return {
    transport: {
      ...{ mode: transportMode, direction: transportDirection },
      ...(number && { number }),
      ...(transportStation ? { station: transportStation } : {}),
      ...at,
    },
  }
}

/** What was changed of it; a number is never sent without what it is the number of. */
export function changedTransport(run: DispatchDetail, changes: Values) {
  const { transportMode, transportNumber, transportDirection, transportStation, transportTime, ...rest } = changes
  const day = run.transportScheduledAt ? wallOf(run.transportScheduledAt, run.timezone).date : run.serviceDate
  const mode = transportMode === undefined && transportNumber ? (run.transportMode ?? "flight") : transportMode
  const transport = {
    ...(mode !== undefined && { mode }),
    ...(mode === null ? { number: null } : transportNumber !== undefined && { number: transportNumber }),
    ...(transportDirection !== undefined && { direction: transportDirection }),
    ...(transportStation !== undefined && { station: transportStation }),
    ...(transportTime === null && { scheduledAt: null }),
    ...(typeof transportTime === "string" && day && { scheduledAt: instantOf(day, transportTime, run.timezone) }),
  }
  return { ...rest, ...(Object.keys(transport).length > 0 && { transport }) }
}
