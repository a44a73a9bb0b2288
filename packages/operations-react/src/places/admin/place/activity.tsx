"use client"
import type { ReactNode } from "react"
import { useStoryValue } from "../../../events/story/values.js"
import { useWords } from "../../../kernel/messages/index.js"
import { History, type HistoryProps } from "../../../kernel/ui/index.js"

/** The story of a place: its kind in words, what people wrote as they wrote it, and in one sentence each what happened to records at it. */
export function PlaceActivity({ query }: Pick<HistoryProps, "query">) {
  const words = useWords()
  const value = useStoryValue()
  const show = (field: string, given: unknown): ReactNode =>
    (field === "kind" ? words(`placeKind.${given}`) : undefined) ?? value(field, given)
  const brief = (type: string) => {
    const [area] = type.split(".")
    return area === "places" ? undefined : (words(`event.${type}`) ?? words(`placeEvent.${area}`))
  }
  return <History query={query} show={show} brief={brief} />
}
