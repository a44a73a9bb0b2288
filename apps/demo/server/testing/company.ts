import { readFile } from "node:fs/promises"
import { createPgliteDatabase } from "@voyant-travel/operations/pglite"
import { inject } from "vitest"
import { createDemoApp } from "../app.js"
import { createClock, type DemoClock } from "../clock/clock.js"
import { migrateDemo } from "../database/migrate.js"
import type { Size } from "../options.js"
import { personHeader } from "../people/people.js"
import { seedDemo } from "../seed/seed.js"

export type Company = Awaited<ReturnType<typeof openCompany>>

/** The morning that the tests' company is seeded around: 6 o'clock in Cairo. */
export const morning = "2026-05-28T03:00:00.000Z"

/** The demo in memory, its clock frozen: the small company, `empty` without a seed, or seeded `anew`, in any size, instead of copied. */
export async function openCompany({ data = "copied", size = "small" }: { data?: "copied" | "empty" | "anew"; size?: Size } = {}) {
  const loadDataDir = data === "copied" ? new Blob([await readFile(inject("smallCompany"))]) : undefined
  const { db, close } = await createPgliteDatabase({ migrate: false, loadDataDir })
  if (data !== "copied") await migrateDemo(db)
  if (data === "anew") await seedDemo(db, { size, seed: 42, today: "2026-05-28" })
  const clock: DemoClock = createClock(db, true)
  await clock.change({ at: new Date(morning), paused: true })
  const app = createDemoApp({ database: { kind: "pglite", db, primary: db }, clock, web: "/nowhere" })

  /** One request as a person; JSON in and out. */
  const as = (person: string | null) => async (method: string, path: string, body?: unknown) => {
    const headers = { ...(person && { [personHeader]: person }), ...(body !== undefined && { "content-type": "application/json" }) }
    const response = await app.request(path, { method, headers, ...(body !== undefined && { body: JSON.stringify(body) }) })
    const text = await response.text()
    return {
      status: response.status,
      headers: response.headers,
      body: (text.startsWith("{") ? JSON.parse(text) : text) as Record<string, never> & { data: never },
    }
  }
  return { db, clock, app, as, close }
}
