import { type ChildProcess, spawn } from "node:child_process"
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { fileURLToPath } from "node:url"
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest"
import { auditCapacity } from "../../src/audit.js"
import { createPgliteDatabase } from "../../src/pglite.js"
import { createPlace, listPlaces } from "../../src/places/index.js"

// each opening of a database takes seconds
vi.setConfig({ testTimeout: 120_000 })

let folder: string
const children: ChildProcess[] = []
beforeEach(() => {
  folder = join(mkdtempSync(join(tmpdir(), "operations-folder-")), "deep/er")
})
afterEach(() => {
  for (const child of children.splice(0)) child.kill("SIGKILL")
  rmSync(folder, { recursive: true, force: true })
})

const lockFile = () => join(folder, "operations.pid")
const place = (name: string) => ({ kind: "other" as const, name })

/** Another process on the folder, once it has it open. */
async function startHolder(mode = "hold") {
  const child = spawn(process.execPath, ["--import", "tsx", fileURLToPath(new URL("./holder.ts", import.meta.url)), folder, mode], {
    stdio: ["ignore", "pipe", "inherit"],
  })
  children.push(child)
  const ids: string[] = []
  let rest = ""
  const opened = new Promise<void>((resolve, reject) => {
    child.once("exit", (code) => reject(new Error(`The other process ended with ${code}.`)))
    child.stdout?.on("data", (chunk: Buffer) => {
      const lines = (rest + chunk).split("\n")
      rest = lines.pop() ?? ""
      for (const line of lines) line === "open" ? resolve() : ids.push(line)
    })
  })
  await opened
  const kill = async () => {
    const ended = new Promise((resolve) => child.once("exit", resolve))
    child.kill("SIGKILL")
    await ended
  }
  return { ids, kill }
}

describe("an embedded database", () => {
  test("in memory is migrated, and gone when it closes", async () => {
    const { db, migrations, close } = await createPgliteDatabase()
    expect(migrations).toMatchObject({ applied: migrations?.total })
    expect((await listPlaces(db)).total).toBe(0)
    await close()
    await close()
  })

  test("in a folder keeps what was written, and migrates once", async () => {
    const first = await createPgliteDatabase({ folder })
    await createPlace(first.db, place("Aswan"))
    await first.close()
    const second = await createPgliteDatabase({ folder })
    expect((await listPlaces(second.db)).data.map(({ name }) => name)).toEqual(["Aswan"])
    expect(second.migrations?.applied).toBe(0)
    await second.close()
    expect(existsSync(lockFile())).toBe(false)
  })

  test("refuses a second opening in the same process, and stays usable", async () => {
    const first = await createPgliteDatabase({ folder })
    await expect(createPgliteDatabase({ folder })).rejects.toThrow(
      `${folder} is in use by this process. An embedded database serves one process per folder`,
    )
    await createPlace(first.db, place("Edfu"))
    await first.close()
    const again = await createPgliteDatabase({ folder })
    await again.close()
  })

  test("releases the folder when it cannot open it", async () => {
    mkdirSync(folder, { recursive: true })
    writeFileSync(join(folder, "data"), "not a database")
    await expect(createPgliteDatabase({ folder })).rejects.toThrow()
    expect(existsSync(lockFile())).toBe(false)
  })
})

describe("another process", () => {
  test("is refused while the first lives, and takes over after kill -9", async () => {
    const holder = await startHolder()
    await expect(createPgliteDatabase({ folder })).rejects.toThrow(/is in use by process \d+\. .*use a PostgreSQL server for several/)
    await holder.kill()
    const { db, close } = await createPgliteDatabase({ folder })
    expect((await listPlaces(db)).total).toBe(0)
    await close()
  })

  test("killed in the middle of writing loses no acknowledged row", async () => {
    const acknowledged: string[] = []
    for (let round = 0; round < 3; round += 1) {
      const writer = await startHolder("write")
      await expect.poll(() => writer.ids.length, { timeout: 60_000, interval: 5 }).toBeGreaterThan(20)
      await writer.kill()
      acknowledged.push(...writer.ids)
    }
    const { db, close } = await createPgliteDatabase({ folder })
    const stored = new Set<string>()
    for (let offset = 0; stored.size === offset; offset += 200) {
      const { data } = await listPlaces(db, { limit: 200, offset })
      for (const { id } of data) stored.add(id)
      if (data.length < 200) break
    }
    expect(acknowledged.filter((id) => !stored.has(id))).toEqual([])
    expect(stored.size - acknowledged.length).toBeLessThanOrEqual(3)
    expect(await auditCapacity(db)).toEqual([])
    await close()
  })
})
