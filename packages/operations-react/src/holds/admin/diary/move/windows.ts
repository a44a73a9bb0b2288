import { wallOf } from "../../../../kernel/days/wall.js"
import type { SetResourceHoldWindows } from "../../../inputs.js"
import type { ResourceHold, ResourceHoldWindow } from "../../../types.js"

export type WindowInput = SetResourceHoldWindows["windows"][number]

const minutesOf = (from: string, to: string) => Math.round((Date.parse(to) - Date.parse(from)) / 60_000)

/** An instant as the command takes it: what the clocks of the place show. */
export function localOf(instant: string, zone: string): string {
  const { date, time } = wallOf(instant, zone)
  return `${date}T${time}`
}

/** A window in the words of the command, as it stands. */
export function standing(
  { functionSpaceId, from, to, setupFrom, teardownTo, layout, attendees }: ResourceHoldWindow,
  zone: string,
): WindowInput {
  return {
    ...{ functionSpaceId, from: localOf(from, zone), to: localOf(to, zone) },
    ...{ setupMinutes: minutesOf(setupFrom, from), teardownMinutes: minutesOf(to, teardownTo) },
    ...(layout && { layout }),
    ...(attendees && { attendees }),
  } as WindowInput
}

/** Windows that are picked up or given back stay as they are. */
const isUsed = ({ nights }: ResourceHold, { night, unitId }: ResourceHoldWindow) =>
  nights.some((one) => one.night === night && one.unitId === unitId && one.pickedUp + one.released > 0)

/** All windows of a block that can still be changed, one of them, if so, in other words. */
export const windowsOf = (hold: ResourceHold, zone: string, change?: (window: ResourceHoldWindow) => WindowInput | undefined) =>
  hold.windows.filter((one) => !isUsed(hold, one)).map((one) => change?.(one) ?? standing(one, zone))

/** Which window of its block an item of the diary is. */
export const isOf =
  ({ night, unitId }: { night: string | null; unitId: string | null }) =>
  (window: ResourceHoldWindow) =>
    window.night === night && window.unitId === unitId
