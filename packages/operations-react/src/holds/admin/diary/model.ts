import { dayIn } from "../../../resources/admin/shared/zone.js"
import { type Packed, packLanes } from "../../../resources/admin/timeline/model/lanes.js"
import type { SpaceDiary, SpaceDiaryItem } from "../../types.js"

export type DiarySpace = SpaceDiary["spaces"][number]

/** A stretch of the line, in hundredths. */
export interface Placed {
  at: number
  span: number
}

/** Where something stands on the line of the days, in hundredths, cut at both ends. */
export function placed({ from, to }: Pick<SpaceDiary, "from" | "to">, span: { from: string; to: string | null }): Placed {
  const [start, end] = [Date.parse(from), Date.parse(to)]
  const share = (at: number) => ((Math.min(end, Math.max(start, at)) - start) * 100) / (end - start)
  const at = share(Date.parse(span.from))
  return { at, span: Math.max(0.4, share(span.to === null ? end : Date.parse(span.to)) - at) }
}

/** From the beginning of the set-up to the end of the tear-down. */
export const wholeOf = ({ core, setup, teardown }: SpaceDiaryItem) => ({ from: setup?.from ?? core.from, to: teardown?.to ?? core.to })

export interface DiaryBar {
  /** Once on each space. */
  id: string
  item: SpaceDiaryItem
}

/** A space with its bars. */
export interface DiaryLane {
  id: string
  space: DiarySpace
  packed: readonly Packed<DiaryBar>[]
}

const spanOf = ({ item }: DiaryBar) => {
  const { from, to } = wholeOf(item)
  return { from: Date.parse(from), to: to === null ? Number.POSITIVE_INFINITY : Date.parse(to) }
}

/** Spaces with their bars in lines: what overlaps stands below, so a second option is beside the first. Pure. */
export const lanesOf = (spaces: readonly DiarySpace[]): DiaryLane[] =>
  spaces.map((space) => {
    const bars = space.items.map((item) => ({ id: `${space.id} ${item.sourceId} ${item.unitId} ${item.core.from}`, item }))
    return { id: space.id, space, packed: packLanes(bars, spanOf).packed }
  })

const shortBar = 7
const leastRoom = 5
const mostRoom = 20

/** Where the names of bars stand that are too short to hold them: after the bar, as far as nothing else stands on its line. Pure. */
export function besidesOf(diary: Pick<SpaceDiary, "from" | "to">, packed: DiaryLane["packed"]): ReadonlyMap<string, Placed> {
  const bars = packed.map(({ item: { id, item }, lane }) => ({ id, lane, ...placed(diary, wholeOf(item)) }))
  return new Map(
    bars.flatMap(({ id, lane, at, span }): [string, Placed][] => {
      const end = at + span
      const next = Math.min(100, ...bars.filter((other) => other.lane === lane && other.at >= end).map((other) => other.at))
      return span < shortBar && next - end >= leastRoom ? [[id, { at: end, span: Math.min(mostRoom, next - end) }]] : []
    }),
  )
}

/** Whether nobody has the space on any of these days. */
export const isFree = ({ from, to }: Pick<SpaceDiary, "from" | "to">, { freeWindows }: DiarySpace) =>
  freeWindows.length === 1 && freeWindows[0]?.from === from && freeWindows[0]?.to === to

/** Marks of the line: hours of one day; of several each day once, with its noon where there is room. */
export function marksOf({ from, to, timezone }: Pick<SpaceDiary, "from" | "to" | "timezone">): { at: string; show: "date" | "time" }[] {
  const [start, end] = [Date.parse(from), Date.parse(to)]
  const hours = (end - start) / 3_600_000
  const step = hours <= 26 ? 3 : hours <= 80 ? 12 : 24
  const marks = Array.from({ length: Math.ceil(hours / step) }, (_, index) => new Date(start + index * step * 3_600_000).toISOString())
  if (step === 3) return marks.map((at) => ({ at, show: "time" }))
  const days = marks.map((at) => dayIn(at, timezone))
  return marks.map((at, index) => ({ at, show: days[index] === days[index - 1] ? "time" : "date" }))
}

/** The instant under a point of a line, to the half hour. */
export function instantAt({ from, to }: Pick<SpaceDiary, "from" | "to">, share: number): string {
  const [start, end] = [Date.parse(from), Date.parse(to)]
  const half = 1_800_000
  return new Date(start + Math.round(((end - start) * Math.min(1, Math.max(0, share))) / half) * half).toISOString()
}
