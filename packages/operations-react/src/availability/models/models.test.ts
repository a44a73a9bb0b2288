import { expect, test } from "vitest"
import { capacityShares } from "./capacity.js"
import { countdown } from "./countdown.js"

test("a capacity line adds up to the whole, lapsed holds being free", () => {
  const numbers = { capacityPax: 10, heldPax: 3, bookedPax: 4, remainingPax: 3, availablePax: 5 }
  expect(capacityShares(numbers)).toEqual({ unlimited: false, booked: 0.4, held: 0.1, free: 0.5 })
  expect(capacityShares({ ...numbers, capacityPax: null, availablePax: null })).toMatchObject({ unlimited: true })
})

test("a countdown ends at its very instant and says when to look again", () => {
  const until = "2026-05-01T10:00:00Z"
  expect(countdown(until, new Date("2026-05-01T08:58:59.400Z"))).toEqual({
    left: 3_660_600,
    over: false,
    hours: 1,
    minutes: 1,
    seconds: 1,
    nextTick: 600,
  })
  expect(countdown(until, new Date(until))).toMatchObject({ over: true, nextTick: 0 })
})
