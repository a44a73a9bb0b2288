import { expect, test } from "vitest"
import { headerNames } from "./header.js"

test("reads the names of columns, quoted or not, whatever separates them", () => {
  expect(headerNames('\uFEFF"Row key","Last name","Say ""hi"""\r\n"x","y"')).toEqual(["Row key", "Last name", 'Say "hi"'])
  expect(headerNames("Zimmer;Gast;Bett\nA;B;C")).toEqual(["Zimmer", "Gast", "Bett"])
  expect(headerNames('"a\nb",c')).toEqual(["a\nb", "c"])
  expect(headerNames("")).toEqual([])
})
