import { execFileSync } from "node:child_process"
import { readFileSync } from "node:fs"
import { join } from "node:path"
import { root } from "./root.js"

const { packageManager } = JSON.parse(readFileSync(join(root, "package.json"), "utf8")) as { packageManager: string }

/** Runs the pinned pnpm, also where none is installed, and answers what it printed. */
export function pnpm(args: string[], cwd: string): string {
  return execFileSync("npx", ["--yes", "--loglevel=error", packageManager, ...args], {
    cwd,
    encoding: "utf8",
    stdio: ["ignore", "pipe", "inherit"],
  })
}
