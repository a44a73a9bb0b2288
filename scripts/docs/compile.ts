import { spawnSync } from "node:child_process"
import { cpSync, mkdtempSync, rmSync, writeFileSync } from "node:fs"
import { join } from "node:path"
import { root } from "../support/root.js"
import type { Block } from "./blocks.js"

/** The demo depends on both packages and on what hosts use, so that snippets find what a reader's project has. */
const host = join(root, "apps/demo")

/** Routers of hosts that the demo is not: the recipes for them run in the tests of the React package. */
const elsewhere = { "react-router": [join(root, "packages/operations-react/node_modules/react-router/dist/development/index.d.mts")] }

/** Type-checks TypeScript blocks, each as a module of its own; `docs/snippets.d.ts` declares what a reader is assumed to have. */
export function compile(blocks: Block[]): string[] {
  if (blocks.length === 0) return []
  const folder = mkdtempSync(join(host, ".snippets-"))
  const places = new Map<string, Block>()
  try {
    for (const [index, block] of blocks.entries()) {
      const name = `snippet-${index}.${block.language}`
      places.set(name, block)
      writeFileSync(join(folder, name), /^(import|export)\b/m.test(block.code) ? block.code : `${block.code}\nexport {}\n`)
    }
    cpSync(join(root, "docs/snippets.d.ts"), join(folder, "assumed.d.ts"))
    const options = {
      extends: "../../../tsconfig.base.json",
      compilerOptions: { lib: ["ES2023", "DOM", "DOM.Iterable"], jsx: "react-jsx", types: ["node"], paths: elsewhere },
    }
    writeFileSync(join(folder, "tsconfig.json"), JSON.stringify({ ...options, include: ["*"] }))
    const { stdout, status } = spawnSync(join(root, "node_modules/.bin/tsc"), ["-p", folder, "--pretty", "false"], {
      cwd: folder,
      encoding: "utf8",
    })
    const problems = stdout.split("\n").flatMap((line) => inDocument(line, places))
    return status !== 0 && problems.length === 0 ? [stdout] : problems
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

function inDocument(message: string, places: Map<string, Block>): string[] {
  const found = /(snippet-\d+\.tsx?)\((\d+),\d+\): (.*)/.exec(message)
  const block = places.get(found?.[1] ?? "")
  if (!found || !block) return message.includes("error TS") ? [message] : []
  return [`${block.document}:${block.line + Number(found[2]) - 1}: ${found[3]}`]
}
