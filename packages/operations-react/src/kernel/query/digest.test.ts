import { expect, test } from "vitest"
import { digestOf } from "./digest.js"

test("a digest says nothing of its text, is equal for equal texts and differs for texts that differ in one character", () => {
  const rows = Array.from({ length: 5_000 }, (_, n) => `Adel,Mona,DBL-${n}`)
  const digests = rows.map(digestOf)
  expect(new Set(digests).size).toBe(rows.length)
  expect(digestOf(rows[7] ?? "")).toBe(digests[7])
  expect(digests.every((digest) => /^[0-9a-f]{32}$/.test(digest))).toBe(true)
  expect(digestOf("")).not.toBe(digestOf("\0"))
})
