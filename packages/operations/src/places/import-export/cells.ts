import { bareText, partsOf, protectText } from "../../kernel/import/cells.js"
import type { Facility } from "../facility/contract.js"

type AlternateName = Facility["alternateNames"][number]

const tagged = /^([A-Za-z]{2,3}(?:-[A-Za-z0-9]{2,8})*)=(.*)$/s

/** Other names in one cell: `fr=Nom|Old name`; an equals sign that does not end a language is protected. */
export const joinNames = (names: readonly AlternateName[]): string =>
  names
    .map(({ name, language }) =>
      language ? `${language}=${protectText(name)}` : tagged.test(name) ? protectText(name).replace("=", "\\=") : protectText(name),
    )
    .join("|")

export const splitNames = (cell: string): AlternateName[] =>
  partsOf(cell).map((part) => {
    const [, language, name] = tagged.exec(part) ?? []
    return language ? { name: bareText(name ?? ""), language } : { name: bareText(part) }
  })
