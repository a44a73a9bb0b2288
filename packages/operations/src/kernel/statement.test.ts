import { sql } from "drizzle-orm"
import { PgDialect } from "drizzle-orm/pg-core"
import { expect, it } from "vitest"
import { usePglite } from "../../test/support/pglite.js"
import { rowsOf } from "./database.js"
import { statement } from "./statement.js"

const pglite = usePglite()

it("builds its text once and sends each value once, however often it stands there", async () => {
  let built = 0
  const sum = statement<"a" | "b">((value) => {
    built += 1
    return sql`select ${value("b")}::int + ${value("a")}::int + ${value("b")}::int as sum, ${value("a")}::int is null as unknown`
  })
  expect(new PgDialect().sqlToQuery(sum({ a: 1, b: 20 }))).toMatchObject({
    sql: "select $1::int + $2::int + $1::int as sum, $2::int is null as unknown",
    params: [20, 1],
  })
  expect(await rowsOf(pglite.db, sum({ a: 1, b: 20 }))).toEqual([{ sum: 41, unknown: false }])
  expect(await rowsOf(pglite.db, sum({ a: null, b: 2 }))).toEqual([{ sum: null, unknown: true }])
  expect(built).toBe(1)
})

it("refuses a value in its text, which would stay the same for every call", () => {
  const wrong = statement<"a">((value) => sql`select ${value("a")}::int + ${7}`)
  expect(() => wrong({ a: 1 })).toThrow(/by name/)
})
