import { existsSync } from "node:fs"
import { join } from "node:path"
import type { OperationsDb } from "../../src/kernel/database.js"
import { migrateOperations, migrationsFolder } from "../../src/migrations.js"

/** Brings a test database to the newest schema. Until the first migration is written there is nothing to do. */
export async function migrate(db: OperationsDb): Promise<void> {
  if (existsSync(join(migrationsFolder, "meta", "_journal.json"))) await migrateOperations(db)
}
