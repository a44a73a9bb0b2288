import { readFileSync } from "node:fs"
import { dirname, join, resolve } from "node:path"
import { fileURLToPath } from "node:url"
import { describe, expect, test } from "vitest"
import { filesBelow } from "../support/modules.js"
import { graphOf } from "../support/reach.js"

const root = resolve(dirname(fileURLToPath(import.meta.url)), "../..")
const demo = resolve(root, "../../apps/demo")

interface Manifest {
  name: string
  exports: Record<string, { "@voyant-travel/source"?: string } | string>
}
const { name: own, exports } = JSON.parse(readFileSync(join(root, "package.json"), "utf8")) as Manifest
const entries = new Map(
  Object.entries(exports).flatMap(([subpath, target]) => {
    const source = typeof target === "string" ? undefined : target["@voyant-travel/source"]
    return source && /\.tsx?$/.test(source) ? [[subpath.replace(/^\./, own), join(root, source)] as const] : []
  }),
)
const graph = graphOf(entries)

const journeys = filesBelow(join(demo, "e2e"))
const demoFiles = [...filesBelow(join(demo, "web")), ...journeys]
/** A journey names the hooks that it runs on the workbench, where everything can be chosen. */
const named = new Set(journeys.flatMap((file) => [...readFileSync(file, "utf8").matchAll(/"(use[A-Z]\w*)"/g)].map(([, name]) => name)))

const everything = [...entries].flatMap(([entry, file]) =>
  graph.namesOf(file).map((name) => ({ entry, name, key: graph.originKey({ file, name }) })),
)
const ran = everything.filter(({ name }) => named.has(name)).map(({ key }) => key)

describe("everything that is public is used by the demo, by the screens that it opens, or by a journey through it", () => {
  const used = new Set([...graph.reachedFrom(demoFiles), ...ran])
  test.each([...entries.keys()])("%s", (entry) => {
    expect(everything.filter((one) => one.entry === entry && !used.has(one.key)).map(({ name }) => name)).toEqual([])
  })

  test("which the demo alone decides: without it nothing is, and what only tests of this package use is not", () => {
    expect(everything.length).toBeGreaterThan(900)
    const nothing = graph.reachedFrom([])
    expect(everything.filter(({ key }) => nothing.has(key))).toEqual([])
    const tested = graph.reachedFrom(filesBelow(join(root, "test")))
    expect(tested.has(graph.originKey({ file: join(root, "test/support/server.ts"), name: "testServer" }))).toBe(true)
    expect(used.has(graph.originKey({ file: join(root, "test/support/server.ts"), name: "testServer" }))).toBe(false)
  })
})
