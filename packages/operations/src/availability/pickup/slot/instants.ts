import { refusingField } from "../../../kernel/errors.js"
import { nonexistentLocalTime } from "../../slot/errors.js"
import { resolveStop, type StopAnchor, type StopInstants } from "../resolve.js"
import type { StopTimeColumns } from "../stop-time.js"

/** The instants of a stop that a person gives a time. Throws `nonexistent_local_time`. */
export function lockedInstants(time: StopTimeColumns, cutoffMinutes: number | null, slot: StopAnchor): StopInstants {
  const { instants, gap } = resolveStop(time, cutoffMinutes, slot)
  if (gap) {
    const { of, ...told } = gap
    throw refusingField(nonexistentLocalTime({ timezone: slot.timezone, ...told }), `time.${of}`)
  }
  return instants
}
