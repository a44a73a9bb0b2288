import { closeSync, mkdirSync, openSync, readFileSync, rmSync, writeSync } from "node:fs"
import { join, resolve } from "node:path"
import { PGlite, type PGliteOptions } from "@electric-sql/pglite"
import { btree_gist } from "@electric-sql/pglite/contrib/btree_gist"
import { pg_trgm } from "@electric-sql/pglite/contrib/pg_trgm"
import { drizzle, type PgliteDatabase } from "drizzle-orm/pglite"
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

const isAlive = (pid: number): boolean => {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === "EPERM"
  }
}

/** PGlite takes no lock of its own: two processes on one folder destroy it. The file holds the owner's pid. */
function lockFolder(folder: string): () => void {
  mkdirSync(folder, { recursive: true })
  const file = join(folder, "operations.pid")
  for (let attempt = 0; ; attempt++) {
    try {
      const handle = openSync(file, "wx")
      writeSync(handle, String(process.pid))
      closeSync(handle)
      return () => rmSync(file, { force: true })
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== "EEXIST") throw error
      const owner = Number(readFileSync(file, "utf8"))
      if (attempt > 0 || (Number.isInteger(owner) && owner > 0 && isAlive(owner))) {
        throw new Error(
          `${folder} is in use by process ${owner}. An embedded database serves one process per folder; use a PostgreSQL server for several.`,
        )
      }
      rmSync(file, { force: true })
    }
  }
}

/**
 * An embedded PostgreSQL (PGlite) with the tables of this package: in memory, or kept in a folder.
 * For development, demos, tests and small offices with one process; it has one connection, so move to a server when load or processes grow.
 * Throws a sentence when another process has the folder open.
 */
export async function createPgliteDatabase(options: PgliteDatabaseOptions = {}): Promise<EmbeddedDatabase> {
  const folder = options.folder === undefined ? undefined : resolve(options.folder)
  const release = folder === undefined ? () => {} : lockFolder(folder)
  try {
    const client = await PGlite.create({
      ...(folder !== undefined && { dataDir: join(folder, "data") }),
      ...(options.loadDataDir && { loadDataDir: options.loadDataDir }),
      extensions: { btree_gist, pg_trgm },
    })
    const db = drizzle({ client })
    const migrations = options.migrate === false ? null : await migrateOperations(db)
    const close = async () => {
      await client.close()
      release()
    }
    return { db, client, migrations, close }
  } catch (error) {
    release()
    throw error
  }
}
