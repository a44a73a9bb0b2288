import { expect, test } from "vitest"
import { DAY, HOUR, MINUTE } from "./local.js"
import { resolveWall } from "./resolve.js"
import { zoneOf } from "./zone.js"

/** An oracle that shares nothing with the code: reads walls off `Intl` and tries both offsets around a change. */
function wallReader(zone: string) {
  const format = new Intl.DateTimeFormat("en-US-u-hc-h23-ca-iso8601", {
    timeZone: zone,
    year: "numeric",
    month: "2-digit",
    day: "2-digit",
    hour: "2-digit",
    minute: "2-digit",
    second: "2-digit",
  })
  return (instant: number) => {
    const part = Object.fromEntries(format.formatToParts(instant).map(({ type, value }) => [type, Number(value)]))
    return Date.UTC(part.year ?? 0, (part.month ?? 1) - 1, part.day, part.hour, part.minute, part.second)
  }
}

function changesOf(wallAt: (instant: number) => number): number[] {
  const offset = (instant: number) => wallAt(instant) - instant
  const changes: number[] = []
  for (let from = Date.UTC(2024, 0); from < Date.UTC(2036, 0); from += 6 * DAY) {
    let [low, high] = [from, from + 6 * DAY]
    if (offset(low) === offset(high)) continue
    while (high - low > MINUTE) {
      const middle = Math.floor((low + high) / 2 / MINUTE) * MINUTE
      if (offset(middle) === offset(low)) low = middle
      else high = middle
    }
    changes.push(high)
  }
  return changes
}

function oracle(wall: number, wallAt: (instant: number) => number, offsets: number[]): number | null {
  const readings = offsets.map((offset) => wall - offset).filter((instant) => wallAt(instant) === wall)
  return readings.length ? Math.min(...readings) : null
}

test("in every zone, around every clock change from 2024 to 2035, a wall time means what the platform's clock shows", {
  timeout: 60_000,
}, () => {
  const wrong: string[] = []
  let seen = 0
  for (const name of Intl.supportedValuesOf("timeZone")) {
    const wallAt = wallReader(name)
    const zone = zoneOf(name)
    for (const change of changesOf(wallAt)) {
      seen += 1
      const offsets = [wallAt(change - MINUTE) - (change - MINUTE), wallAt(change) - change]
      for (let wall = change + Math.min(...offsets) - HOUR; wall <= change + Math.max(...offsets) + HOUR; wall += 15 * MINUTE) {
        const { instant, gap } = resolveWall(zone, wall)
        if ((gap ? null : instant) !== oracle(wall, wallAt, offsets)) wrong.push(`${name} ${new Date(wall).toISOString()}`)
      }
    }
  }
  expect(wrong).toEqual([])
  expect(seen).toBeGreaterThan(2000)
})
