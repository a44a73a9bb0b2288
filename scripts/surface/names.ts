import { existsSync } from "node:fs"
import { join } from "node:path"
import ts from "typescript"
import { readManifest, sourceCondition } from "../support/manifest.js"
import { root } from "../support/root.js"

/** Public names by subpath; those that exist in types only are marked `type`. */
export type Names = Record<string, string[]>

type Entry = { subpath: string; file: string }

export type Surface = {
  names: Names
  /** Names that two areas export for different things, as `name: ./one, ./other`. */
  collisions: string[]
}

/** Reads what a package exports from its sources. Subpaths whose source is not written yet, and files that are no modules, are left out. */
export function surfaceOf(folder: string): Surface {
  const entries = entriesOf(folder)
  const checker = programOf(folder, entries)
  const symbols = new Map(entries.map(({ subpath, file }) => [subpath, exportsOf(checker, file)]))
  const names = [...symbols].map(([subpath, found]) => [subpath, found.map((symbol) => label(checker, symbol)).sort()] as const)
  return { names: Object.fromEntries(names), collisions: collisionsOf(checker, symbols) }
}

function entriesOf(folder: string): Entry[] {
  return Object.entries(readManifest(folder).exports).flatMap(([subpath, target]) => {
    const source = typeof target === "string" ? undefined : target[sourceCondition]
    const file = source && join(root, folder, source)
    return file && /\.tsx?$/.test(file) && existsSync(file) ? [{ subpath, file }] : []
  })
}

function programOf(folder: string, entries: Entry[]): { checker: ts.TypeChecker; program: ts.Program } {
  const config = ts.getParsedCommandLineOfConfigFile(
    join(root, folder, "tsconfig.json"),
    {},
    { ...ts.sys, onUnRecoverableConfigFileDiagnostic: () => {} },
  )
  const program = ts.createProgram(
    entries.map(({ file }) => file),
    config?.options ?? {},
  )
  return { program, checker: program.getTypeChecker() }
}

type Checked = ReturnType<typeof programOf>

function exportsOf({ program, checker }: Checked, file: string): ts.Symbol[] {
  const source = program.getSourceFile(file)
  const symbol = source && checker.getSymbolAtLocation(source)
  return symbol ? checker.getExportsOfModule(symbol) : []
}

const origin = ({ checker }: Checked, symbol: ts.Symbol) =>
  symbol.flags & ts.SymbolFlags.Alias ? checker.getAliasedSymbol(symbol) : symbol

function label(checked: Checked, symbol: ts.Symbol): string {
  return origin(checked, symbol).flags & ts.SymbolFlags.Value ? symbol.name : `type ${symbol.name}`
}

const isArea = (subpath: string) => /^\.\/[^/]+$/.test(subpath) && !["./schema", "./contract", "./routes", "./testing"].includes(subpath)

function collisionsOf(checked: Checked, symbols: Map<string, ts.Symbol[]>): string[] {
  const owners = new Map<string, Map<ts.Symbol, string>>()
  for (const [subpath, found] of symbols) {
    if (!isArea(subpath)) continue
    for (const symbol of found) {
      const known = owners.get(symbol.name) ?? new Map<ts.Symbol, string>()
      owners.set(symbol.name, known.set(origin(checked, symbol), subpath))
    }
  }
  return [...owners].flatMap(([name, known]) => (known.size > 1 ? [`${name}: ${[...known.values()].sort().join(", ")}`] : []))
}
