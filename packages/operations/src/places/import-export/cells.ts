import type { Facility } from "../facility/contract.js"

type AlternateName = Facility["alternateNames"][number]

const protect = (text: string) => text.replace(/[\\|]/g, "\\$&")
const bare = (text: string) => text.replace(/\\(.)/gs, "$1")

/** The parts between bars that no backslash protects, still escaped. */
const parts = (cell: string) => (cell.match(/(?:\\.|[^\\|])+/gs) ?? []).map((part) => part.trim()).filter(Boolean)

/** Several texts in one cell: `pier|harbour`, where a backslash protects a bar of a text. */
export const joinTexts = (texts: readonly string[]): string => texts.map(protect).join("|")
export const splitTexts = (cell: string): string[] => parts(cell).map(bare)

const tagged = /^([A-Za-z]{2,3}(?:-[A-Za-z0-9]{2,8})*)=(.*)$/s

/** Other names in one cell: `fr=Nom|Old name`; an equals sign that does not end a language is protected. */
export const joinNames = (names: readonly AlternateName[]): string =>
  names
    .map(({ name, language }) =>
      language ? `${language}=${protect(name)}` : tagged.test(name) ? protect(name).replace("=", "\\=") : protect(name),
    )
    .join("|")

export const splitNames = (cell: string): AlternateName[] =>
  parts(cell).map((part) => {
    const [, language, name] = tagged.exec(part) ?? []
    return language ? { name: bare(name ?? ""), language } : { name: bare(part) }
  })
