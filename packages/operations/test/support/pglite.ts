import { readFile } from "node:fs/promises"
import { PGlite } from "@electric-sql/pglite"
import { btree_gist } from "@electric-sql/pglite/contrib/btree_gist"
import { pg_trgm } from "@electric-sql/pglite/contrib/pg_trgm"
import { drizzle, type PgliteDatabase } from "drizzle-orm/pglite"
import { beforeAll, beforeEach, inject } from "vitest"
import { emptyTables } from "../../src/testing/empty.js"

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

let shared: Promise<TestPglite> | undefined

/** A PGlite that is empty before each test, the same for all files of a worker. Read `db` inside the tests: it is there from `beforeAll` on. */
export function usePglite(): TestPglite {
  const held = {} as TestPglite
  beforeAll(async () => {
    shared ??= openPglite()
    Object.assign(held, await shared)
  })
  beforeEach(() => emptyTables(held.client))
  return held
}
