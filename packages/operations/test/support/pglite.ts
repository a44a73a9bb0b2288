import { readFile } from "node:fs/promises"
import { PGlite } from "@electric-sql/pglite"
import { btree_gist } from "@electric-sql/pglite/contrib/btree_gist"
import { pg_trgm } from "@electric-sql/pglite/contrib/pg_trgm"
import { drizzle, type PgliteDatabase } from "drizzle-orm/pglite"
import { afterAll, beforeAll, beforeEach, inject } from "vitest"

export type TestPglite = {
  db: PgliteDatabase
  client: PGlite
}

/** A migrated, empty PGlite of its own. The caller closes `client`. */
export async function openPglite(): Promise<TestPglite> {
  const dump = new Blob([await readFile(inject("pgliteDump"))])
  const client = await PGlite.create({ loadDataDir: dump, extensions: { btree_gist, pg_trgm } })
  return { client, db: drizzle(client) }
}

/** One PGlite for a test file, empty before each test. Read `db` inside the tests: it is there from `beforeAll` on. */
export function usePglite(): TestPglite {
  const held = {} as TestPglite
  beforeAll(async () => {
    Object.assign(held, await openPglite())
  })
  beforeEach(() => truncate(held.client))
  afterAll(() => held.client?.close())
  return held
}

/** Empties every table but the migrations journal. */
export async function truncate(client: PGlite): Promise<void> {
  await client.exec(`do $$ declare names text; begin
    select string_agg(format('%I.%I', schemaname, tablename), ', ') into names from pg_tables
      where schemaname = 'public' and tablename <> 'operations_migrations';
    if names is not null then execute 'truncate ' || names || ' restart identity cascade'; end if;
  end $$`)
}
