import { useQuery } from "@tanstack/react-query"
import type { Language } from "./session.js"

/** The package's texts by language; English is built in, another is loaded when somebody reads it. */
const catalogues: Record<Language, () => Promise<Readonly<Record<string, string>>>> = {
  en: async () => ({}),
  ro: async () => (await import("@voyant-travel/operations-react/locales/ro")).ro,
  de: async () => (await import("@voyant-travel/operations-react/locales/de")).de,
  es: async () => (await import("@voyant-travel/operations-react/locales/es")).es,
  ar: async () => (await import("@voyant-travel/operations-react/locales/ar")).ar,
}

/** Undefined until the texts are there. */
export const useCatalogue = (language: Language) =>
  useQuery({ queryKey: ["demo", "texts", language], queryFn: catalogues[language], staleTime: Number.POSITIVE_INFINITY }).data
