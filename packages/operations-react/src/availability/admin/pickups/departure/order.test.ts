import { describe, expect, test } from "vitest"
import { moved, orderWarnings } from "./order.js"

const startsAt = "2026-06-01T09:00:00.000Z"
const stop = (id: string, time: string, over: object = {}) => ({
  id: `slpk_${id}` as const,
  groupId: "pkgr_1" as const,
  sequence: 0,
  pickupAt: `2026-06-01T${time}:00.000Z`,
  pickupUntil: null,
  ...over,
})
const faults = (stops: Parameters<typeof orderWarnings>[0], kind: "pickup" | "dropoff" = "pickup") =>
  orderWarnings(stops, { kind, startsAt }).map(({ fault, stopIds }) => [fault, stopIds.join()])

describe("an order that nobody can drive is warned of", () => {
  test("a pickup after the start, a drop-off before it", () => {
    expect(faults([stop("a", "08:00"), stop("b", "09:10", { sequence: 1 })])).toEqual([["after_start", "slpk_b"]])
    expect(faults([stop("a", "08:00"), stop("b", "09:10", { sequence: 1 })], "dropoff")).toEqual([["before_start", "slpk_a"]])
  })

  test("two stops of one run at the same time, unless there is a span to do both", () => {
    expect(faults([stop("a", "08:00"), stop("b", "08:00")])).toEqual([["same_time", "slpk_a,slpk_b"]])
    expect(faults([stop("a", "08:00"), stop("b", "08:00", { groupId: "pkgr_2" })])).toEqual([])
    expect(faults([stop("a", "08:00", { pickupUntil: "2026-06-01T08:20:00.000Z" }), stop("b", "08:00")])).toEqual([])
  })

  test("times against the order of the run", () => {
    expect(faults([stop("a", "08:00", { sequence: 2 }), stop("b", "08:15", { sequence: 1 })])).toEqual([["against_run", "slpk_a,slpk_b"]])
  })
})

test("a stop gets another place, and the others keep theirs", () => {
  expect(moved(["a", "b", "c"], 2, 0)).toEqual(["c", "a", "b"])
  expect(moved(["a", "b", "c"], 0, 1)).toEqual(["b", "a", "c"])
})
