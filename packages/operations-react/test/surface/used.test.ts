import { readdirSync, readFileSync, statSync } from "node:fs"
import { dirname, join, resolve } from "node:path"
import { fileURLToPath, pathToFileURL } from "node:url"
import { describe, expect, test } from "vitest"

const here = dirname(fileURLToPath(import.meta.url))
const root = resolve(here, "../..")
const demo = resolve(root, "../../apps/demo")

interface Manifest {
  exports: Record<string, { "@voyant-travel/source"?: string } | string>
}
const { exports } = JSON.parse(readFileSync(join(root, "package.json"), "utf8")) as Manifest
const subpaths = Object.entries(exports).flatMap(([subpath, target]) => {
  const source = typeof target === "string" ? undefined : target["@voyant-travel/source"]
  return source && /\.tsx?$/.test(source) ? [[subpath, join(root, source)] as const] : []
})

function filesBelow(folder: string): string[] {
  return readdirSync(folder).flatMap((name) => {
    const path = join(folder, name)
    if (name === "node_modules" || name === "dist" || name.startsWith(".")) return []
    return statSync(path).isDirectory()
      ? filesBelow(path)
      : /\.(tsx?|jsx|mjs)$/.test(name) && path !== fileURLToPath(import.meta.url)
        ? [path]
        : []
  })
}

/** What the demo shows and what the tests do: the demo and its journeys, the screens that it serves, and the tests of the package. */
const sources = [
  ...["web", "e2e", "day", "server"].flatMap((part) => filesBelow(join(demo, part))),
  ...filesBelow(join(root, "test")),
  ...filesBelow(join(root, "src")),
].filter((path) => !path.endsWith("/index.ts"))

/** How often each word stands in a file that does not merely hand it on. */
const words = new Map<string, { count: number; declared: boolean }>()
for (const path of sources) {
  const text = readFileSync(path, "utf8")
  const declared = new Set([...text.matchAll(/export (?:async )?(?:const|function|class|let) (\w+)/g)].map(([, name]) => name))
  for (const [word] of text.matchAll(/\w+/g)) {
    const seen = words.get(word) ?? { count: 0, declared: false }
    words.set(word, { count: seen.count + 1, declared: seen.declared || declared.has(word) })
  }
}
const isNamed = (name: string) => {
  const seen = words.get(name)
  return seen !== undefined && seen.count > (seen.declared ? 1 : 0)
}

const modules = new Map(
  await Promise.all(
    subpaths.map(async ([subpath, file]) => [subpath, (await import(/* @vite-ignore */ pathToFileURL(file).href)) as object] as const),
  ),
)

/** Hooks of the endpoint tables: the tests of the tables press each of them, alone and against the server. */
const driven = new Set(
  [...modules.values()].flatMap((module) =>
    Object.entries(module).flatMap(([name, rows]) =>
      name.endsWith("Endpoints") && Array.isArray(rows)
        ? (rows as { hook: string }[]).flatMap(({ hook }) => [hook, `${hook}Infinite`, `${hook}DryRun`])
        : [],
    ),
  ),
)

describe("everything that is public is used: by the demo, its journeys, a screen that it serves, or a test", () => {
  test.each(subpaths.map(([subpath]) => subpath))("%s", (subpath) => {
    const names = Object.keys(modules.get(subpath) ?? {}).filter((name) => name !== "default")
    expect(names.filter((name) => !driven.has(name) && !isNamed(name))).toEqual([])
  })

  test("the tables name every hook that they drive", () => {
    expect(driven.size).toBeGreaterThan(300)
  })
})
