import { readdirSync, readFileSync } from "node:fs"
import { join } from "node:path"
import { describe, expect, test } from "vitest"

const folder = join(import.meta.dirname, "../src")
const files = readdirSync(folder, { recursive: true, encoding: "utf8" }).filter(
  (file) => /\.tsx?$/.test(file) && !/\.test\.|testing\//.test(file),
)
const sources = files.map((file) => ({ file, text: readFileSync(join(folder, file), "utf8") }))

const callsReact = /\b(use[A-Z]\w*\(|createContext|forwardRef|lazy\(|extends Component\b)|<[A-Za-z][^>]*>/
const isMarked = (text: string) => text.startsWith('"use client"')

describe("files that need the browser say so", () => {
  test("every component stands under “use client”", () => {
    expect(sources.filter(({ file, text }) => file.endsWith(".tsx") && !isMarked(text)).map(({ file }) => file)).toEqual([])
  })

  test("clients, keys, queries and pure models do not, so that loaders and servers may import them", () => {
    const pure = sources.filter(({ file }) =>
      /(?:^|\/)(client|query-keys|queries|endpoints|keys|core\/[^/]+|messages\/(en|ar|define|format))\.ts$/.test(file),
    )
    expect(pure.length).toBeGreaterThan(10)
    expect(pure.filter(({ text }) => isMarked(text)).map(({ file }) => file)).toEqual([])
  })

  test("nothing else is marked: no hook, no element, no provider, no mark", () => {
    const marked = sources.filter(({ text }) => isMarked(text))
    expect(marked.filter(({ file, text }) => !callsReact.test(text) && !file.endsWith("provider.tsx")).map(({ file }) => file)).toEqual([])
  })
})

test("no component holds a literal text", () => {
  const spoken = sources
    .filter(({ file }) => file.endsWith(".tsx"))
    .flatMap(({ file, text }) =>
      [
        ...text.matchAll(/>\s*([A-Za-z][A-Za-z ,.'’-]{2,})\s*<\//g),
        ...text.matchAll(/\b(?:aria-label|title|placeholder|alt)="([^"]+)"/g),
      ].map((match) => `${file}: ${match[1]}`),
    )
  expect(spoken).toEqual([])
})

/** Their route replaces the whole record under its key and takes no revision: the last one to save wins. */
const replacing = ["availability/allocation/templates/dialog.tsx"]
/** They edit one line of a draft that is saved as a whole, with the revision of the whole. */
const lines = ["availability/admin/pickups/list/run-dialog.tsx"]

test("every form of a stored record notices that somebody else changed it: it knows the revision and can read the other's values", () => {
  const forms = sources.flatMap(({ file, text }) =>
    [...text.matchAll(/<RecordForm\s([\s\S]*?)\n?\s*>\n/g)].map((match) => ({ file, props: match[1] ?? "" })),
  )
  const edits = forms.filter(({ file, props }) => /\brecordId=/.test(props) && ![...replacing, ...lines].includes(file))
  expect(edits.length).toBeGreaterThan(3)
  expect(edits.filter(({ props }) => !/\brevision=/.test(props) || !/\bvaluesOf=/.test(props)).map(({ file }) => file)).toEqual([])
})

test("the browser gets contracts and types, never a service or a table", () => {
  const allowed = /^@voyant-travel\/operations\/(\w+\/)?(contract|recurrence)$/
  const imports = sources.flatMap(({ file, text }) =>
    [...text.matchAll(/^(?:import|export) (?!type )[^"]*?from "(@voyant-travel\/operations[^"]*)"/gm)].map((match) => ({
      file,
      from: match[1] ?? "",
    })),
  )
  expect(imports.filter(({ from }) => !allowed.test(from))).toEqual([])
})
