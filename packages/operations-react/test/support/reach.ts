import { type Module, readModule, type Target } from "./modules.js"

const keyOf = ({ file, name }: Target) => `${file}#${name}`

/** What of the modules is used by others, name by name. `packages` are the entries by which they are imported from outside. */
export function graphOf(packages: ReadonlyMap<string, string>) {
  const modules = new Map<string, Module>()
  const moduleOf = (file: string): Module => {
    const module = modules.get(file) ?? readModule(file, packages)
    modules.set(file, module)
    return module
  }

  /** Where an export is declared, through all that hand it on. */
  function originOf({ file, name }: Target): Target | undefined {
    const { exports, imports, stars } = moduleOf(file)
    const target = exports.get(name)
    if (target?.file === file) {
      const imported = imports.get(target.name)
      return imported ? originOf(imported) : target
    }
    if (target) return originOf(target)
    for (const star of stars) {
      const origin = originOf({ file: star, name })
      if (origin) return origin
    }
    return undefined
  }

  /** Every name that a file exports. */
  function namesOf(file: string): string[] {
    const { exports, stars } = moduleOf(file)
    return [...new Set([...exports.keys(), ...stars.flatMap(namesOf)])]
  }

  const exportsOf = (file: string) => namesOf(file).flatMap((name) => originOf({ file, name }) ?? [])
  /** What a word of a file means. */
  function meant(file: string, word: string): Target[] {
    const { imports, declared } = moduleOf(file)
    const imported = imports.get(word)
    // a namespace takes everything, and so proves the use of nothing
    const origin = imported && originOf(imported)
    if (origin) return [origin]
    return declared.has(word) ? [{ file, name: word }] : []
  }

  /** Everything that files import by name, and what that uses in turn. */
  function reachedFrom(files: readonly string[]): ReadonlySet<string> {
    const reached = new Set<string>()
    const loaded = new Set<string>()
    const waiting: Target[] = files.flatMap((file) => [...moduleOf(file).imports.values()].flatMap((target) => originOf(target) ?? []))
    const use = (file: string, { words, loads }: { words: readonly string[]; loads: readonly string[] }) => {
      for (const word of words) waiting.push(...meant(file, word))
      for (const load of loads) waiting.push(...exportsOf(load))
    }
    for (let target = waiting.pop(); target; target = waiting.pop()) {
      if (reached.has(keyOf(target))) continue
      reached.add(keyOf(target))
      const { declared, effects } = moduleOf(target.file)
      if (!loaded.has(target.file)) for (const effect of effects) use(target.file, effect)
      loaded.add(target.file)
      const statement = declared.get(target.name)
      if (statement) use(target.file, statement)
    }
    return reached
  }

  /** One key for a thing under all names by which it is handed on. */
  const originKey = (target: Target) => keyOf(originOf(target) ?? target)

  return { namesOf, reachedFrom, originKey }
}
