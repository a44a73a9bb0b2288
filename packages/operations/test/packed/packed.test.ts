import { spawnSync } from "node:child_process"
import { mkdtempSync, rmSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { dirname, join } from "node:path"
import { fileURLToPath } from "node:url"
import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { publintFindings, typesFindings } from "../../../../scripts/release/lint.js"
import { blemishesOf, packAll, type Tarball } from "../../../../scripts/release/pack.js"
import { createProject, type Project, pinned } from "../../../../scripts/release/project.js"
import { root } from "../../../../scripts/support/root.js"

const consumer = join(dirname(fileURLToPath(import.meta.url)), "consumer")

const peers = pinned(
  "@electric-sql/pglite",
  "@hono/zod-validator",
  "@tanstack/react-query",
  "drizzle-orm",
  "hono",
  "react",
  "react-dom",
  "zod",
)

let folder: string
let tarballs: Tarball[]

const fromTarballs = () => Object.fromEntries(tarballs.map(({ name, file }) => [name, `file:${file}`]))

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "operations-tarballs-"))
  tarballs = packAll(root, folder)
})

afterAll(() => rmSync(folder, { recursive: true, force: true }))

describe("the tarballs", () => {
  it("carry what they should and nothing of the workshop", () => {
    expect(tarballs.flatMap(blemishesOf)).toEqual([])
  })

  it("please publint", async () => {
    expect((await Promise.all(tarballs.map(publintFindings))).flat()).toEqual([])
  })

  it("have types that resolve for every importer that is an ES module", async () => {
    expect((await Promise.all(tarballs.map(typesFindings))).flat()).toEqual([])
  })
})

describe("an empty project", () => {
  let project: Project

  beforeAll(() => {
    project = createProject(consumer, { ...fromTarballs(), ...peers })
  })

  afterAll(() => project?.remove())

  it("imports every subpath", () => {
    const counts = project.run<Record<string, number>>("import-all.mjs")
    const expected = tarballs.flatMap(({ name, manifest }) => Object.keys(manifest.exports).map((subpath) => name + subpath.slice(1)))
    expect(Object.keys(counts).sort()).toEqual(expected.sort())
    expect(Object.entries(counts).filter(([, count]) => count === 0)).toEqual([])
  })

  it("compiles against every subpath", () => {
    const modules = tarballs.flatMap(({ name, manifest }) => Object.keys(manifest.exports).map((subpath) => name + subpath.slice(1)))
    const code = modules.filter((name) => !/\.(css|json)$/.test(name)).map((name, index) => `export * as module${index} from "${name}"`)
    writeFileSync(join(project.folder, "every-type.ts"), `${code.join("\n")}\n`)
    const options = ["--noEmit", "--strict", "--skipLibCheck", "--module", "nodenext", "--target", "es2022", "--jsx", "react-jsx"]
    const { stdout } = spawnSync(join(root, "node_modules/.bin/tsc"), [...options, "every-type.ts"], {
      cwd: project.folder,
      encoding: "utf8",
    })
    expect(stdout).toBe("")
  })

  it("migrates an embedded database and serves a request", () => {
    const answer = project.run<{ applied: number; status: number; body: unknown }>("serve.mjs")
    expect(answer).toMatchObject({ status: 200, body: { data: [] } })
    expect(answer.applied).toBeGreaterThan(0)
  })
})

describe("the published host", () => {
  let project: Project

  beforeAll(() => {
    const { "@voyant-travel/operations": operations } = fromTarballs()
    const own = pinned("@electric-sql/pglite", "@hono/zod-validator", "drizzle-orm", "hono", "zod")
    project = createProject(
      consumer,
      { ...own, "@voyant-travel/operations": operations ?? "", "@voyant-travel/hono": "0.138.1" },
      { "@voyant-travel/schema-kit": "0.120.1" },
    )
  })

  afterAll(() => project?.remove())

  it("mounts the module and answers staff, and nobody else", () => {
    const answers = project.run<Record<"staff" | "stranger" | "mistaken", { status: number; type?: string; body?: unknown }>>("host.mjs")
    expect(answers.staff).toMatchObject({ status: 200, body: { data: [] } })
    expect(answers.stranger.status).toBe(401)
    expect(answers.mistaken).toMatchObject({ status: 400, type: expect.stringContaining("application/problem+json") })
  })
})
