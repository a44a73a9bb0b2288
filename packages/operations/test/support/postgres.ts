import { randomBytes } from "node:crypto"
import { drizzle as drizzleNodePostgres, type NodePgDatabase } from "drizzle-orm/node-postgres"
import { drizzle as drizzlePostgresJs, type PostgresJsDatabase } from "drizzle-orm/postgres-js"
import { Client, Pool } from "pg"
import postgres from "postgres"
import { inject } from "vitest"

export type TestDatabase = {
  url: string
  nodePostgres: NodePgDatabase & { $client: Pool }
  postgresJs: PostgresJsDatabase & { $client: postgres.Sql }
  /** Ends all connections and drops the database. */
  close: () => Promise<void>
}

/** A fresh, migrated, empty database on a real PostgreSQL. `connections` is the size of each driver's pool; connections open when first used. */
export async function createTestDatabase({ connections = 20 }: { connections?: number } = {}): Promise<TestDatabase> {
  const name = `operations_test_${randomBytes(6).toString("hex")}`
  await maintain(`create database ${name} template ${inject("postgresTemplate")}`)
  const url = new URL(inject("postgresUrl"))
  url.pathname = name
  const pool = new Pool({ connectionString: url.href, max: connections })
  pool.on("error", () => {}) // a killed connection is the test's business, not the process's
  const sql = postgres(url.href, { max: connections, onnotice: () => {} })
  return {
    url: url.href,
    nodePostgres: drizzleNodePostgres(pool),
    postgresJs: drizzlePostgresJs(sql),
    close: async () => {
      await Promise.all([pool.end(), sql.end({ timeout: 1 })])
      await maintain(`drop database if exists ${name} with (force)`)
    },
  }
}

async function maintain(statement: string): Promise<void> {
  const client = new Client({ connectionString: inject("postgresUrl") })
  await client.connect()
  try {
    await client.query(statement)
  } finally {
    await client.end()
  }
}
