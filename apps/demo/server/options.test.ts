import { expect, test } from "vitest"
import { readOptions } from "./options.js"

test("serves the full company on 4400 unless told otherwise", () => {
  expect(readOptions([])).toMatchObject({ size: "full", port: 4400, host: "127.0.0.1", workers: 1, fresh: false, seed: 42 })
  expect(readOptions(["--size", "small", "--port", "0", "--fresh", "--workers", "3"])).toMatchObject({
    size: "small",
    port: 0,
    fresh: true,
    workers: 3,
  })
})

test("refuses an unknown option with the list of those there are", () => {
  expect(() => readOptions(["--prot", "1"])).toThrow(/--prot[\s\S]*--size small\|full\|large/)
})

test.each([
  ["--size", "huge", "small, full, large"],
  ["--port", "http", "whole number"],
  ["--today", "tomorrow", "2026-05-28"],
  ["--workers", "0", "from 1 to 64"],
])("refuses %s %s with what it takes", (name, value, hint) => {
  expect(() => readOptions([name, value])).toThrow(hint)
})
