import { createContext, useCallback, useContext } from "react"
import { ar } from "./messages-ar.js"
import { de } from "./messages-de.js"
import { en, type MessageKey } from "./messages-en.js"
import { es } from "./messages-es.js"
import { ro } from "./messages-ro.js"
import type { Language } from "./session.js"

const catalogues: Record<Language, Record<MessageKey, string>> = { en, ro, de, es, ar }

export const LanguageContext = createContext<Language>("en")

export type Say = (key: MessageKey, values?: Record<string, string | number>) => string

/** What a person does, in the reader's language. */
export const titleOf = (personId: string) => `person.${personId}` as MessageKey

/** The demo's own few texts; the screens of the package bring theirs. */
export function useSay(): Say {
  const catalogue = catalogues[useContext(LanguageContext)]
  return useCallback(
    (key, values = {}) =>
      (catalogue[key] ?? key.slice(key.indexOf(".") + 1)).replace(/\{(\w+)\}/g, (_, name: string) => String(values[name] ?? "")),
    [catalogue],
  )
}
