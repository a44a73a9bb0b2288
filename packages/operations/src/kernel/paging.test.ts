import { describe, expect, test } from "vitest"
import { paging, parseSort, sortBy, windowOf } from "./paging.js"

describe("a window", () => {
  test("is 50 rows from the start unless it says otherwise", () => {
    expect(windowOf({})).toEqual({ limit: 50, offset: 0 })
    expect(windowOf({ limit: 1, offset: 7 })).toEqual({ limit: 1, offset: 7 })
  })
  test.each(["1", "200", 1, 200])("takes limit %j", (limit) => expect(paging.limit.parse(limit)).toBe(Number(limit)))
  test.each(["0", "201", "10000", "1.5", "1e2", " 5", "", "-1", "0x10", "५", ["1", "2"], null, true])("refuses limit %j", (limit) =>
    expect(paging.limit.safeParse(limit).success).toBe(false),
  )
})

describe("a sort", () => {
  const sort = sortBy(["name", "createdAt"])
  test.each(["name", "-name", "name,-createdAt", undefined])("takes %j", (value) => expect(sort.safeParse(value).success).toBe(true))
  test.each(["", ",", "names", "name,", "--name", "NAME", "name desc", "name;drop table", "id"])("refuses %j", (value) =>
    expect(sort.safeParse(value).success).toBe(false),
  )
  test("reads fields and directions in their order", () => {
    expect(parseSort("-createdAt,name", [])).toEqual([
      { field: "createdAt", descending: true },
      { field: "name", descending: false },
    ])
    expect(parseSort(undefined, [{ field: "name", descending: true }])).toEqual([{ field: "name", descending: true }])
  })
})
