import { expect, test } from "vitest"
import { changed, isReal, shownAt } from "./time.js"

const noon = new Date("2026-05-28T12:00:00Z")
const later = (seconds: number) => new Date(noon.getTime() + seconds * 1000)
const real = { anchorReal: noon, anchorDemo: noon, speed: 1, paused: false }

test("shows real time until somebody moves it", () => {
  expect(isReal(real)).toBe(true)
  expect(shownAt(real, later(90))).toEqual(later(90))
})

test("stands still while paused and goes on from there", () => {
  const paused = changed(real, { paused: true }, later(10))
  expect(shownAt(paused, later(500))).toEqual(later(10))
  const on = changed(paused, { paused: false }, later(500))
  expect(shownAt(on, later(505))).toEqual(later(15))
  expect(isReal(on)).toBe(false)
})

test("runs at its speed, without a jump when the speed changes", () => {
  const fast = changed(real, { speed: 60 }, later(0))
  expect(shownAt(fast, later(10))).toEqual(later(600))
  const slower = changed(fast, { speed: 10 }, later(10))
  expect(shownAt(slower, later(10))).toEqual(later(600))
  expect(shownAt(slower, later(11))).toEqual(later(610))
})

test("jumps, steps, and finds back to real time", () => {
  const there = changed(real, { at: new Date("2026-06-01T00:00:00Z"), paused: true }, later(3))
  expect(shownAt(changed(there, { stepMinutes: 15 }, later(9)), later(9))).toEqual(new Date("2026-06-01T00:15:00Z"))
  expect(isReal(changed(there, { real: true }, later(20)))).toBe(true)
})
