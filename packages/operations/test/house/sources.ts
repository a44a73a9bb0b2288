import { execFileSync } from "node:child_process"
import { existsSync, readFileSync } from "node:fs"
import { join } from "node:path"
import { root } from "../../../../scripts/support/root.js"

export type SourceFile = { path: string; text: string; lines: number }

/** TypeScript of the workspace that git knows or would add. */
export function sources(...folders: string[]): SourceFile[] {
  const listed = execFileSync("git", ["ls-files", "--cached", "--others", "--exclude-standard", ...folders], {
    cwd: root,
    encoding: "utf8",
  })
  const paths = [...new Set(listed.split("\n"))].filter((path) => /\.tsx?$/.test(path) && existsSync(join(root, path)))
  return paths.map((path) => {
    const text = readFileSync(join(root, path), "utf8")
    return { path, text, lines: text.trimEnd().split("\n").length }
  })
}

export const isTest = (path: string) => /\.test\.tsx?$|\/(test|e2e)\//.test(path)
