import { execFileSync } from "node:child_process"
import { existsSync, readFileSync } from "node:fs"
import { join } from "node:path"
import { type Manifest, published } from "../support/manifest.js"
import { pnpm } from "../support/pnpm.js"

export type Tarball = {
  name: string
  version: string
  file: string
  /** Paths inside, without the leading `package/`. */
  contents: string[]
  manifest: Manifest & Record<string, unknown>
}

/** Packs both packages of the workspace below `workspace` exactly as a release would. They must be built. */
export function packAll(workspace: string, destination: string): Tarball[] {
  return published.map((folder) => {
    if (!existsSync(join(workspace, folder, "dist"))) throw new Error(`${folder} is not built: run \`pnpm build\` first.`)
    const printed = pnpm(["pack", "--json", "--pack-destination", destination], join(workspace, folder))
    const { name, version, filename } = JSON.parse(printed) as { name: string; version: string; filename: string }
    const contents = execFileSync("tar", ["-tzf", filename], { encoding: "utf8" }).trim().split("\n")
    const manifest = execFileSync("tar", ["-xzOf", filename, "package/package.json"], { encoding: "utf8" })
    return {
      name,
      version,
      file: filename,
      contents: contents.map((path) => path.replace(/^package\//, "")),
      manifest: JSON.parse(manifest),
    }
  })
}

/** What a tarball carries that it must not, as sentences. */
export function blemishesOf({ name, contents, manifest }: Tarball): string[] {
  const text = JSON.stringify({ ...manifest, devDependencies: undefined })
  const leaks = ["workspace:", "catalog:", "@voyant-travel/source"]
    .filter((word) => text.includes(word))
    .map((word) => `${name}: the manifest says ${word}`)
  const strays = contents
    .filter((path) => /\.test\.|_snapshot\.json$|(^|\/)(src|test|bench)\//.test(path))
    .map((path) => `${name}: carries ${path}`)
  const missing = ["README.md", "LICENSE"].filter((path) => !contents.includes(path)).map((path) => `${name}: lacks ${path}`)
  return [...leaks, ...strays, ...missing]
}

export const readBytes = (tarball: Tarball): Uint8Array => readFileSync(tarball.file)
