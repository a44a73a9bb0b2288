import { join } from "node:path"
import { gzipSync } from "node:zlib"
import { build } from "esbuild"
import { sourceCondition } from "../support/manifest.js"
import { root } from "../support/root.js"

const folder = join(root, "packages/operations-react")

/** What every host has anyway, and the library of maps, which is fetched when the first map is drawn. */
export const left = ["react", "react-dom", "@tanstack/react-query", "zod", "maplibre-gl"]

export interface Measured {
  /** KiB, minified and compressed. */
  size: number
  /** Every module inside, as a path from the root, and every package left out. */
  modules: string[]
}

/** Bundles one import as a host's build would, and weighs it. */
export async function measure(code: string): Promise<Measured> {
  const { outputFiles, metafile } = await build({
    stdin: { contents: code, resolveDir: folder, loader: "ts" },
    absWorkingDir: root,
    bundle: true,
    minify: true,
    write: false,
    metafile: true,
    format: "esm",
    target: "es2022",
    platform: "browser",
    conditions: [sourceCondition],
    external: left.flatMap((name) => [name, `${name}/*`]),
    define: { "process.env.NODE_ENV": '"production"' },
    logLevel: "silent",
  })
  const bytes = outputFiles.reduce((sum, { contents }) => sum + gzipSync(contents, { level: 9 }).length, 0)
  const outside = Object.values(metafile.outputs).flatMap(({ imports }) => imports.map(({ path }) => `node_modules/${path}`))
  const inside = Object.values(metafile.outputs).flatMap(({ inputs }) =>
    Object.entries(inputs).filter(([, { bytesInOutput }]) => bytesInOutput > 0),
  )
  return { size: bytes / 1024, modules: [...inside.map(([path]) => path), ...outside] }
}

export const importing = (subpath: string) => `export * from "@voyant-travel/operations-react${subpath.slice(1)}"`
