import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs"
import { dirname, join } from "node:path"
import { fileURLToPath } from "node:url"
import { readDetails } from "./errors/details.js"
import { errorPages } from "./errors/pages.js"

/** Writes the page of every error code, or checks that the pages are what the catalogue says. */
const folder = join(dirname(fileURLToPath(import.meta.url)), "../../../docs/errors")
const pages = errorPages(readDetails())
const command = process.argv[2]
const written = existsSync(folder) ? readdirSync(folder).filter((name) => name.endsWith(".md")) : []

if (command === "write") {
  mkdirSync(folder, { recursive: true })
  for (const name of written.filter((known) => !pages.has(known))) rmSync(join(folder, name))
  for (const [name, text] of pages) writeFileSync(join(folder, name), text)
} else if (command === "check") {
  const stale = [...pages]
    .filter(([name, text]) => !written.includes(name) || readFileSync(join(folder, name), "utf8") !== text)
    .map(([name]) => name)
  const orphans = written.filter((name) => !pages.has(name))
  if (stale.length + orphans.length > 0) {
    console.error(`docs/errors is not what the catalogue says (${[...stale, ...orphans].join(", ")}). Run \`pnpm errors\`.`)
    process.exitCode = 1
  }
} else {
  throw new Error("usage: errors.ts write | check")
}
