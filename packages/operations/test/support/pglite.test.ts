import { sql } from "drizzle-orm"
import { expect, it } from "vitest"
import { usePglite } from "./pglite.js"

const pglite = usePglite()

it("gives each test an empty database", async () => {
  await pglite.db.execute(sql`create table if not exists note (id serial primary key, body text)`)
  await pglite.db.execute(sql`insert into note (body) values ('one')`)
  expect((await pglite.client.query("select * from note")).rows).toEqual([{ id: 1, body: "one" }])
})

it("keeps nothing of the test before", async () => {
  expect((await pglite.client.query("select * from note")).rows).toEqual([])
})

it("has the extensions the migrations need", async () => {
  await pglite.client.exec("create extension if not exists btree_gist; create extension if not exists pg_trgm")
})
