import { existsSync, readFileSync } from "node:fs"
import { join } from "node:path"
import { root } from "../support/root.js"
import type { Names } from "./names.js"

/** The committed list of a package's public names. */
export const surfaceFile = (folder: string) => join(root, folder, "test/surface/names.json")

export function declaredNames(folder: string): Names {
  const file = surfaceFile(folder)
  return existsSync(file) ? JSON.parse(readFileSync(file, "utf8")) : {}
}
