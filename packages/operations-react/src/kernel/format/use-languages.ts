"use client"
import { useMemo } from "react"
import { useFormat } from "./use-format.js"

/** Says languages by their names: `ar en` is "Arabic and English". What is no language stays what it is. */
export function useLanguageNames(): (languages: readonly string[]) => string {
  const { locale, list } = useFormat()
  return useMemo(() => {
    const names = new Intl.DisplayNames(locale, { type: "language" })
    const named = (language: string) => {
      try {
        return names.of(language) ?? language
      } catch {
        return language
      }
    }
    return (languages) => list(languages.map(named))
  }, [locale, list])
}
