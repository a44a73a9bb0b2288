"use client"
import type { ReactNode } from "react"
import { useStoryValue } from "../../../events/story/values.js"
import { useMessages, useWords } from "../../../kernel/messages/index.js"
import { History, type HistoryProps } from "../../../kernel/ui/index.js"
import { useSpan } from "../../../resources/admin/candidates/reason.js"
import type { ResourceHold } from "../../types.js"
import { holdsMessages } from "../messages/en/holds.js"

type Window = ResourceHold["windows"][number]

/** The story of a hold: its kind and what it is taken from in words, its place and programme by name, its hours a line each. */
export function HoldActivity({ query }: Pick<HistoryProps, "query">) {
  const t = useMessages(holdsMessages)
  const value = useStoryValue()
  const show = (field: string, given: unknown): ReactNode => {
    if (field === "kind" && given) return t(given === "space" ? "holds.kind.space" : "holds.kind.room")
    if (field === "windows" && Array.isArray(given) && given.length > 0) return <Windows windows={given as Window[]} />
    return value(field, given)
  }
  return <History query={query} show={show} />
}

/** Which space when, for how many and how it is laid out. */
function Windows({ windows }: { windows: readonly Window[] }) {
  const value = useStoryValue()
  const words = useWords()
  const span = useSpan()
  const sorted = windows.toSorted((a, b) => (a.from < b.from ? -1 : a.from > b.from ? 1 : a.unitId < b.unitId ? -1 : 1))
  return (
    <span className="op-stacked">
      {sorted.map(({ unitId, from, to, functionSpaceId, layout, attendees }) => (
        <span key={`${from} ${unitId}`}>
          {value("functionSpaceId", functionSpaceId)} · {span(from, to)}
          {layout && ` · ${words(`layout.${layout}`) ?? layout}`}
          {attendees !== null && ` · ${words("field.attendees")} ${value("attendees", attendees)}`}
        </span>
      ))}
    </span>
  )
}
