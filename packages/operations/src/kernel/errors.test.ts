import { describe, expect, expectTypeOf, test } from "vitest"
import { isOperationsError, type OperationsErrorCode, type OperationsErrorDetails, operationsErrors } from "../errors.js"
import { defineError, OperationsError } from "./errors.js"

const full = defineError(
  "thing_full",
  "capacity",
  { title: "Full.", mend: "Take fewer." },
  ({ left }: { left: number }) => `Only ${left} left.`,
)

describe("an error", () => {
  test("carries code, kind, sentence, details and cause", () => {
    const cause = new Error("below")
    const error = full({ left: 2 }, { cause })
    expect(error).toBeInstanceOf(OperationsError)
    expect({ ...error, message: error.message, cause: error.cause }).toEqual({
      name: "OperationsError",
      code: "thing_full",
      kind: "capacity",
      details: { left: 2 },
      message: "Only 2 left.",
      cause,
    })
  })
  test("is known by its shape, because a host may load two copies of the package", () => {
    const copy = Object.assign(new Error("x"), {
      name: "OperationsError",
      code: "place_not_found",
      kind: "not_found",
      details: { id: "plac_1" },
    })
    expect([isOperationsError(copy), isOperationsError(copy, "place_not_found"), isOperationsError(copy, "code_taken")]).toEqual([
      true,
      true,
      false,
    ])
    expect([new Error("x"), { code: "place_not_found" }, null, undefined, "x"].some((value) => isOperationsError(value))).toBe(false)
  })
})

describe("the catalogue", () => {
  test("has each code once, in snake_case, with a title and a way to mend it", () => {
    const codes = operationsErrors.map(({ code }) => code)
    expect(codes.filter((code, index) => codes.indexOf(code) !== index)).toEqual([])
    for (const { code, doc } of operationsErrors) {
      expect(code).toMatch(/^[a-z]+(_[a-z]+)*$/)
      expect(doc.title, code).toMatch(/^.{10,}\.$/)
      expect(doc.mend, code).toMatch(/.{10,}\.$/s)
    }
  })
  test("types the details of each code", () => {
    expectTypeOf<"revision_conflict">().toExtend<OperationsErrorCode>()
    expectTypeOf<"no_such_code">().not.toExtend<OperationsErrorCode>()
    expectTypeOf<OperationsErrorDetails["body_too_large"]>().toEqualTypeOf<{ limitBytes: number }>()
    const error: unknown = full({ left: 1 })
    if (isOperationsError(error, "body_too_large")) expectTypeOf(error.details.limitBytes).toEqualTypeOf<number>()
  })
})
