import { describe, expect, test } from "vitest"
import { readPickups } from "./pickup-lines.js"

describe("pickups pasted line by line", () => {
  test.each([
    [
      "LOTUS-7\t2\nLOTUS-8\t1",
      [
        ["LOTUS-7", 2],
        ["LOTUS-8", 1],
      ],
    ],
    [
      "Ms Chen 3\r\n\r\nO'Brien-Łuczak, 2",
      [
        ["Ms Chen", 3],
        ["O'Brien-Łuczak", 2],
      ],
    ],
    ["محمد عبد الرحمن;1", [["محمد عبد الرحمن", 1]]],
    ["LOTUS-9", [["LOTUS-9", 1]]],
  ])("%j", (text, expected) => {
    expect(readPickups(text)?.map(({ pickupKey, units }) => [pickupKey, units])).toEqual(expected)
  })

  test.each(["", "\n", "12", "LOTUS-7 0"])("%j is no pickup", (text) => {
    expect(readPickups(text)).toBeNull()
  })
})
