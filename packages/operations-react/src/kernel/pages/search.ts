import type { SearchCodec } from "./page.js"

/** How one value stands in the URL. */
export interface SearchValue<Value> {
  read(texts: readonly string[]): Value
  write(value: Value): readonly string[]
}

/** A text, absent when it is not there. */
export const searchText = (): SearchValue<string | undefined> => ({
  read: ([text]) => text || undefined,
  write: (value) => (value ? [value] : []),
})

/** One of a closed set of words; anything else counts as absent. */
export const searchWord = <const Word extends string>(words: readonly Word[], fallback?: Word): SearchValue<Word | undefined> => ({
  read: ([text]) => words.find((word) => word === text) ?? fallback,
  write: (value) => (value && value !== fallback ? [value] : []),
})

/** Several of a closed set of words. */
export const searchWords = <const Word extends string>(words: readonly Word[]): SearchValue<Word[]> => ({
  read: (texts) => words.filter((word) => texts.includes(word)),
  write: (values) => values ?? [],
})

/** Several texts, such as ids. */
export const searchTexts = (): SearchValue<string[]> => ({ read: (texts) => [...texts], write: (values) => values ?? [] })

/** A whole number that is not negative. */
export const searchNumber = (fallback: number): SearchValue<number> => ({
  read: ([text]) => (text && /^\d{1,9}$/.test(text) ? Number(text) : fallback),
  write: (value) => (value === fallback ? [] : [String(value)]),
})

/** Present or not. */
export const searchFlag = (): SearchValue<boolean> => ({ read: ([text]) => text === "1", write: (value) => (value ? ["1"] : []) })

/** The view state of a page out of its values. Unknown keys are dropped, broken values fall back: a typed URL never breaks a page. */
export function defineSearch<Search extends object>(values: { [Name in keyof Search]: SearchValue<Search[Name]> }): SearchCodec<Search> {
  const entries = Object.entries(values) as [string, SearchValue<unknown>][]
  return {
    parse(search) {
      const params = new URLSearchParams(search)
      return Object.fromEntries(entries.map(([name, value]) => [name, value.read(params.getAll(name))])) as Search
    },
    stringify(search) {
      const params = new URLSearchParams()
      for (const [name, value] of entries) {
        const given: unknown = Reflect.get(search, name)
        if (given !== undefined) for (const text of value.write(given)) params.append(name, text)
      }
      const text = params.toString()
      return text && `?${text}`
    },
  }
}
