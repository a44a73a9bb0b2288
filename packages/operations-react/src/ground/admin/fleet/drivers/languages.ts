"use client"
import { useMemo } from "react"
import { useFormat } from "../../../../kernel/format/use-format.js"

/** Says languages by their names: `ar en` is "Arabic, English". */
export function useLanguageNames(): (languages: readonly string[]) => string {
  const { locale } = useFormat()
  return useMemo(() => {
    const names = new Intl.DisplayNames(locale, { type: "language" })
    return (languages) => languages.map((language) => names.of(language) ?? language).join(", ")
  }, [locale])
}
