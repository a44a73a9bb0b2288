import { existsSync, readFileSync } from "node:fs"
import { fileURLToPath } from "node:url"

// Imports every subpath of both packages and prints how many names each gave.
const names = ["@voyant-travel/operations", "@voyant-travel/operations-react"]
const counts = {}

for (const name of names) {
  const manifest = JSON.parse(readFileSync(`node_modules/${name}/package.json`, "utf8"))
  for (const subpath of Object.keys(manifest.exports)) {
    const specifier = name + subpath.slice(1)
    counts[specifier] = await namesOf(specifier)
  }
}
console.log(JSON.stringify(counts))
process.exit(0)

async function namesOf(specifier) {
  if (specifier.endsWith(".json")) return Object.keys((await import(specifier, { with: { type: "json" } })).default).length
  if (!specifier.endsWith(".css")) return Object.keys(await import(specifier)).length
  const file = fileURLToPath(import.meta.resolve(specifier))
  if (!existsSync(file)) throw new Error(`${specifier} names ${file}, which is not there`)
  return 1
}
