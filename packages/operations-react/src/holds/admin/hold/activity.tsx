"use client"
import type { ReactNode } from "react"
import { useStoryValue } from "../../../events/story/values.js"
import { useMessages } from "../../../kernel/messages/index.js"
import { History, type HistoryProps } from "../../../kernel/ui/index.js"
import { holdsMessages } from "../messages/en/holds.js"

/** The story of a hold: its kind and what it is taken from in words, its place and programme by name. */
export function HoldActivity({ query }: Pick<HistoryProps, "query">) {
  const t = useMessages(holdsMessages)
  const value = useStoryValue()
  const show = (field: string, given: unknown): ReactNode =>
    field === "kind" && given ? t(given === "space" ? "holds.kind.space" : "holds.kind.room") : value(field, given)
  return <History query={query} show={show} />
}
