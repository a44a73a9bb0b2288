import { afterEach, beforeEach, expect, test, vi } from "vitest"
import { type Motion, Pace } from "./pace.js"

beforeEach(() => vi.useFakeTimers())
afterEach(() => vi.useRealTimers())

const minute = 60_000

/** Waits some demo minutes and tells how the time was said to go. */
function waiting(pace: Pace, minutes: number, signal?: AbortSignal) {
  const told: Motion[] = []
  let over = false
  const end = pace
    .wait(
      minutes * minute,
      async (motion) => {
        told.push(motion)
      },
      signal,
    )
    .then(() => {
      over = true
    })
  return { told, end, isOver: () => over }
}

test("an hour takes a minute at sixty times the speed, and a change counts for what is left", async () => {
  const pace = new Pace(60)
  const { told, isOver } = waiting(pace, 60)
  await vi.advanceTimersByTimeAsync(30_000)
  pace.change({ speed: 10 })
  await vi.advanceTimersByTimeAsync(179_000)
  expect(isOver()).toBe(false)
  await vi.advanceTimersByTimeAsync(1_100)
  expect(isOver()).toBe(true)
  expect(told).toEqual([
    { speed: 60, paused: false },
    { speed: 10, paused: false },
  ])
})

test("a pause lets nothing go by, and a step goes to the next act without ending it", async () => {
  const pace = new Pace(60)
  const first = waiting(pace, 60)
  await vi.advanceTimersByTimeAsync(1_000)
  pace.change({ paused: true })
  await vi.advanceTimersByTimeAsync(3_600_000)
  expect(first.isOver()).toBe(false)
  pace.step()
  await first.end
  const second = waiting(pace, 60)
  await vi.advanceTimersByTimeAsync(3_600_000)
  expect(second.isOver()).toBe(false)
  expect(second.told).toEqual([{ speed: 60, paused: true }])
  pace.change({ paused: false })
  await vi.advanceTimersByTimeAsync(60_100)
  expect(second.isOver()).toBe(true)
})

test("a day that is broken off waits no longer", async () => {
  const stop = new AbortController()
  const { end, isOver } = waiting(new Pace(1), 60, stop.signal)
  await vi.advanceTimersByTimeAsync(1_000)
  stop.abort()
  await end
  expect(isOver()).toBe(true)
})
