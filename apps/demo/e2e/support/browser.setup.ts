import { mkdtempSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import type { TestProject } from "vitest/node"
import { migrateDemo } from "../../server/database/migrate.js"
import { openDatabase } from "../../server/database/open.js"
import { seedDemo } from "../../server/seed/seed.js"
import { findChromium } from "./chromium.js"

declare module "vitest" {
  interface ProvidedContext {
    seededFolder: string
  }
}

/** Unpacks Chromium and seeds one company before the test files start; each file works on a copy. Fails the run with a sentence where there is no Chromium. */
export default async function setup(project: TestProject) {
  findChromium()
  const folder = mkdtempSync(join(tmpdir(), "demo-journeys-"))
  const database = await openDatabase({ folder, url: "" })
  await migrateDemo(database.primary)
  await seedDemo(database.primary, { size: "small", seed: 42, today: "2026-05-28" })
  await database.close()
  project.provide("seededFolder", folder)
  return () => rmSync(folder, { recursive: true, force: true })
}
