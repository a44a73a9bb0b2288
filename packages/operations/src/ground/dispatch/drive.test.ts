import { describe, expect, it } from "vitest"
import { driveMinutesOf, estimateDriveMinutes, kilometresBetween } from "./drive.js"

const otopeni = { latitude: 44.5712, longitude: 26.0771 }
const university = { latitude: 44.4355, longitude: 26.1025 }

describe("the estimate of a drive", () => {
  it.each([
    [0, 15],
    [2, 15],
    [2.5, 15],
    [2.6, 20],
    [15, 40],
    [20, 50],
    [20.1, 55],
    [100, 130],
    [180, 190],
  ])("%d km on the road take %d minutes", (kilometres, minutes) => expect(driveMinutesOf(kilometres)).toBe(minutes))

  it("takes 15 km as the crow flies for 19.5 on the road, which are 50 minutes", () => {
    const kilometres = kilometresBetween(otopeni, university)
    expect(kilometres).toBeGreaterThan(15)
    expect(kilometres).toBeLessThan(15.4)
    expect(estimateDriveMinutes(otopeni, university)).toBe(50)
  })

  it("is the same there and back, also across the date line", () => {
    const [suva, nadi] = [
      { latitude: -16.7, longitude: 179.9 },
      { latitude: -16.7, longitude: -179.9 },
    ]
    expect(kilometresBetween(suva, nadi)).toBeCloseTo(21.3, 1)
    expect(estimateDriveMinutes(suva, nadi)).toBe(estimateDriveMinutes(nadi, suva))
  })
})
