import type { PGlite } from "@electric-sql/pglite"
import { drizzle } from "drizzle-orm/pglite"
import type { OperationsDb } from "../../src/kernel/database.js"

/** The statements that some work sends, in their order. */
export async function sentBy(client: PGlite, work: (db: OperationsDb) => Promise<unknown>): Promise<string[]> {
  const sent: string[] = []
  await work(drizzle(client, { logger: { logQuery: (text) => void sent.push(text) } }))
  return sent
}

/** How many statements some work sends, for promises such as "constant, whatever the number of rows". */
export async function statementsOf(client: PGlite, work: (db: OperationsDb) => Promise<unknown>): Promise<number> {
  return (await sentBy(client, work)).length
}
