import { join, resolve } from "node:path"
import { PGlite, type PGliteOptions } from "@electric-sql/pglite"
import { btree_gist } from "@electric-sql/pglite/contrib/btree_gist"
import { pg_trgm } from "@electric-sql/pglite/contrib/pg_trgm"
import { drizzle, type PgliteDatabase } from "drizzle-orm/pglite"
import { lockFolder } from "./kernel/folder-lock.js"
import { type MigrationReport, migrateOperations } from "./migrations.js"

export interface PgliteDatabaseOptions {
  /** Where the data lives; absent = in memory. One process per folder. */
  folder?: string
  /** A dump of a migrated database to start from, for fast tests. */
  loadDataDir?: PGliteOptions["loadDataDir"]
  /** Bring the tables up to date (default true). */
  migrate?: boolean
}

export interface EmbeddedDatabase {
  db: PgliteDatabase
  client: PGlite
  migrations: MigrationReport | null
  /** Writes everything out and releases the folder. An open database keeps the process alive. */
  close: () => Promise<void>
}

/**
 * An embedded PostgreSQL (PGlite) with the tables of this package: in memory, or kept in a folder.
 * For development, demos, tests and small offices with one process; it has one connection, so move to a server when load or processes grow.
 * Throws a sentence when another process has the folder open.
 */
export async function createPgliteDatabase(options: PgliteDatabaseOptions = {}): Promise<EmbeddedDatabase> {
  const folder = options.folder === undefined ? undefined : resolve(options.folder)
  const release = folder === undefined ? () => {} : lockFolder(folder)
  let client: PGlite | undefined
  const close = async () => {
    try {
      if (client && !client.closed) await client.close()
    } finally {
      release()
    }
  }
  try {
    client = await PGlite.create({
      ...(folder !== undefined && { dataDir: join(folder, "data") }),
      ...(options.loadDataDir && { loadDataDir: options.loadDataDir }),
      extensions: { btree_gist, pg_trgm },
    })
    const db = drizzle({ client })
    const migrations = options.migrate === false ? null : await migrateOperations(db)
    return { db, client, migrations, close }
  } catch (error) {
    await close()
    throw error
  }
}
