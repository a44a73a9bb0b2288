import { TypeID } from "typeid-js"
import { describe, expect, expectTypeOf, test } from "vitest"
import { foreignId, type Id, type IdPrefix, idPrefixes, idSchema, newId, newIds } from "./ids.js"

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

  test("are made many at once: each its own, in order, of the make of a single one", () => {
    const [before, made, after] = [Date.now(), newIds("avsl", 10_000), Date.now()]
    expect(new Set(made).size).toBe(10_000)
    expect(made.toSorted()).toEqual(made)
    expect(made.every((id) => idSchema("avsl").safeParse(id).success)).toBe(true)
    const uuids = [made[0], made[4_095], made[4_096], made[9_999]].map((id) => TypeID.fromString(id as string, "avsl").toUUID())
    expect(uuids.every((uuid) => /^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/.test(uuid))).toBe(true)
    const instant = Number.parseInt((uuids[0] as string).replace("-", "").slice(0, 12), 16)
    expect(instant).toBeGreaterThanOrEqual(before)
    expect(instant).toBeLessThanOrEqual(after)
    expect(newIds("avsl", 0)).toEqual([])
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
