import { existsSync, readFileSync, writeFileSync } from "node:fs"
import { openApiDocument } from "../src/routes.js"

/** Writes `openapi.json` from the registered routes, or checks that it is what they say. */
const file = new URL("../openapi.json", import.meta.url)
const current = `${JSON.stringify(await openApiDocument(), null, 2)}\n`
const command = process.argv[2]

if (command === "write") {
  writeFileSync(file, current)
} else if (command === "check") {
  const committed = existsSync(file) ? readFileSync(file, "utf8") : ""
  if (committed !== current) {
    console.error(
      `openapi.json is not what the routes say${firstDifference(committed, current)}. Run \`pnpm openapi:write\` and commit the result.`,
    )
    process.exitCode = 1
  }
} else {
  throw new Error("usage: openapi.ts write | check")
}

function firstDifference(before: string, after: string): string {
  const [old, now] = [before.split("\n"), after.split("\n")]
  const line = now.findIndex((text, index) => text !== old[index])
  return line < 0 ? "" : `; the first difference is in line ${line + 1}: ${now[line]?.trim()}`
}
