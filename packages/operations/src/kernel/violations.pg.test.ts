import { sql } from "drizzle-orm"
import { afterAll, beforeAll, describe, expect, test } from "vitest"
import { createTestDatabase, type TestDatabase } from "../../test/support/postgres.js"
import type { OperationsDb } from "./database.js"
import { defineError } from "./errors.js"
import { translating } from "./violations.js"

const nameTaken = defineError("name_taken", "conflict", { title: "", mend: "" }, (_: { detail?: string }) => "taken")

let database: TestDatabase
beforeAll(async () => {
  database = await createTestDatabase()
  await database.nodePostgres.execute(
    sql`create table parent (id int primary key, name text constraint parent_name_key unique, n int check (n > 0))`,
  )
  await database.nodePostgres.execute(sql`create table child (parent_id int not null constraint child_parent_fkey references parent)`)
  await database.nodePostgres.execute(sql`create table span (during int4range, constraint span_excl exclude using gist (during with &&))`)
  await database.nodePostgres.execute(sql`insert into parent values (1, 'one', 1), (2, 'two', 1)`)
})
afterAll(() => database.close())

describe.each(["nodePostgres", "postgresJs"] as const)("on %s", (driver) => {
  const run = (text: string, db: OperationsDb = database[driver]) =>
    translating({ parent_name_key: (refusal) => nameTaken({ detail: refusal.detail }) }, () => db.execute(sql.raw(text)))

  test("a named constraint gets its own error, with what the database said", async () => {
    await expect(run("insert into parent values (3, 'one', 1)")).rejects.toMatchObject({
      code: "name_taken",
      details: { detail: "Key (name)=(one) already exists." },
    })
  })

  test.each([
    ["unique", "insert into parent values (1, 'x', 1)", "parent_pkey"],
    ["check", "insert into parent values (4, 'x', 0)", "parent_n_check"],
    ["foreign key", "insert into child values (99)", "child_parent_fkey"],
    ["not null", "insert into child values (null)", "23502"],
    ["exclusion", "insert into span values ('[1,5)'), ('[4,6)')", "span_excl"],
  ])("an unnamed %s violation is constraint_violated with its name", async (_kind, text, constraint) => {
    await expect(run(text)).rejects.toMatchObject({ code: "constraint_violated", kind: "conflict", details: { constraint } })
  })

  test.each([
    ["a value out of range", "select 99999999999::bigint::int"],
    ["text that is no instant", "select 'x'::timestamptz"],
    ["a division by zero", "select 1/0"],
    ["broken JSON", "select '{'::jsonb"],
    ["a key too large for an index", "insert into parent select 5, string_agg(md5(i::text), '') from generate_series(1, 3000) i"],
  ])("%s is invalid_request", async (_kind, text) => {
    await expect(run(text)).rejects.toMatchObject({ code: "invalid_request", kind: "invalid" })
  })

  test("a deadlock is concurrent_update for one of the two, and the other goes on", async () => {
    const lock = (first: number, second: number) =>
      translating({}, () =>
        database[driver].transaction(async (tx) => {
          await tx.execute(sql`update parent set n = n where id = ${first}`)
          await tx.execute(sql`select pg_sleep(0.2)`)
          await tx.execute(sql`update parent set n = n where id = ${second}`)
        }),
      )
    const outcomes = await Promise.allSettled([lock(1, 2), lock(2, 1)])
    const failed = outcomes.filter((outcome) => outcome.status === "rejected")
    expect(failed).toMatchObject([{ reason: { code: "concurrent_update", kind: "conflict" } }])
  })

  test("a lost serialization and a lock that cannot be had are concurrent_update", async () => {
    const db = database[driver]
    const serial = translating({}, () =>
      db.transaction(
        async (tx) => {
          await tx.execute(sql`select * from parent where id = 1`)
          await db.execute(sql`update parent set n = n + 1 where id = 1`)
          await tx.execute(sql`update parent set n = n + 1 where id = 1`)
        },
        { isolationLevel: "repeatable read" },
      ),
    )
    await expect(serial).rejects.toMatchObject({ code: "concurrent_update" })
    const locked = db.transaction(async (tx) => {
      await tx.execute(sql`select * from parent where id = 1 for update`)
      await run("select * from parent where id = 1 for update nowait")
    })
    await expect(locked).rejects.toMatchObject({ code: "concurrent_update" })
  })

  test("what is no refusal stays as it was, with its cause", async () => {
    await expect(run("select * from nowhere")).rejects.toMatchObject({ cause: { code: "42P01" } })
    await expect(
      translating({}, () => {
        throw new TypeError("a bug")
      }),
    ).rejects.toThrow(TypeError)
    await expect(translating({}, () => Promise.reject(nameTaken({})))).rejects.toMatchObject({ code: "name_taken" })
  })
})
