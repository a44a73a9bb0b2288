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

/** A name in another script must not turn the sentence around it, so right-to-left sentences isolate what is put into them. */
const isolated = (values: MessageValues): MessageValues =>
  Object.fromEntries(
    Object.entries(values).map(([name, value]) => [name, typeof value === "string" ? `${isolate}${value}${endIsolate}` : value]),
  )

/** Fills in one ICU message. A text that does not parse is shown as it stands: a broken translation must not blank a screen. */
export function formatMessage(text: string, values: MessageValues, language: Language): string {
  const locale = intlLocale(language)
  const filled =
    text.includes("{") || text.includes("'") ? fill(text, language.direction === "rtl" ? isolated(values) : values, locale) : text
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
