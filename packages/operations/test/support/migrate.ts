import { existsSync } from "node:fs"
import { fileURLToPath } from "node:url"

const source = new URL("../../src/migrations.ts", import.meta.url)

/** Brings a test database to the newest schema. */
export async function migrate(db: unknown): Promise<void> {
  if (!existsSync(fileURLToPath(source))) return
  const { migrateOperations } = (await import(source.href)) as { migrateOperations: (db: unknown) => Promise<unknown> }
  await migrateOperations(db)
}
