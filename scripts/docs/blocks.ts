import { execFileSync } from "node:child_process"
import { existsSync, readFileSync } from "node:fs"
import { join } from "node:path"
import { root } from "../support/root.js"

export type Document = { path: string; text: string }

/** A fenced block; `line` is where its first line of code stands in the document. */
export type Block = { document: string; line: number; language: string; code: string }

/** The documents that people read: everything in Markdown but changelogs and changesets. */
export function documents(): Document[] {
  const listed = execFileSync("git", ["ls-files", "--cached", "--others", "--exclude-standard", "*.md"], { cwd: root, encoding: "utf8" })
  const paths = [...new Set(listed.trim().split("\n"))].filter(
    (path) => existsSync(join(root, path)) && !/CHANGELOG\.md$|^\.changeset\//.test(path),
  )
  return paths.map((path) => ({ path, text: readFileSync(join(root, path), "utf8") }))
}

export function blocksOf({ path, text }: Document): Block[] {
  const blocks: Block[] = []
  let open: Block | undefined
  for (const [index, line] of text.split("\n").entries()) {
    const fence = /^\s*```(\w*)/.exec(line)
    if (fence && open) {
      blocks.push(open)
      open = undefined
    } else if (fence) open = { document: path, line: index + 2, language: fence[1] ?? "", code: "" }
    else if (open) open.code += `${line}\n`
  }
  if (open) throw new Error(`${path}: the block that begins at line ${open.line} is never closed`)
  return blocks
}
