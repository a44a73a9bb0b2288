import { readFileSync } from "node:fs"
import { dirname, join } from "node:path"

/** A stylesheet with its `@import`s put in place, so that a host loads one file. */
export function flattened(file: string): string {
  return readFileSync(file, "utf8").replace(/^@import "(.+?)";\n?/gm, (_, path: string) => flattened(join(dirname(file), path)))
}
