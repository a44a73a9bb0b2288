import { rmSync } from "node:fs"
import type { OperationsDb } from "@voyant-travel/operations"
import { createPgliteDatabase } from "@voyant-travel/operations/pglite"
import { drizzle } from "drizzle-orm/node-postgres"
import { withReplicas } from "drizzle-orm/pg-core"
import pg from "pg"
import { dataFolder } from "../folders.js"
import { databaseSentence, Sentence } from "../sentences.js"

export interface DemoDatabase {
  kind: "pglite" | "postgres"
  /** What the routes read and write; sends plain reads to the replica where there is one. */
  db: OperationsDb
  /** Always the primary: the demo's own rows are read right after they were written. */
  primary: OperationsDb
  /** How to reach it in words. */
  name: string
  close: () => Promise<void>
}

export interface OpenOptions {
  /** Drop what is there first. */
  fresh?: boolean
  /** Folder of the embedded database; absent = `DEMO_DATA` or `.data/pg`. */
  folder?: string
  url?: string
  replicaUrl?: string
}

/** Opens PostgreSQL where `DATABASE_URL` is set, else the embedded database. Throws a sentence where that is not possible. */
export async function openDatabase(options: OpenOptions = {}): Promise<DemoDatabase> {
  const url = options.url ?? process.env.DATABASE_URL
  try {
    return url ? await openPostgres(url, options) : await openEmbedded(options)
  } catch (error) {
    throw databaseSentence(error, url) ?? error
  }
}

async function openEmbedded({ fresh, folder = dataFolder() }: OpenOptions): Promise<DemoDatabase> {
  const open = () => createPgliteDatabase({ folder, migrate: false })
  let embedded = await open()
  if (fresh) {
    // Opened first, so that the data of a running server is not pulled from under it.
    await embedded.close()
    rmSync(folder, { recursive: true, force: true })
    embedded = await open()
  }
  return { kind: "pglite", db: embedded.db, primary: embedded.db, name: folder, close: embedded.close }
}

async function openPostgres(url: string, { fresh, replicaUrl = process.env.DATABASE_REPLICA_URL }: OpenOptions): Promise<DemoDatabase> {
  const pool = poolOf(url)
  await requireVersion(pool)
  if (fresh) await dropEverything(pool)
  const primary = drizzle({ client: pool })
  const replica = replicaUrl ? poolOf(replicaUrl) : undefined
  const db = replica ? (withReplicas(primary, [drizzle({ client: replica })]) as OperationsDb) : primary
  const close = async () => {
    await Promise.all([pool.end(), replica?.end()])
  }
  return { kind: "postgres", db, primary, name: new URL(url).host + new URL(url).pathname, close }
}

function poolOf(connectionString: string): pg.Pool {
  const pool = new pg.Pool({ connectionString, max: 16, connectionTimeoutMillis: 10_000 })
  // An idle connection that the server closes must not end the process; the next query opens another.
  pool.on("error", () => undefined)
  return pool
}

async function requireVersion(pool: pg.Pool): Promise<void> {
  const { rows } = await pool.query<{ number: string; name: string }>(
    "select current_setting('server_version_num') as number, current_setting('server_version') as name",
  )
  if (Number(rows[0]?.number) < 140_000) throw new Sentence(`PostgreSQL 14 or later is needed; the server is ${rows[0]?.name}.`)
}

/** Drops the schema that the demo made for itself; a database that is not the demo's is left alone. */
async function dropEverything(pool: pg.Pool): Promise<void> {
  const { rows } = await pool.query<{ schema: string; ours: boolean; tables: number }>(
    `select current_schema() as schema, to_regclass('demo_state') is not null as ours,
      (select count(*)::int from pg_tables where schemaname = current_schema()) as tables`,
  )
  const found = rows[0]
  if (!found || found.tables === 0) return
  if (!found.ours)
    throw new Sentence("The database holds tables that the demo did not make, so it is not dropped. Give the demo an empty database.")
  const schema = pg.escapeIdentifier(found.schema)
  await pool.query(`drop schema ${schema} cascade; create schema ${schema}`)
}
