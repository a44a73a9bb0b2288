import { expect, test } from "vitest"
import { type Bed, meetsBedWish, readBeds } from "./beds.js"

test.each<[string, Bed[] | undefined]>([
  ["1 Queensize", ["double"]],
  ["1 king", ["double"]],
  ["King size bed", ["double"]],
  ["2 single beds", ["twin"]],
  ["2x single", ["twin"]],
  ["Twin", ["twin"]],
  ["twin beds", ["twin"]],
  ["two singles", ["twin"]],
  ["1 king or 2 twin", ["double", "twin"]],
  ["1 double + 1 single", ["double", "twin"]],
  ["2 Queens", ["double", "twin"]],
  ["1 single bed", ["single"]],
  ["1 double and 1 sofa bed", ["double"]],
  ["double room with garden view", ["double"]],
  ["", undefined],
  ["sea view", undefined],
])("the words %j promise %j", (words, beds) => expect(readBeds(words)).toEqual(beds && new Set(beds)))

test("a double wish is met by a queen, a twin wish is not met by a king, and unknown words pass", () => {
  expect(meetsBedWish("double", { capacity: 2, bedConfiguration: "1 Queensize" })).toBe(true)
  expect(meetsBedWish("twin", { capacity: 2, bedConfiguration: "2 single beds" })).toBe(true)
  expect(meetsBedWish("twin", { capacity: 2, bedConfiguration: "1 king" })).toBe(false)
  expect(meetsBedWish("twin", { capacity: 2, bedConfiguration: "" })).toBe(true)
  expect(meetsBedWish("double", { capacity: 2 })).toBe(true)
  expect(meetsBedWish("none", { capacity: 2, bedConfiguration: "1 king" })).toBe(true)
})

test("a single wish asks for a room for one, whatever its bed", () => {
  expect(meetsBedWish("single", { capacity: 1, bedConfiguration: "1 queen" })).toBe(true)
  expect(meetsBedWish("single", { capacity: 2, bedConfiguration: "1 single bed" })).toBe(false)
})
