import type { PGlite } from "@electric-sql/pglite"
import { drizzle } from "drizzle-orm/pglite"
import type { OperationsDb } from "../../src/kernel/database.js"

/** How many statements some work sends, for promises such as "constant, whatever the number of rows". */
export async function statementsOf(client: PGlite, work: (db: OperationsDb) => Promise<unknown>): Promise<number> {
  let sent = 0
  const db = drizzle(client, { logger: { logQuery: () => void sent++ } })
  await work(db)
  return sent
}
