import { sql } from "drizzle-orm"
import type { Case } from "../case.js"

const reads = 2_000

/** What the handle itself costs: the floor under every other case. */
export const oneRow: Case = {
  name: "one-row",
  title: "one row through the database handle",
  connections: 1,
  operations: reads,
  most: 3,
  prepare: async ({ pool, db }) => ({
    baseline: () => repeat(() => pool.query("select $1::int as one", [1])),
    ours: () => repeat(() => db.execute(sql`select ${1}::int as one`)),
  }),
}

async function repeat(read: () => Promise<unknown>) {
  for (let count = 0; count < reads; count++) await read()
}
