"use client"
import { createContext, useContext, useMemo } from "react"
import { useOperations } from "../context/context.js"
import type { Catalogue, MessageValues, Translate } from "./define.js"
import { formatMessage } from "./format.js"

/** English texts of the screens around: codes and words that the server names are looked up here. */
export const CatalogueContext = createContext<Catalogue>({})

/** Says the texts of a screen's English catalogue, in the language of the provider. */
export function useMessages<Source extends Catalogue>(source: Source): Translate<Source> {
  const { locale, numberingSystem, direction, messages } = useOperations()
  return useMemo(() => {
    const say = (key: string, values: MessageValues = {}) =>
      formatMessage(messages[key] ?? source[key] ?? key, values, { locale, numberingSystem, direction })
    return say as Translate<Source>
  }, [source, messages, locale, numberingSystem, direction])
}

/** Says a word that the server names (a status, a code, an event type): `undefined` where no catalogue knows it. */
export function useWords(): (key: string, values?: MessageValues) => string | undefined {
  const catalogue = useContext(CatalogueContext)
  const { locale, numberingSystem, direction, messages } = useOperations()
  return useMemo(
    () =>
      (key, values = {}) => {
        const text = messages[key] ?? catalogue[key]
        return text === undefined ? undefined : formatMessage(text, values, { locale, numberingSystem, direction })
      },
    [catalogue, messages, locale, numberingSystem, direction],
  )
}
