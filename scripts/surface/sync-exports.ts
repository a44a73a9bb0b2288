import { readFileSync, writeFileSync } from "node:fs"
import { join } from "node:path"
import { type ExportTarget, published, publishedExports, readManifest } from "../support/manifest.js"
import { root } from "../support/root.js"

/** Writes `publishConfig.exports`, the map that the tarball carries, from `exports`. */
for (const folder of published) {
  const file = join(root, folder, "package.json")
  const { exports } = readManifest(folder)
  const text = readFileSync(file, "utf8").replace(/\n {2}"publishConfig": \{\n[\s\S]*?\n {2}\},/, "")
  const block = publishConfig(publishedExports(exports))
  writeFileSync(
    file,
    text.replace(/\n {2}"exports": \{\n[\s\S]*?\n {2}\},/, (map) => `${map}\n${block}`),
  )
  console.log(`${folder}: ${Object.keys(exports).length} subpaths`)
}

function publishConfig(exports: Record<string, ExportTarget>): string {
  const lines = Object.entries(exports).map(([subpath, target]) => `      ${JSON.stringify(subpath)}: ${inline(target)}`)
  return `  "publishConfig": {\n    "access": "public",\n    "exports": {\n${lines.join(",\n")}\n    }\n  },`
}

/** One target on one line, as people write it. */
function inline(target: ExportTarget): string {
  if (typeof target === "string") return JSON.stringify(target)
  const pairs = Object.entries(target).map(([condition, file]) => `${JSON.stringify(condition)}: ${JSON.stringify(file)}`)
  return `{ ${pairs.join(", ")} }`
}
