import { sql } from "drizzle-orm"
import { expect } from "vitest"
import { type OperationsDb, rowsOf } from "../../src/kernel/database.js"

/** What every table holds, as a number of rows and their digest. */
export async function everything(db: OperationsDb): Promise<Record<string, string>> {
  const tables = await rowsOf<{ name: string }>(
    db,
    sql`select quote_ident(tablename) as name from pg_tables where schemaname = current_schema() order by 1`,
  )
  const digests = tables.map(
    ({ name }) =>
      `select '${name}' as name, count(*) || ' ' || coalesce(md5(string_agg(t::text, '|' order by t::text)), '') as held from ${name} t`,
  )
  const rows = await rowsOf<{ name: string; held: string }>(db, sql.raw(digests.join(" union all ")))
  return Object.fromEntries(rows.map(({ name, held }) => [name, held]))
}

/** What a command is refused with. Fails where it is not refused, or where anything is written in whatever table. */
export async function refusalOf(db: OperationsDb, command: () => Promise<unknown>): Promise<unknown> {
  const before = await everything(db)
  const refusal = await command().then(
    (answer) => expect.fail(`Not refused, but answered ${JSON.stringify(answer)}`),
    (error: unknown) => error,
  )
  expect(await everything(db), "something was written").toEqual(before)
  return refusal
}
