import { migrateOperations } from "@voyant-travel/operations/migrations"
import { drizzle } from "drizzle-orm/node-postgres"
import { Client, Pool } from "pg"
import type { BenchDatabase } from "./case.js"

/** A migrated database of its own for one case. */
export async function withDatabase<T>(server: string, connections: number, work: (database: BenchDatabase) => Promise<T>): Promise<T> {
  const name = `operations_bench_${process.pid}_${Date.now().toString(36)}`
  await maintain(server, `create database ${name}`)
  const url = new URL(server)
  url.pathname = name
  const pool = new Pool({ connectionString: url.href, max: connections })
  let ending = false
  pool.on("error", (error) => {
    // the forced drop may meet a connection that is just closing
    if (!ending) throw error
  })
  try {
    const db = drizzle(pool)
    await migrateOperations(db)
    return await work({ url: url.href, pool, db })
  } finally {
    ending = true
    await pool.end()
    await maintain(server, `drop database ${name} with (force)`)
  }
}

export async function serverVersion(server: string): Promise<string> {
  const rows = await maintain(server, "select current_setting('server_version') as version")
  return (rows[0] as { version: string }).version
}

async function maintain(url: string, statement: string): Promise<unknown[]> {
  const client = new Client({ connectionString: url })
  await client.connect()
  try {
    return (await client.query(statement)).rows
  } finally {
    await client.end()
  }
}
