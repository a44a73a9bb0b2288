import { describe, expect, test } from "vitest"
import type { SpaceDiaryItem } from "../../types.js"
import { besidesOf, type DiarySpace, instantAt, isFree, lanesOf, marksOf, placed } from "./model.js"

const day = { timezone: "Africa/Cairo", from: "2026-06-09T21:00:00.000Z", to: "2026-06-10T21:00:00.000Z" }
const at = (hour: number) => new Date(Date.parse(day.from) + hour * 3_600_000).toISOString()
const item = (from: number, to: number | null, over: Partial<SpaceDiaryItem> = {}): SpaceDiaryItem => ({
  ...{ via: "self", functionSpaceId: "fnsp_a", kind: "hold", sourceId: "rhld_a", holdId: "rhld_a", night: null, unitId: null },
  ...{ programId: null, name: null, status: "held", optionRank: 1, tentative: true, setup: null, teardown: null, layout: null },
  ...{ attendees: null, expiresAt: null, pickedUp: false, overCloseout: false, revision: 1 },
  core: { from: at(from), to: to === null ? null : at(to) },
  ...over,
})

describe("the line of a day", () => {
  test("places what is inside and cuts what goes on", () => {
    expect(placed(day, { from: at(6), to: at(12) })).toEqual({ at: 25, span: 25 })
    expect(placed(day, { from: at(-5), to: null })).toEqual({ at: 0, span: 100 })
  })

  test("puts what overlaps, set-up counted, below; what follows on the same line again", () => {
    const setup = { setup: { from: at(11), to: at(12) } }
    const [lane] = lanesOf([{ id: "fnsp_a", items: [item(9, 12), item(12, 14, setup), item(14, 15)] } as unknown as DiarySpace])
    expect(lane?.packed.map(({ lane: line }) => line)).toEqual([0, 1, 0])
  })

  test("names a short bar after it, as far as nothing else stands there, and a long one not at all", () => {
    const besides = (items: SpaceDiaryItem[]) => {
      const [lane] = lanesOf([{ id: "fnsp_a", items } as unknown as DiarySpace])
      return [...besidesOf(day, lane?.packed ?? []).values()].map(({ at: from, span }) => [
        Math.round(from * 0.24),
        Math.round(span * 2.4) / 10,
      ])
    }
    expect(besides([item(6, 12)])).toEqual([])
    expect(besides([item(6, 7)])).toEqual([[7, 4.8]])
    expect(besides([item(6, 7), item(9, 12)])).toEqual([[7, 2]])
    expect(besides([item(6, 7), item(7, 12)])).toEqual([])
    expect(besides([item(23, 24)])).toEqual([])
  })

  test("marks three hours of one day and days of a week, also where a day has 25 hours", () => {
    expect(marksOf(day)).toHaveLength(8)
    expect(marksOf({ ...day, to: at(25) })).toHaveLength(9)
    expect(marksOf({ ...day, to: at(168) })).toHaveLength(7)
  })

  test("says each day of a few once, and its noon as a time", () => {
    const told = (hours: number) => marksOf({ ...day, to: at(hours) }).map(({ show }) => show)
    expect(told(72)).toEqual(["date", "time", "date", "time", "date", "time"])
    expect(told(24).every((show) => show === "time")).toBe(true)
    expect(told(168).every((show) => show === "date")).toBe(true)
  })

  test("reads the half hour under the pointer", () => {
    expect(instantAt(day, 0.5)).toBe(at(12))
    expect(instantAt(day, 0.51)).toBe(at(12))
    expect(instantAt(day, 7)).toBe(at(24))
  })

  test("is free where one window takes all of it", () => {
    const space = (freeWindows: { from: string; to: string }[]) => ({ freeWindows }) as Parameters<typeof isFree>[1]
    expect(isFree(day, space([day]))).toBe(true)
    expect(isFree(day, space([{ from: day.from, to: at(9) }]))).toBe(false)
  })
})
