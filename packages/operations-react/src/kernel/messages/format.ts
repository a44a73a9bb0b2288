import { IntlMessageFormat } from "intl-messageformat"
import type { MessageValues } from "./define.js"
import { intlLocale } from "./locale.js"
import { pseudo, pseudoLocale } from "./pseudo.js"

export interface Language {
  locale: string
  numberingSystem: string | undefined
  direction: "ltr" | "rtl"
}

const compiled = new Map<string, IntlMessageFormat>()

const isolate = "\u2068"
const endIsolate = "\u2069"

/** Letters that are written from right to left. */
const rightToLeft = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufeff]/

/** Values that choose a wording and are not shown: `{family, select, …}`. */
const choosing = (text: string) =>
  new Set(!text.includes("select") ? [] : [...text.matchAll(/\{\s*(\w+)\s*,\s*select\s*,/g)].map(([, name]) => name))

/**
 * A name in another script must not turn the sentence around it ("Dana → 214" must not read as "214 → Dana"): right-to-left sentences
 * isolate every text that is put into them, others those that have right-to-left letters.
 */
function isolated(text: string, values: MessageValues, { direction }: Language): MessageValues {
  const kept = choosing(text)
  const isShown = (name: string, value: unknown): value is string => typeof value === "string" && !kept.has(name)
  return Object.fromEntries(
    Object.entries(values).map(([name, value]) => [
      name,
      isShown(name, value) && (direction === "rtl" || rightToLeft.test(value)) ? `${isolate}${value}${endIsolate}` : value,
    ]),
  )
}

/** Fills in one ICU message. A text that does not parse is shown as it stands: a broken translation must not blank a screen. */
export function formatMessage(text: string, values: MessageValues, language: Language): string {
  const locale = intlLocale(language)
  const filled = text.includes("{") || text.includes("'") ? fill(text, isolated(text, values, language), locale) : text
  return language.locale === pseudoLocale ? pseudo(filled) : filled
}

function fill(text: string, values: MessageValues, locale: string): string {
  const key = `${locale}\n${text}`
  try {
    const message = compiled.get(key) ?? new IntlMessageFormat(text, locale, undefined, { ignoreTag: true })
    compiled.set(key, message)
    return String(message.format(values))
  } catch {
    return text
  }
}
