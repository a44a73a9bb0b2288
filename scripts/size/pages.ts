import { join } from "node:path"
import { gzipSync } from "node:zlib"
import { build, type Rolldown } from "vite"
import { sourceCondition } from "../support/manifest.js"
import { root } from "../support/root.js"
import { left } from "./measure.js"

export interface PagesMeasured {
  /** KiB of `operationsPages` and nothing else: no page is open. */
  registry: number
  /** Code that the shell needs or two pages have in common, all of it together. */
  shared: number
  /** By page: what no other page needs, and everything up to its first sight. */
  pages: { id: string; own: number; open: number }[]
}

const entry = "virtual:host"
const host = join(root, "packages/operations-react/src/host.ts")

/** A host's module that is in no file. */
const importing = (names: string) => ({
  name: "host",
  resolveId: (id: string) => (id === entry ? host : undefined),
  load: (id: string) => (id === host ? `export { ${names} } from "@voyant-travel/operations-react/admin"` : undefined),
})

type Chunks = ReadonlyMap<string, Rolldown.OutputChunk>

/** What a host's build makes of an import from `./admin`, split where pages are loaded. */
async function chunksOf(names: string): Promise<Chunks> {
  const built = await build({
    configFile: false,
    root,
    logLevel: "silent",
    plugins: [importing(names)],
    resolve: { conditions: [sourceCondition, "browser", "module", "production"] },
    build: {
      write: false,
      minify: true,
      target: "es2022",
      modulePreload: false,
      rolldownOptions: {
        input: entry,
        preserveEntrySignatures: "strict",
        external: (id) => left.some((name) => id === name || id.startsWith(`${name}/`)),
      },
    },
  })
  const { output } = (Array.isArray(built) ? built[0] : built) as Rolldown.RolldownOutput
  return new Map(output.flatMap((one) => (one.type === "chunk" ? [[one.fileName, one]] : [])))
}

/** All of it compressed together: into how many files it falls is the host's build's affair. */
const weigh = (chunks: Chunks, files: Iterable<string>) =>
  gzipSync([...files].map((file) => chunks.get(file)?.code ?? "").join(""), { level: 9 }).length / 1024

function withImports(chunks: Chunks, file: string, seen = new Set<string>()): Set<string> {
  if (seen.has(file) || !chunks.has(file)) return seen
  seen.add(file)
  for (const imported of chunks.get(file)?.imports ?? []) withImports(chunks, imported, seen)
  return seen
}

/** Chunks that a module of ours begins, by what the pattern names them, each with all that comes with it. */
const begunBy = (chunks: Chunks, pattern: RegExp) =>
  [...chunks.values()].flatMap(({ fileName, facadeModuleId }) => {
    const id = pattern.exec(facadeModuleId ?? "")?.[1]
    return id === undefined ? [] : [{ id, files: withImports(chunks, fileName) }]
  })

const filesOf = (chunks: Chunks, pattern: RegExp) => begunBy(chunks, pattern)[0]?.files ?? new Set<string>()

/** Weighs what each opening of a page costs. */
export async function measurePages(): Promise<PagesMeasured> {
  const alone = await chunksOf("operationsPages")
  const chunks = await chunksOf("OperationsAdmin, operationsPages")
  const start = new Set([...filesOf(chunks, /\/src\/(host)\.ts$/), ...filesOf(chunks, /\/pages\/(shell)\.tsx$/)])
  const pages = begunBy(chunks, /\/src\/(.+)\/page\.tsx$/)
  const own = (file: string) => !start.has(file) && pages.filter(({ files }) => files.has(file)).length === 1
  const all = new Set([...start, ...pages.flatMap(({ files }) => [...files])])
  return {
    registry: weigh(alone, filesOf(alone, /\/src\/(host)\.ts$/)),
    shared: weigh(
      chunks,
      [...all].filter((file) => !own(file)),
    ),
    pages: pages.map(({ id, files }) => ({
      id,
      own: weigh(chunks, [...files].filter(own)),
      open: weigh(chunks, new Set([...start, ...files])),
    })),
  }
}
