import type { PgliteDatabase } from "drizzle-orm/pglite"
import type { Hono } from "hono"
import { createOperationsApp, type OperationsAppOptions } from "./app.js"
import type { OperationsEnv } from "./kernel/http.js"
import { createPgliteDatabase } from "./pglite.js"
import { emptyTables } from "./testing/empty.js"
import { createFixtures, type Fixtures } from "./testing/fixtures.js"

export { createFixtures, type Fixtures, type RuleFixture } from "./testing/fixtures.js"

export type TestOperationsOptions = Partial<Pick<OperationsAppOptions, "authorize" | "identify" | "now" | "basePath" | "eventFeed">>

/** What a host's test works with. */
export interface TestOperations {
  db: PgliteDatabase
  /** The routes as an app; `app.request("/v1/admin/operations/places")` asks without a port. */
  app: Hono<OperationsEnv>
  /** `fetch` into the app, for clients: relative and absolute URLs both work. */
  fetch: (input: string | URL | Request, init?: RequestInit) => Promise<Response>
  fixtures: Fixtures
  /** Empties every table, in milliseconds; for `beforeEach`. */
  reset: () => Promise<void>
  close: () => Promise<void>
}

/** A migrated database takes seconds to make and a tenth of that to copy, so a process makes it once. */
let template: Promise<Blob> | undefined

async function migratedTemplate(): Promise<Blob> {
  const { client, close } = await createPgliteDatabase()
  try {
    return await client.dumpDataDir("none")
  } finally {
    await close()
  }
}

/**
 * A ready embedded database with the tables of this package, an app over it in which everybody may everything, and records to test with.
 * Needs no server and no test runner; `@electric-sql/pglite` must be installed. Close it, or the process stays alive.
 */
export async function createTestOperations(options: TestOperationsOptions = {}): Promise<TestOperations> {
  template ??= migratedTemplate()
  const { db, client, close } = await createPgliteDatabase({ loadDataDir: await template, migrate: false })
  const app = createOperationsApp({ db, authorize: () => true, identify: () => "test", ...options })
  const fetch: TestOperations["fetch"] = async (input, init) => app.request(input instanceof URL ? input.href : input, init)
  return { db, app, fetch, fixtures: createFixtures(db, options), reset: () => emptyTables(client), close }
}
