import { existsSync, readdirSync, readFileSync, statSync } from "node:fs"
import { dirname, join, resolve } from "node:path"

/** A name in a file; `*` = all of its exports. */
export interface Target {
  file: string
  name: string
}

/** The words of a statement, and the modules that it loads when it runs. */
interface Statement {
  words: readonly string[]
  loads: readonly string[]
}

export interface Module {
  /** By the name here: what it is there. */
  imports: Map<string, Target>
  /** By the name that others see: what it is, here or elsewhere. */
  exports: Map<string, Target>
  /** Files of which everything is handed on. */
  stars: string[]
  declared: Map<string, Statement>
  /** What runs when the module is loaded. */
  effects: Statement[]
}

export function filesBelow(folder: string): string[] {
  return readdirSync(folder).flatMap((name) => {
    const path = join(folder, name)
    if (name === "node_modules" || name === "dist" || name.startsWith(".")) return []
    if (statSync(path).isDirectory()) return filesBelow(path)
    return /\.(tsx?|jsx|mjs)$/.test(name) ? [path] : []
  })
}

const isFile = (path: string) => existsSync(path) && statSync(path).isFile()

function fileOf(from: string, specifier: string, packages: ReadonlyMap<string, string>): string | undefined {
  if (!specifier.startsWith(".")) return packages.get(specifier)
  const path = resolve(dirname(from), specifier)
  return [path.replace(/\.js$/, ".ts"), path.replace(/\.js$/, ".tsx"), path].find(isFile)
}

/** `{ a, type B, c as d }` as pairs of what it is there and here; types are nothing that runs. */
const pairs = (list: string): [string, string][] =>
  list
    .split(",")
    .map((part) => part.trim())
    .filter((part) => part !== "" && !part.startsWith("type "))
    .map((part) => {
      const [there = "", here = there] = part.split(/\s+as\s+/)
      return [there, here]
    })

const typeOnly = /^(import type|export type|export interface|interface|type|declare)\s/
const importing = /^import\s+(?:(\w+)\s*,?\s*)?(?:\{([\s\S]*?)\})?(?:\*\s+as\s+(\w+))?\s*from\s*"([^"]+)"/
const declaring = /^(export\s+)?(default\s+)?(?:async\s+)?(?:const|let|function\*?|class)\s+(\w+)/

/**
 * Reads a module from its text. The formatter begins every statement at the margin and indents what belongs to it, so the lines at the margin
 * are the statements.
 */
export function readModule(file: string, packages: ReadonlyMap<string, string>): Module {
  const text = readFileSync(file, "utf8")
    .replace(/\/\*[\s\S]*?\*\//g, "")
    .replace(/^\s*\/\/.*$/gm, "")
  const module: Module = { imports: new Map(), exports: new Map(), stars: [], declared: new Map(), effects: [] }
  const to = (specifier = "") => fileOf(file, specifier, packages)
  for (const statement of text.split(/\n(?=[^\s})\];])/)) {
    if (typeOnly.test(statement)) continue
    if (statement.startsWith("import ") && importing.test(statement)) readImport(statement, module, to)
    else if (/^export\s*(\*|\{)/.test(statement)) readExport(statement, module, to, file)
    else readDeclaration(statement, module, to, file)
  }
  return module
}

type To = (specifier?: string) => string | undefined

function readImport(statement: string, { imports }: Module, to: To): void {
  const [, whole, named, all, specifier] = importing.exec(statement) ?? []
  const file = to(specifier)
  if (!file) return
  if (whole) imports.set(whole, { file, name: "default" })
  for (const [there, here] of pairs(named ?? "")) imports.set(here, { file, name: there })
  if (all) imports.set(all, { file, name: "*" })
}

function readExport(statement: string, { exports, stars }: Module, to: To, own: string): void {
  const [, list, specifier] = /^export\s*(?:\*|\{([\s\S]*?)\})(?:\s*from\s*"([^"]+)")?/.exec(statement) ?? []
  const file = specifier === undefined ? own : to(specifier)
  if (!file) return
  if (list === undefined) stars.push(file)
  else for (const [there, here] of pairs(list)) exports.set(here, { file, name: there })
}

function readDeclaration(text: string, { exports, declared, effects }: Module, to: To, file: string): void {
  const loads = [...text.matchAll(/import\("([^"]+)"\)/g)].flatMap(([, specifier]) => to(specifier) ?? [])
  const statement = { words: text.match(/[A-Za-z_$][\w$]*/g) ?? [], loads }
  const [, exported, byDefault, name] = declaring.exec(text) ?? []
  if (name) {
    declared.set(name, statement)
    if (exported) exports.set(byDefault ? "default" : name, { file, name })
  } else effects.push(statement)
}
