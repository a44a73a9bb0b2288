import { expect, test } from "vitest"
import { parseSearch, stringifySearch } from "./search-text.js"

test.each(["", "?product=prod_1", "?status=open&status=closed&q=a+b", "?product=prod_1&product=prod_2&from=2026-06-01&from="])(
  "the router hands on %j as it is: no filter loses one of its values",
  (text) => {
    expect(stringifySearch(parseSearch(text))).toBe(text)
  },
)
