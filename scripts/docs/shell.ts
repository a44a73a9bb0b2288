import { readFileSync } from "node:fs"
import { join } from "node:path"
import { published, readManifest } from "../support/manifest.js"
import { root } from "../support/root.js"
import { steps } from "../test/steps.js"
import type { Block } from "./blocks.js"

/** What a reader is told to type: each line is held against the scripts, steps, test projects and packages that there are. */
type Rule = [form: RegExp, wrong: (match: RegExpExecArray) => string | undefined]

const { scripts = {} } = readManifest(".")
const packages = published.map(readManifest)
const projects = readFileSync(join(root, "packages/operations/vitest.config.ts"), "utf8")

const missing = (what: string, name: string, there: boolean) => (there ? undefined : `there is no ${what} ${name}`)
const isStep = (name: string) => steps.some((step) => step.name === name)

const rules: Rule[] = [
  [
    /^npm test(?: -- --only (\S+))?$/,
    ([, only = ""]) =>
      only
        .split(",")
        .filter((name) => name !== "" && !isStep(name))
        .map((name) => `there is no step ${name}`)[0],
  ],
  [/^(?:\w+=\S+ )*npm start\b/, () => missing("script", "start", "start" in scripts)],
  [/^npm install( \S+)+$/, () => undefined],
  [/^pnpm install\b/, () => undefined],
  [/^(?:\w+=\S+ )*pnpm ([\w:-]+)/, ([, script = ""]) => missing("script", script, script in scripts)],
  [/^cd (packages\/\S+)$/, ([, folder = ""]) => missing("package", folder, "name" in readManifest(folder))],
  [/^npx vitest run --project (\w+)/, ([, project = ""]) => missing("test project", project, projects.includes(`name: "${project}"`))],
]

/** Commands without their comments. */
const commandsOf = ({ code }: Block) =>
  code.split("\n").flatMap((text, index) => {
    const command = text.replace(/\s#.*$/, "").trim()
    return command === "" || command.startsWith("#") ? [] : [{ command, index }]
  })

const wrongCommands = (block: Block): string[] =>
  commandsOf(block).flatMap(({ command, index }) => {
    const [rule] = rules.flatMap(([form, wrong]) => {
      const match = form.exec(command)
      return match ? [{ wrong: wrong(match) }] : []
    })
    const problem = rule ? rule.wrong : `nobody checks “${command}”`
    return problem === undefined ? [] : [`${block.document}:${block.line + index}: ${problem}`]
  })

/** A reader who installs one of our packages needs what it asks of its host. */
function missingPeers(block: Block): string[] {
  const installed = commandsOf(block).flatMap(({ command }) => (command.startsWith("npm install ") ? command.split(" ").slice(2) : []))
  return packages
    .filter(({ name }) => installed.includes(name))
    .flatMap(({ name, peerDependencies = {}, peerDependenciesMeta = {} }) =>
      Object.keys(peerDependencies)
        .filter((peer) => !peerDependenciesMeta[peer]?.optional && !installed.includes(peer))
        .map((peer) => `${block.document}:${block.line}: ${name} also needs ${peer}`),
    )
}

export const typed = (blocks: Block[]): string[] => blocks.flatMap((block) => [...wrongCommands(block), ...missingPeers(block)])
