import { describe, expect, test } from "vitest"
import { kernelMessagesAr } from "./ar.js"
import { kernelMessages } from "./en.js"
import { formatMessage } from "./format.js"

const argumentsIn = (text: string) => new Set([...text.matchAll(/\{(\w+)(?=[,}])/g)].map((match) => match[1]))
const categories = (text: string) => new Set([...text.matchAll(/\b(zero|one|two|few|many|other) \{/g)].map((match) => match[1]))

describe("Arabic says everything that English says", () => {
  test.each(Object.entries(kernelMessages))("%s", (key, english) => {
    const arabic = kernelMessagesAr[key as keyof typeof kernelMessages]
    expect(argumentsIn(arabic)).toEqual(argumentsIn(english))
    if (english.includes(", plural,")) expect(categories(arabic)).toEqual(new Set(["zero", "one", "two", "few", "many", "other"]))
    const values = Object.fromEntries([...argumentsIn(english)].map((name) => [name ?? "", 3]))
    expect(formatMessage(arabic, values, { locale: "ar", numberingSystem: "latn", direction: "rtl" })).not.toContain("{")
  })

  test("and nothing else", () => {
    expect(Object.keys(kernelMessagesAr)).toEqual(Object.keys(kernelMessages))
  })
})
