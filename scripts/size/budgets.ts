import { readFileSync } from "node:fs"
import { join } from "node:path"
import { root } from "../support/root.js"

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

const allocation = "./availability/allocation"
/** What keeps the state of a screen and says what happened, but draws nothing. */
const stateOfScreens = ["useManifest", "useRoomingBoard", "useSeatMap", "useTemplates"]

/** Values of a subpath that are no component, without those left out. */
function drawingNothing(subpath: string, except: readonly string[]): string[] {
  const names = JSON.parse(readFileSync(join(root, "packages/operations-react/test/surface/names.json"), "utf8")) as Record<
    string,
    string[]
  >
  return (names[subpath] ?? []).filter((name) => /^[a-z]\w*$/.test(name) && !except.includes(name))
}

const only = (names: readonly string[]) => `export { ${names.join(", ")} } from "@voyant-travel/operations-react/availability/allocation"`

/** Rooms and seats: the subpath has screens too, and whoever imports none of them must not pay for them. */
const allocationParts: Budget[] = [
  { subpath: allocation, most: 195 },
  {
    subpath: `${allocation}: hooks, models`,
    most: 22,
    code: only(drawingNothing(allocation, stateOfScreens)),
    without: [screens, heavy],
  },
  {
    subpath: `${allocation}: states`,
    most: 42,
    code: only(stateOfScreens),
    without: [/\/kernel\/ui\/.*\.tsx$|\/admin\/|@base-ui|\.css$/, heavy],
  },
  { subpath: `${allocation}: RoomingBoard`, most: 190, code: only(["RoomingBoard"]) },
]

const languages = { en: 62, ro: 70, de: 70, es: 68, ar: 88 }

/** Every text of every area in one language; the English ones are read with their pages, so most hosts load one of these or none. */
const locales: Budget[] = Object.entries(languages).map(([language, most]) => ({
  subpath: `./locales/${language}`,
  most,
  without: [/\.tsx$|@base-ui|\.css$/, heavy, react],
}))

/** What `./admin` may cost: all of it apart from the pages, and what opening them brings. */
export const pageBudgets = { registry: 12, shared: 300, own: 45, open: 300 }

/** The most that an import may cost in a browser. Every subpath without screens has a line. */
export const budgets: Budget[] = [
  { subpath: ".", most: 24, without: [/operations-react\/src\/(kernel\/ui|.*\/admin)\/|@base-ui|\.css$/, heavy] },
  ...area("availability"),
  ...area("places"),
  ...area("resources"),
  ...area("ground"),
  ...allocationParts,
  ...locales,
  { subpath: "./maps/maplibre", most: 22, without: [heavy] },
  { subpath: "recurrence of the rule builder", most: 45, code: 'export * from "@voyant-travel/operations/availability/recurrence"' },
]

/** The same for the two stylesheets. */
export const styleBudgets: Record<string, number> = { "./base.css": 10, "./styles.css": 20 }
