import { existsSync, readFileSync } from "node:fs"
import { dirname, join } from "node:path"
import { root } from "../support/root.js"
import { type Block, blocksOf, type Document, documents } from "./blocks.js"
import { compile } from "./compile.js"

/** Every snippet compiles, every named command exists, every link leads somewhere. */
const all = documents()
const blocks = all.flatMap(blocksOf)
const inLanguages = (...languages: string[]) => blocks.filter(({ language }) => languages.includes(language))

const problems = [
  ...compile(inLanguages("ts", "tsx")),
  ...inLanguages("json").flatMap(unreadableJson),
  ...inLanguages("sh", "bash").flatMap(unknownCommands),
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

function unknownCommands({ document, line, code }: Block): string[] {
  const { scripts } = JSON.parse(readFileSync(join(root, "package.json"), "utf8")) as { scripts: Record<string, string> }
  const ofPnpm = ["install", "exec", "add", "pack", "dlx"]
  return code.split("\n").flatMap((text, index) => {
    const script = /^(?:\w+=\S+ )*(?:pnpm|npm run) ([\w:-]+)/.exec(text)?.[1]
    return script && !ofPnpm.includes(script) && !scripts[script] ? [`${document}:${line + index}: there is no script ${script}`] : []
  })
}

function brokenLinks({ path, text }: Document): string[] {
  const targets = [...text.matchAll(/\]\(([^)\s#]+)[^)]*\)/g)].map(([, target]) => target ?? "")
  const local = targets.filter((target) => !/^[a-z]+:/.test(target))
  return local
    .filter((target) => !existsSync(join(root, dirname(path), target)))
    .map((target) => `${path}: the link to ${target} leads nowhere`)
}
