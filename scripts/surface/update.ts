import { mkdirSync, writeFileSync } from "node:fs"
import { dirname } from "node:path"
import { published } from "../support/manifest.js"
import { surfaceFile } from "./file.js"
import { surfaceOf } from "./names.js"

for (const folder of published) {
  const { names } = surfaceOf(folder)
  const file = surfaceFile(folder)
  mkdirSync(dirname(file), { recursive: true })
  writeFileSync(file, `${JSON.stringify(names, null, 2)}\n`)
  console.log(`${file}: ${Object.values(names).flat().length} names of ${Object.keys(names).length} subpaths`)
}
