import { readdirSync } from "node:fs"
import { join } from "node:path"
import { holdEventTypes } from "@voyant-travel/operations"
import { availabilityEventTypes } from "@voyant-travel/operations/availability"
import { groundEventTypes } from "@voyant-travel/operations/ground"
import { placesEventTypes } from "@voyant-travel/operations/places"
import { resourcesEventTypes } from "@voyant-travel/operations/resources"
import { describe, expect, test } from "vitest"
import { argumentsIn } from "../src/kernel/testing/icu.js"
import { ar } from "../src/locales/ar.js"
import { de } from "../src/locales/de.js"
import { en } from "../src/locales/en.js"
import { es } from "../src/locales/es.js"
import { ro } from "../src/locales/ro.js"

const folder = join(import.meta.dirname, "../src")
const catalogues = readdirSync(folder, { recursive: true, encoding: "utf8" }).filter(
  (file) => /messages\/en(\/|\.ts$).*/.test(file) && file.endsWith(".ts"),
)

const categories = (text: string) => new Set([...text.matchAll(/\b(zero|one|two|few|many|other) ?\{/g)].map((match) => match[1]))

test.each(catalogues)("%s is part of the whole English catalogue", async (file) => {
  const module: Record<string, unknown> = await import(join(folder, file))
  const keys = Object.values(module).flatMap((texts) => (typeof texts === "object" && texts !== null ? Object.keys(texts) : []))
  expect(keys.filter((key) => !(key in en))).toEqual([])
})

test("everything that can happen has a title", () => {
  const types = [...availabilityEventTypes, ...resourcesEventTypes, ...groundEventTypes, ...placesEventTypes, ...holdEventTypes]
  expect(types.filter((type) => !(`event.${type}` in en))).toEqual([])
})

const languages = {
  Arabic: { texts: ar, plurals: ["zero", "one", "two", "few", "many", "other"] },
  German: { texts: de, plurals: ["one", "other"] },
  Romanian: { texts: ro, plurals: ["one", "few", "other"] },
  Spanish: { texts: es, plurals: ["one", "other"] },
}

describe.each(Object.entries(languages))("%s", (_, { texts, plurals }) => {
  test("has the keys of English, none more and none less", () => {
    expect(Object.keys(texts).sort()).toEqual(Object.keys(en).sort())
  })

  test("asks for the same arguments", () => {
    const different = Object.entries(en).filter(
      ([key, text]) => String([...argumentsIn(text)].sort()) !== String([...argumentsIn(Reflect.get(texts, key))].sort()),
    )
    expect(different.map(([key]) => key)).toEqual([])
  })

  test("has each of its plural categories wherever English counts", () => {
    const counted = Object.entries(en).filter(([, text]) => text.includes(", plural,"))
    const lacking = counted.filter(([key]) => {
      const given = categories(Reflect.get(texts, key))
      return plurals.some((category) => !given.has(category))
    })
    expect(lacking.map(([key]) => key)).toEqual([])
  })
})
