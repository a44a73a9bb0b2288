import fc from "fast-check"
import { describe, expect, test } from "vitest"
import { readCsv as readWithin } from "./csv/read.js"
import { csvCell, csvLines, guardCell, unguardCell } from "./csv.js"
import { isOperationsError } from "./errors.js"

const readCsv = (file: string | Uint8Array) => readWithin(file, { rows: 100, bytes: 100_000 })

describe("a CSV cell", () => {
  test.each([
    ["=1+1", "'=1+1"],
    ["+40 721 000", "'+40 721 000"],
    ["-2+3", "'-2+3"],
    ["-x", "'-x"],
    ["@SUM(A1)", "'@SUM(A1)"],
    ["\tx", "'\tx"],
    ["\rx", "'\nx"],
    ["\nx", "'\nx"],
    ["  =1", "'  =1"],
    ["＝1+1", "'＝1+1"],
    ["＠a", "'＠a"],
    ['=HYPERLINK("http://x","y")', `'=HYPERLINK(""http://x"",""y"")`],
    ["'=already", "''=already"],
    ["' =1", "'' =1"],
  ])("that a spreadsheet would run is guarded: %j", (text, cell) => expect(csvCell(text)).toBe(`"${cell}"`))

  test.each([
    ["plain", "plain"],
    [-5, "-5"],
    ["-5.25", "-5.25"],
    [0, "0"],
    [true, "yes"],
    [false, "no"],
    [null, ""],
    [undefined, ""],
    ["a,b", "a,b"],
    ['say "hi"', 'say ""hi""'],
    ["two\r\nlines", "two\nlines"],
    [" kept ", " kept "],
    ["O'Hara", "O'Hara"],
    ["'t Hooft", "'t Hooft"],
  ])("that is harmless stays readable: %j", (value, cell) => expect(csvCell(value)).toBe(`"${cell}"`))

  const tricky = fc.string({
    unit: fc.constantFrom("'", "=", "+", "-", "@", "1", ".", " ", '"', ",", ";", "\n", "\t", "＝", "é", "😀", "م", "好"),
  })

  test("comes back unchanged, whatever it held", () =>
    fc.assert(
      fc.property(fc.oneof(fc.string(), tricky), (text) => {
        expect(unguardCell(guardCell(text))).toBe(text.replace(/\r\n?/g, "\n"))
      }),
    ))

  test("never starts like a formula, unless it is a number", () =>
    fc.assert(
      fc.property(tricky, (text) => {
        const shown = guardCell(text)
        expect(/^(?:[\t\r\n]|\s*[=+\-@＝])/.test(shown) && !/^-?\d+(\.\d+)?$/.test(shown)).toBe(false)
      }),
    ))

  test.each([",", ";"] as const)("survives a file with %j between its cells", (delimiter) =>
    fc.assert(
      fc.property(fc.array(fc.tuple(tricky, tricky), { maxLength: 6 }), (cells) => {
        const rows = cells.map(([one, other]) => ["x", one, other])
        const table = readCsv([...csvLines(["id", "one", "other"], rows, delimiter)].join(""))
        expect(table).toMatchObject({ delimiter, header: ["id", "one", "other"], malformed: [] })
        expect(table.rows.map((row) => row.cells)).toEqual(rows)
      }),
    ),
  )
})

test("a CSV file has a byte-order mark, a header, quotes around everything and CRLF", () => {
  expect([...csvLines(["a", "b"], [[1, "x,y"]])].join("")).toBe('\uFEFF"a","b"\r\n"1","x,y"\r\n')
  expect([...csvLines(["a", "b"], [[null, "y"]], ";")].join("")).toBe('\uFEFF"a";"b"\r\n"";"y"\r\n')
})

describe("reading a CSV file", () => {
  test("tells each row's line, past line breaks inside cells and empty lines", () => {
    const { rows } = readCsv('a,b\r\n1,"x\r\ny"\r\n2,z\r\n\r\n3,z')
    expect(rows).toEqual([
      { line: 2, cells: ["1", "x\ny"] },
      { line: 4, cells: ["2", "z"] },
      { line: 6, cells: ["3", "z"] },
    ])
  })

  test("finds the delimiter in the header, commas inside quotes aside", () => {
    expect(readCsv('"Name, first";b;c\n1;2;3').delimiter).toBe(";")
    expect(readCsv('"a;b;c",d,e\n1,2,3').delimiter).toBe(",")
    expect(readCsv("").header).toEqual([])
  })

  test("names the line at which a quote is left open", () => {
    const { rows, malformed } = readCsv('a,b\n1,2\n3,"open\n4,5\n')
    expect(rows).toEqual([{ line: 2, cells: ["1", "2"] }])
    expect(malformed).toEqual([{ line: 3, message: expect.stringContaining("Quote Not Closed") }])
  })

  test("names a row with a stray quote and reads the others", () => {
    const { rows, malformed } = readCsv('a,b\n1,2"x\n3,4\n')
    expect(malformed.map(({ line }) => line)).toEqual([2])
    expect(rows).toEqual([{ line: 3, cells: ["3", "4"] }])
  })

  test.each<[string, string | Uint8Array]>([
    ["another encoding", new Uint8Array([0x61, 0xe9, 0x2c])],
    ["a binary file", "PK\u0000\u0003"],
    ["text that was decoded wrongly", "M\uFFFDller,1"],
  ])("refuses %s", (_, file) => {
    const read = () => readCsv(file)
    expect(read).toThrowError(/cannot be read/)
    try {
      read()
    } catch (error) {
      expect(isOperationsError(error, "import_unreadable")).toBe(true)
    }
  })

  test("refuses more rows or bytes than it takes, with both numbers", () => {
    const tooLarge = (limits: { rows: number; bytes: number }) => () => readWithin("a\n1\n2\n3\n", limits)
    expect(tooLarge({ rows: 2, bytes: 100 })).toThrowError(
      expect.objectContaining({ code: "import_too_large", details: { limit: 2, given: 3, unit: "rows" } }),
    )
    expect(tooLarge({ rows: 9, bytes: 4 })).toThrowError(
      expect.objectContaining({ code: "import_too_large", details: { limit: 4, given: 8, unit: "bytes" } }),
    )
    expect(readWithin("a\n1\n2\n3\n", { rows: 3, bytes: 8 }).rows).toHaveLength(3)
  })
})
