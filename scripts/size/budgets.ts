export interface Budget {
  /** A subpath of the React package, or a name of its own for `code`. */
  subpath: string
  /** KiB, minified and compressed, without React, TanStack Query and zod, which the host has. */
  most: number
  /** What is imported; everything that the subpath exports unless given. */
  code?: string
  /** Modules that must not come along. */
  without?: readonly RegExp[]
}

const screens = /operations-react\/src\/(kernel\/ui|kernel\/messages|.*\/admin)\/|@base-ui|\.css$/
const heavy = /temporal-polyfill|node_modules\/zod|\/rrule\//
const react = /^node_modules\/react(-dom)?(\/|$)/
const area = (name: string): Budget[] => [
  { subpath: `./${name}/client`, most: 9, without: [screens, heavy, react] },
  { subpath: `./${name}/query-keys`, most: 12, without: [screens, heavy, react] },
  { subpath: `./${name}/provider`, most: 12, without: [screens, heavy, /\/client\.ts$/] },
  { subpath: `./${name}/hooks`, most: 18, without: [screens, heavy] },
  { subpath: `./${name}`, most: 26, without: [screens, heavy] },
]

/** The most that an import may cost in a browser. Every subpath without screens has a line. */
export const budgets: Budget[] = [
  { subpath: ".", most: 24, without: [/operations-react\/src\/(kernel\/ui|.*\/admin)\/|@base-ui|\.css$/, heavy] },
  ...area("availability"),
  ...area("places"),
  ...area("resources"),
  ...area("ground"),
  { subpath: "./availability/allocation", most: 180 },
  { subpath: "recurrence of the rule builder", most: 45, code: 'export * from "@voyant-travel/operations/availability/recurrence"' },
]

/** The same for the two stylesheets. */
export const styleBudgets: Record<string, number> = { "./base.css": 7, "./styles.css": 20 }
