"use client"
import type { ReactNode } from "react"
import { PlaceName } from "../../../availability/admin/shared/scope/place-name.js"
import { useWords } from "../../../kernel/messages/index.js"
import { Code, History, type HistoryProps, useHistoryValue } from "../../../kernel/ui/index.js"

/** The story of a resource: its kind in words, its place by name. */
export function ResourceActivity({ query }: Pick<HistoryProps, "query">) {
  const words = useWords()
  const value = useHistoryValue()
  const show = (field: string, given: unknown): ReactNode => {
    if (typeof given !== "string" || given === "") return value(field, given)
    if (field === "placeId") return <PlaceName id={given as `plac_${string}`} />
    if (field === "kind") return words(`resourceKind.${given}`) ?? value(field, given)
    if (field === "code" || field.endsWith("Id")) return <Code>{given}</Code>
    return value(field, given)
  }
  return <History query={query} show={show} />
}
