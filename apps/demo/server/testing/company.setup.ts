import { mkdtemp, rm, writeFile } from "node:fs/promises"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { createPgliteDatabase } from "@voyant-travel/operations/pglite"
import type { TestProject } from "vitest/node"
import { migrateDemo } from "../database/migrate.js"
import { seedDemo } from "../seed/seed.js"

declare module "vitest" {
  interface ProvidedContext {
    /** File that holds the data directory of the small company, seeded around 28 May 2026. */
    smallCompany: string
  }
}

/** Seeds one small company for all test files: opening a copy is many times faster than seeding again. */
export default async function setup(project: TestProject) {
  const folder = await mkdtemp(join(tmpdir(), "demo-company-"))
  const { client, db, close } = await createPgliteDatabase({ migrate: false })
  await migrateDemo(db)
  await seedDemo(db, { size: "small", seed: 42, today: "2026-05-28" })
  const dump = join(folder, "small.tar")
  await writeFile(dump, Buffer.from(await (await client.dumpDataDir("none")).arrayBuffer()))
  await close()
  project.provide("smallCompany", dump)
  return () => rm(folder, { recursive: true, force: true })
}
