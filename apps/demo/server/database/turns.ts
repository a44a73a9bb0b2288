import pg from "pg"
import { databaseSentence } from "../sentences.js"

/**
 * Runs `work` while no other process does: on a PostgreSQL server the second one waits and says so.
 * Without a URL the database is embedded, and its folder belongs to one process anyway.
 */
export async function inTurn<Result>(url: string | undefined, say: (line: string) => void, work: () => Promise<Result>): Promise<Result> {
  if (!url) return work()
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 10_000 })
  try {
    await client.connect()
  } catch (error) {
    throw databaseSentence(error, url) ?? error
  }
  try {
    const { rows } = await client.query<{ mine: boolean }>("select pg_try_advisory_lock(hashtextextended('demo_turn', 0)) as mine")
    if (!rows[0]?.mine) {
      say("Another process is preparing this database; waiting for it to finish.")
      await client.query("select pg_advisory_lock(hashtextextended('demo_turn', 0))")
    }
    return await work()
  } finally {
    await client.end()
  }
}
