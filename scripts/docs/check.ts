import { existsSync } from "node:fs"
import { dirname, join } from "node:path"
import { root } from "../support/root.js"
import { type Block, blocksOf, type Document, documents } from "./blocks.js"
import { compile } from "./compile.js"
import { typed } from "./shell.js"
import { run } from "./sql.js"

/** Every snippet compiles or runs, every command and package that is named exists, every link leads somewhere. */
const all = documents()
const blocks = all.flatMap(blocksOf)
const proven = ["ts", "tsx", "json", "sh", "sql"]
const inLanguages = (...languages: string[]) => blocks.filter(({ language }) => languages.includes(language))

const problems = [
  ...compile(inLanguages("ts", "tsx")),
  ...inLanguages("json").flatMap(unreadableJson),
  ...typed(inLanguages("sh")),
  ...(await run(inLanguages("sql"))),
  ...blocks.flatMap(unproven),
  ...all.flatMap(brokenLinks),
]
console.log(`${all.length} documents, ${inLanguages("ts", "tsx").length} snippets compiled, ${blocks.length} blocks in all`)
for (const problem of problems) console.error(`✗ ${problem}`)
process.exitCode = problems.length > 0 ? 1 : 0

function unreadableJson({ document, line, code }: Block): string[] {
  try {
    JSON.parse(code)
    return []
  } catch (error) {
    return [`${document}:${line}: ${(error as Error).message}`]
  }
}

/** A block in a language that nobody reads here would be a snippet that nobody proves. */
function unproven({ document, line, language }: Block): string[] {
  return proven.includes(language) ? [] : [`${document}:${line}: nobody proves a block of “${language}”`]
}

function brokenLinks({ path, text }: Document): string[] {
  const targets = [...text.matchAll(/\]\(([^)\s#]+)[^)]*\)/g)].map(([, target]) => target ?? "")
  const local = targets.filter((target) => !/^[a-z]+:/.test(target))
  return local
    .filter((target) => !existsSync(join(root, dirname(path), target)))
    .map((target) => `${path}: the link to ${target} leads nowhere`)
}
