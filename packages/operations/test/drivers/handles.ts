import { relations } from "drizzle-orm"
import { drizzle as drizzleNodePostgres } from "drizzle-orm/node-postgres"
import { pgTable, text, withReplicas } from "drizzle-orm/pg-core"
import { drizzle as drizzlePglite } from "drizzle-orm/pglite"
import { drizzle as drizzlePostgresJs } from "drizzle-orm/postgres-js"
import { Pool } from "pg"
import postgres from "postgres"
import type { OperationsDb } from "../../src/kernel/database.js"
import { createPgliteDatabase } from "../../src/pglite.js"
import { createTestDatabase } from "../support/postgres.js"

const bookings = pgTable("host_bookings", { id: text("id").primaryKey(), reference: text("reference") })
const bookingsRelations = relations(bookings, ({ many }) => ({ lines: many(bookings) }))

/** The host's own schema, with relations, as a host passes it to drizzle. */
export const hostSchema = { bookings, bookingsRelations }

export interface OpenHandle {
  db: OperationsDb
  close: () => Promise<unknown>
}

async function pglite(schema: boolean): Promise<OpenHandle> {
  const { client, close } = await createPgliteDatabase()
  await client.exec("set timezone = 'Asia/Kolkata'")
  return { db: schema ? drizzlePglite({ client, schema: hostSchema }) : drizzlePglite({ client }), close }
}

/** A session zone that is not UTC: what the drivers read must not depend on it. */
const options = "-c timezone=America/St_Johns"

async function nodePostgres(schema: boolean): Promise<OpenHandle> {
  const database = await createTestDatabase()
  const pool = new Pool({ connectionString: database.url, options })
  return {
    db: schema ? drizzleNodePostgres(pool, { schema: hostSchema }) : drizzleNodePostgres(pool),
    close: async () => {
      await pool.end()
      await database.close()
    },
  }
}

async function postgresJs(schema: boolean): Promise<OpenHandle> {
  const database = await createTestDatabase()
  const client = postgres(database.url, { onnotice: () => {}, connection: { TimeZone: "America/St_Johns" } })
  return {
    db: schema ? drizzlePostgresJs(client, { schema: hostSchema }) : drizzlePostgresJs(client),
    close: async () => {
      await client.end()
      await database.close()
    },
  }
}

/** Reads go to another handle than writes; here both lead to one database. */
async function replicas(): Promise<OpenHandle> {
  const database = await createTestDatabase()
  const pool = new Pool({ connectionString: database.url })
  return {
    db: withReplicas(database.nodePostgres, [drizzleNodePostgres(pool)]),
    close: async () => {
      await pool.end()
      await database.close()
    },
  }
}

export const handles: [string, () => Promise<OpenHandle>][] = [
  ["PGlite", () => pglite(false)],
  ["PGlite with a host schema", () => pglite(true)],
  ["node-postgres", () => nodePostgres(false)],
  ["node-postgres with a host schema", () => nodePostgres(true)],
  ["postgres-js", () => postgresJs(false)],
  ["postgres-js with a host schema", () => postgresJs(true)],
  ["node-postgres with replicas", replicas],
]
