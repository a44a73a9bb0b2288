import { describe, expect, test } from "vitest"
import * as z from "zod"
import { parseInput, patchOf } from "./input.js"
import { flag, instant, instantInput, listOf, localDate, localTime, metadata, queryInt, text } from "./values.js"

const takes = (schema: z.ZodType, values: unknown[]) => values.filter((value) => !schema.safeParse(value).success)
const refuses = (schema: z.ZodType, values: unknown[]) => values.filter((value) => schema.safeParse(value).success)

describe("instants", () => {
  test("are text on the wire and dates in the process", () => {
    expect(instant.decode("2026-05-01T09:00:00+03:00")).toEqual(new Date("2026-05-01T06:00:00Z"))
    expect(instant.encode(new Date("2026-05-01T06:00:00Z"))).toBe("2026-05-01T06:00:00.000Z")
  })
  test("come in as a date or as RFC 3339 text with a zone", () => {
    const at = new Date("2026-05-01T06:00:00.000Z")
    expect([at, at.toISOString(), "2026-05-01T09:00:00+03:00"].map((value) => instantInput.parse(value))).toEqual([at, at, at])
    expect(
      refuses(instantInput, ["2026-05-01", "2026-05-01T09:00:00", "yesterday", 0, new Date(Number.NaN), null, "2026-02-30T00:00:00Z"]),
    ).toEqual([])
  })
})

describe("local dates and times", () => {
  test("exist", () => {
    expect(takes(localDate, ["2026-02-28", "2028-02-29", "9999-12-31", "0001-01-01"])).toEqual([])
    expect(refuses(localDate, ["2026-02-29", "2026-13-01", "2026-1-1", "0000-01-01", "2026-05-01T00:00:00Z", "", 20260501])).toEqual([])
    expect(takes(localTime, ["00:00", "23:59"])).toEqual([])
    expect(refuses(localTime, ["24:00", "9:00", "09:60", "09:00:00", ""])).toEqual([])
  })
})

describe("text", () => {
  test("is trimmed, and neither empty nor too long nor unstorable", () => {
    expect(text(5).parse("  abc  ")).toBe("abc")
    expect(takes(text(5), ["🚌🚌", "a\nb", "‏عربي"])).toEqual([])
    expect(refuses(text(5), ["", "   ", "abcdef", "a\u0000", "\ud83d", "\ude00x", 5, null])).toEqual([])
  })
})

describe("metadata", () => {
  test("is a JSON object of at most 8 kB", () => {
    expect(takes(metadata, [{}, { a: [1, null, { b: true }] }, { text: "\\u0000" }, { a: "x".repeat(8000) }])).toEqual([])
    expect(
      refuses(metadata, [[], "x", null, { a: "x".repeat(9000) }, { a: "ü".repeat(4200) }, { a: { "\u0000": 1 } }, { a: ["\ud800"] }]),
    ).toEqual([])
  })
  test("nested deeper than the stack is refused, not a crash", () => {
    let deep: unknown = 1
    for (let level = 0; level < 200_000; level += 1) deep = [deep]
    expect(() => parseInput(z.strictObject({ metadata }), { metadata: { deep } })).toThrow(
      expect.objectContaining({ code: "invalid_request" }),
    )
  })
})

describe("query values", () => {
  test("are lists, flags and numbers as text", () => {
    expect(listOf(z.enum(["a", "b"])).parse("a,b")).toEqual(["a", "b"])
    expect(listOf(z.enum(["a", "b"])).parse(["a", "b,a"])).toEqual(["a", "b", "a"])
    expect([flag.parse("true"), flag.parse("false"), flag.parse(true)]).toEqual([true, false, true])
    expect(refuses(flag, ["1", "yes", "TRUE", "", 1])).toEqual([])
    expect(queryInt(-5, 5).parse("-5")).toBe(-5)
    expect(refuses(queryInt(0, 5), ["6", "-1", "1.0", "", " ", "0x1", "1n"])).toEqual([])
    expect(refuses(listOf(z.string().min(1), 2), ["", "a,", "a,b,c", [["a"]]])).toEqual([])
  })
})

describe("an input", () => {
  const schema = z.strictObject({ a: z.strictObject({ b: z.int() }), list: z.array(z.string()).optional() })
  test("names every field that is wrong, in dots", () => {
    const input = { a: { b: "x", c: 1 }, list: ["a", 1], d: 1 }
    expect(() => parseInput(schema, input)).toThrow(
      expect.objectContaining({
        code: "invalid_request",
        details: {
          violations: [
            expect.objectContaining({ path: "a.b" }),
            expect.objectContaining({ path: "a.c", message: "This key is not known here." }),
            expect.objectContaining({ path: "list.1" }),
            expect.objectContaining({ path: "d" }),
          ],
        },
      }),
    )
  })
  test("that is a union tells what the nearest member misses", () => {
    const union = z.union([z.strictObject({ kind: z.literal("a"), x: z.int(), y: z.int() }), z.strictObject({ kind: z.literal("b") })])
    expect(() => parseInput(union, { kind: "b", z: 1 })).toThrow(
      expect.objectContaining({ message: expect.stringContaining("z: This key is not known here.") }),
    )
  })
  test("of a change keeps null, drops what was not given, and is not empty", () => {
    expect(patchOf({ a: null, b: undefined, c: 0 })).toEqual({ a: null, c: 0 })
    expect(() => patchOf({ a: undefined })).toThrow(expect.objectContaining({ code: "empty_patch" }))
  })
})
