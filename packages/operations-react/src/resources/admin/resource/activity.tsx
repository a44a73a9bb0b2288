"use client"
import type { ReactNode } from "react"
import { storyMore } from "../../../events/story/more.js"
import { useStoryValue } from "../../../events/story/values.js"
import { useWords } from "../../../kernel/messages/index.js"
import { History, type HistoryProps } from "../../../kernel/ui/index.js"

/** The story of a resource: its kind in words, its place by name. */
export function ResourceActivity({ query }: Pick<HistoryProps, "query">) {
  const words = useWords()
  const value = useStoryValue()
  const show = (field: string, given: unknown): ReactNode =>
    (field === "kind" ? words(`resourceKind.${given}`) : undefined) ?? value(field, given)
  return <History query={query} show={show} more={storyMore} />
}
