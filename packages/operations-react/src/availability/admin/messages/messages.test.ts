import { IntlMessageFormat } from "intl-messageformat"
import { describe, expect, test } from "vitest"
import { argumentsIn } from "../../../kernel/testing/icu.js"
import { availabilityMessagesAr } from "./ar/index.js"
import { availabilityMessages } from "./en/index.js"

/** Categories of each plural of a text, without its exact cases. */
const plurals = (text: string) =>
  text
    .split(", plural,")
    .slice(1)
    .map((part) => new Set([...part.matchAll(/(?<![\w=])(zero|one|two|few|many|other) \{/g)].map((match) => match[1])))
const arabic: Record<string, string> = availabilityMessagesAr

describe("Arabic says everything that the screens of availability say", () => {
  test.each(Object.entries(availabilityMessages))("%s", (key, english) => {
    const text = arabic[key] ?? ""
    expect(argumentsIn(text)).toEqual(argumentsIn(english))
    expect(plurals(text).length).toBe(plurals(english).length)
    for (const categories of plurals(text)) expect(categories).toEqual(new Set(["zero", "one", "two", "few", "many", "other"]))
    for (const [locale, one] of [
      ["en", english],
      ["ar", text],
    ] as const)
      expect(() => new IntlMessageFormat(one, locale, undefined, { ignoreTag: true })).not.toThrow()
  })

  test("and nothing else", () => {
    expect(Object.keys(arabic).sort()).toEqual(Object.keys(availabilityMessages).sort())
  })
})
