import { type OperationsErrorCode, type OperationsErrorDetails, operationsErrors } from "@voyant-travel/operations/contract"
import { describe, expect, expectTypeOf, test } from "vitest"
import { argumentsIn } from "../testing/icu.js"
import { kernelMessagesAr } from "./ar.js"
import type { ArgumentsOf } from "./arguments.js"
import { kernelMessages } from "./en.js"
import type { errorMessages } from "./errors/en.js"
import { formatMessage } from "./format.js"

const categories = (text: string) => new Set([...text.matchAll(/\b(zero|one|two|few|many|other) \{/g)].map((match) => match[1]))

describe("Arabic says everything that English says", () => {
  test.each(Object.entries(kernelMessages))("%s", (key, english) => {
    const arabic = kernelMessagesAr[key as keyof typeof kernelMessages]
    expect(argumentsIn(arabic)).toEqual(argumentsIn(english))
    if (english.includes(", plural,")) expect(categories(arabic)).toEqual(new Set(["zero", "one", "two", "few", "many", "other"]))
    const values = Object.fromEntries([...argumentsIn(english)].map((name) => [name, 3]))
    expect(formatMessage(arabic, values, { locale: "ar", numberingSystem: "latn", direction: "rtl" })).not.toContain("{")
  })

  test("and nothing else", () => {
    expect(Object.keys(kernelMessagesAr)).toEqual(Object.keys(kernelMessages))
  })
})

test("every code of the server has its sentence", () => {
  const codes = operationsErrors.map(({ code }) => `error.${code}`)
  expect(codes.filter((key) => !(key in kernelMessages))).toEqual([])
})

type Texts = typeof errorMessages
type Known<Code extends OperationsErrorCode> = keyof OperationsErrorDetails[Code] | `${keyof OperationsErrorDetails[Code] & string}Count`
type Unfillable = {
  [Key in keyof Texts]: Key extends `error.${infer Code extends OperationsErrorCode}`
    ? Exclude<keyof ArgumentsOf<Texts[Key]>, Known<Code>>
    : never
}[keyof Texts]

test("no sentence asks for a number that its refusal does not carry", () => {
  expectTypeOf<Unfillable>().toEqualTypeOf<never>()
})
