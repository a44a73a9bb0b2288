import { existsSync, mkdtempSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { createFacility, listFacilities } from "@voyant-travel/operations/places"
import { afterAll, beforeAll, expect, test, vi } from "vitest"
import { prepareDatabase } from "./prepare.js"

vi.setConfig({ testTimeout: 240_000 })
const parent = mkdtempSync(join(tmpdir(), "demo-start-"))
const options = { size: "small", seed: 42, today: "2026-05-28", fresh: false } as const

beforeAll(() => {
  vi.stubEnv("DATABASE_URL", "")
  vi.stubEnv("DEMO_DATA", join(parent, "made/by/the/start/pg"))
})
afterAll(() => {
  vi.unstubAllEnvs()
  rmSync(parent, { recursive: true, force: true })
})

/** One start and stop of the demo on its folder: what it said, and how many places it then had. */
async function start(over: { fresh?: boolean } = {}, meanwhile?: (db: Awaited<ReturnType<typeof prepareDatabase>>) => Promise<unknown>) {
  const said: string[] = []
  const database = await prepareDatabase({ ...options, ...over }, (line) => said.push(line))
  await meanwhile?.(database)
  const { total } = await listFacilities(database.primary, { limit: 1 })
  await database.close()
  return { said, places: total }
}

test("an empty folder is seeded at the first start, kept at the next and made anew on demand", async () => {
  const first = await start()
  expect(first.said.at(-1)).toMatch(/^Seeded in [\d.]+ s$/)
  expect(first.said).toContainEqual(expect.stringMatching(/capacity audit: no difference/))
  expect(existsSync(process.env.DEMO_DATA ?? "")).toBe(true)
  const second = await start({}, ({ primary }) => createFacility(primary, { kind: "hotel", name: "Of a visitor" }))
  expect(second).toEqual({ said: [], places: first.places + 1 })
  const third = await start()
  expect(third).toEqual({ said: [], places: first.places + 1 })
  const fresh = await start({ fresh: true })
  expect(fresh.said.at(-1)).toMatch(/^Seeded in/)
  expect(fresh.places).toBe(first.places)
})
