import { readFileSync } from "node:fs"
import { join } from "node:path"
import { root } from "./root.js"

export const sourceCondition = "@voyant-travel/source"

/** A target, or targets by condition. */
export type ExportTarget = string | Record<string, string>

export type Manifest = {
  name: string
  version: string
  exports: Record<string, ExportTarget>
  scripts?: Record<string, string>
  peerDependencies?: Record<string, string>
  peerDependenciesMeta?: Record<string, { optional?: boolean }>
  publishConfig?: { exports?: Record<string, ExportTarget> }
}

export const published = ["packages/operations", "packages/operations-react"]

export function readManifest(folder: string): Manifest {
  return JSON.parse(readFileSync(join(root, folder, "package.json"), "utf8"))
}

/** The export map without the condition that leads to the sources, which are not in the tarball. */
export function publishedExports(exports: Manifest["exports"]): Manifest["exports"] {
  return Object.fromEntries(
    Object.entries(exports).map(([subpath, target]) => {
      if (typeof target === "string") return [subpath, target]
      const { [sourceCondition]: _source, ...rest } = target
      return [subpath, rest]
    }),
  )
}
