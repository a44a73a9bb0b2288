import fc from "fast-check"
import { describe, expect, test } from "vitest"
import { csvCell, csvFile, unguardCell } from "./csv.js"

describe("a CSV cell", () => {
  test.each([
    ["=1+1", "'=1+1"],
    ["+40 721 000", "'+40 721 000"],
    ["-2+3", "'-2+3"],
    ["@SUM(A1)", "'@SUM(A1)"],
    ["\t=1", "'\t=1"],
    ["\r=1", `"'\r=1"`],
    ["\n=1", `"'\n=1"`],
    ["＝1+1", "'＝1+1"],
    ['=HYPERLINK("http://x","y")', `"'=HYPERLINK(""http://x"",""y"")"`],
    ["'=already", "''=already"],
  ])("that a spreadsheet would run is guarded: %j", (text, cell) => expect(csvCell(text)).toBe(cell))

  test.each([
    ["plain", "plain"],
    [-5, "-5"],
    ["-5.25", "-5.25"],
    [0, "0"],
    [true, "true"],
    [null, ""],
    [undefined, ""],
    ["a,b", '"a,b"'],
    ['say "hi"', '"say ""hi"""'],
    ["two\nlines", '"two\nlines"'],
    [" kept ", '" kept "'],
    ["O'Hara", "O'Hara"],
    ["' =1", "' =1"],
  ])("that is harmless stays readable: %j", (value, cell) => expect(csvCell(value)).toBe(cell))

  test("comes back unchanged, whatever it held", () =>
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.string({ unit: fc.constantFrom("'", "=", "+", "-", "@", "1", ".", " ", '"', ",") })), (text) => {
        const cell = csvCell(text)
        const unquoted = cell.startsWith('"') ? cell.slice(1, -1).replaceAll('""', '"') : cell
        expect(unguardCell(unquoted)).toBe(text)
      }),
    ))

  test("never starts like a formula, unless it is a number", () =>
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom("=", "+", "-", "@", "\t", "1", ".", "a") }), (text) => {
        const shown = csvCell(text).replace(/^"/, "")
        expect(/^[=+\-@\t]/.test(shown) && !/^-?\d+(\.\d+)?$/.test(shown)).toBe(false)
      }),
    ))
})

test("a CSV file has a byte-order mark, a header and CRLF", () => {
  expect(csvFile(["a", "b"], [[1, "x,y"]])).toBe('\uFEFFa,b\r\n1,"x,y"\r\n')
  expect(csvFile(["=a"], [], { bom: false })).toBe("'=a\r\n")
})
