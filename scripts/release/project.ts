import { execFileSync } from "node:child_process"
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { root } from "../support/root.js"

export type Project = {
  folder: string
  /** Runs one of its programs there and answers what it printed last, parsed. */
  run: <Result>(program: string, ...args: string[]) => Result
  remove: () => void
}

/** An ESM project of its own, outside the workspace, with a copy of the folder `files`, installed by npm. */
export function createProject(files: string, dependencies: Record<string, string>, overrides: Record<string, string> = {}): Project {
  const folder = mkdtempSync(join(tmpdir(), "operations-consumer-"))
  writeFileSync(join(folder, "package.json"), JSON.stringify({ name: "consumer", private: true, type: "module", dependencies, overrides }))
  cpSync(files, folder, { recursive: true })
  npm(["install", "--no-audit", "--no-fund", "--prefer-offline", "--ignore-scripts", "--loglevel=error"], folder)
  return {
    folder,
    run: (program, ...args) => {
      const printed = execFileSync(process.execPath, [program, ...args], {
        cwd: folder,
        encoding: "utf8",
        timeout: 120_000,
        env: bareEnvironment(),
      })
      return JSON.parse(printed.trim().split("\n").at(-1) ?? "null")
    },
    remove: () => rmSync(folder, { recursive: true, force: true }),
  }
}

/** The version that this workspace builds and tests with. */
export function pinned(...names: string[]): Record<string, string> {
  const catalog = readFileSync(join(root, "pnpm-workspace.yaml"), "utf8")
  return Object.fromEntries(
    names.map((name) => {
      const version = new RegExp(`^  "?${name}"?: (\\S+)$`, "m").exec(catalog)?.[1]
      if (!version) throw new Error(`${name} is not in the catalog`)
      return [name, version]
    }),
  )
}

function npm(args: string[], cwd: string) {
  execFileSync("npm", args, { cwd, stdio: ["ignore", "ignore", "inherit"], env: bareEnvironment() })
}

/** Without the settings that a surrounding npm, pnpm or vitest hands down. */
export function bareEnvironment(): NodeJS.ProcessEnv {
  return Object.fromEntries(Object.entries(process.env).filter(([name]) => !/^(npm_|pnpm_|NODE_OPTIONS|VITEST|NODE_ENV)/i.test(name)))
}
