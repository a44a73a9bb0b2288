import type { AttentionItem, Today } from "../types.js"
import type { Topic } from "./search.js"

const sum = <Item>(items: readonly Item[], of: (item: Item) => number) => items.reduce((total, item) => total + of(item), 0)

/** What counts towards a topic; the server named it, here it is only sifted. */
const belongs: Record<Topic, (item: AttentionItem) => boolean> = {
  departures: ({ subjectType }) => subjectType === "slot",
  unplaced: ({ code }) => code === "travelers_unassigned",
  crew: ({ code }) => code === "requirement_unmet",
  runs: ({ subjectType }) => subjectType === "dispatch",
  late: ({ code }) => code === "late" || code === "at_risk",
  open: ({ code }) => code === "unassigned",
  incidents: ({ code }) => code === "incident_open",
  holds: ({ subjectType }) => subjectType === "resource_hold",
}

/** What needs somebody, narrowed to one topic. */
export const attentionIn = (today: Today, only: Topic | undefined): AttentionItem[] =>
  only ? today.attention.filter(belongs[only]) : today.attention

/** The day in numbers, each as the server counted it; null where the person may not read it. */
export function numbersOf({ departures: { departures, totals }, ground, holds, attention }: Today) {
  const running = departures.filter(({ status }) => status !== "cancelled")
  return {
    departures: running.length,
    expected: totals.bookedPax,
    arrived: totals.arrived,
    noShow: totals.noShow,
    unplaced: sum(running, ({ board }) => sum(board.unassigned, ({ count }) => count)),
    crew: attention.filter(belongs.crew).length,
    runs: ground?.dispatches.length ?? null,
    late: ground ? ground.counts.byLateness.late + ground.counts.byLateness.at_risk : null,
    open: ground?.unassigned.length ?? null,
    incidents: ground?.openIncidents ?? null,
    holds: holds?.length ?? null,
  }
}
export type DayNumbers = ReturnType<typeof numbersOf>

export interface DayHour {
  /** `HH:00` on the operator's clock. */
  hour: string
  departures: Today["departures"]["departures"]
  runs: number
  late: number
  holds: NonNullable<Today["holds"]>
}

/** What happens in each hour of the day, empty hours left out. `hourOf` tells the hour of an instant. */
export function hoursOf({ departures: { departures }, ground, holds }: Today, hourOf: (at: string) => string): DayHour[] {
  const hours = new Map<string, DayHour>()
  const at = (instant: string) => {
    const hour = hourOf(instant)
    const known = hours.get(hour) ?? { hour, departures: [], runs: 0, late: 0, holds: [] }
    hours.set(hour, known)
    return known
  }
  for (const one of departures) if (one.status !== "cancelled") at(one.startsAt).departures.push(one)
  for (const { scheduledAt, lateness } of ground?.dispatches ?? []) {
    if (scheduledAt === null) continue
    const hour = at(scheduledAt)
    hour.runs += 1
    if (lateness.state === "late" || lateness.state === "at_risk") hour.late += 1
  }
  for (const hold of holds ?? []) if (hold.expiresAt) at(hold.expiresAt).holds.push(hold)
  return [...hours.values()].sort((a, b) => (a.hour < b.hour ? -1 : 1))
}
