import { describe, expect, expectTypeOf, test } from "vitest"
import { foreignId, type Id, type IdPrefix, idPrefixes, idSchema, newId } from "./ids.js"

const prefixes = Object.keys(idPrefixes) as IdPrefix[]

describe("ids", () => {
  test.each(prefixes)("%s_… is made, and accepted by its own schema alone", (prefix) => {
    const id = newId(prefix)
    expect(id).toMatch(new RegExp(`^${prefix}_[0-9a-z]{26}$`))
    expect(prefixes.filter((other) => idSchema(other).safeParse(id).success)).toEqual([prefix])
  })

  test("are made in the order of time", async () => {
    const made: string[] = []
    for (let index = 0; index < 5; index += 1) {
      made.push(newId("avsl"))
      await new Promise((resolve) => setTimeout(resolve, 2))
    }
    expect(made.toSorted()).toEqual(made)
    expect(new Set(Array.from({ length: 10_000 }, () => newId("avsl"))).size).toBe(10_000)
  })

  test.each(["", "avsl", "avsl_", "AVSL_1", "avsl_a b", "avsl_ä", `avsl_${"x".repeat(65)}`, " avsl_1", "avsl_1\n", 7, null])(
    "%j is none",
    (value) => expect(idSchema("avsl").safeParse(value).success).toBe(false),
  )

  test("of two kinds do not mix at compile time", () => {
    expectTypeOf<Id<"avsl">>().not.toExtend<Id<"avrl">>()
    expectTypeOf(newId("plac")).toEqualTypeOf<`plac_${string}`>()
  })

  test("of other modules are opaque text of 1 to 200 characters", () => {
    expect(["prod_1", "7", "a/b c", "x".repeat(200)].every((id) => foreignId.safeParse(id).success)).toBe(true)
    expect(["", " ", "x".repeat(201), "a\u0000", "\ud800"].some((id) => foreignId.safeParse(id).success)).toBe(false)
  })
})
