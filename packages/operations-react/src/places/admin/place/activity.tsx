"use client"
import type { ReactNode } from "react"
import { useWords } from "../../../kernel/messages/index.js"
import { Code, History, type HistoryProps, useHistoryValue } from "../../../kernel/ui/index.js"

/** The story of a place: its kind in words, what people wrote as they wrote it, and in one sentence each what happened to records at it. */
export function PlaceActivity({ query }: Pick<HistoryProps, "query">) {
  const words = useWords()
  const value = useHistoryValue()
  const show = (field: string, given: unknown): ReactNode => {
    if (typeof given !== "string" || given === "") return value(field, given)
    if (field === "kind") return words(`placeKind.${given}`) ?? value(field, given)
    if (field === "code" || field === "timezone" || field.endsWith("Id")) return <Code>{given}</Code>
    return value(field, given)
  }
  const brief = (type: string) => {
    const [area] = type.split(".")
    return area === "places" ? undefined : (words(`event.${type}`) ?? words(`placeEvent.${area}`))
  }
  return <History query={query} show={show} brief={brief} />
}
