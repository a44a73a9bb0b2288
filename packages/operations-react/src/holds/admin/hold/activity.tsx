"use client"
import type { ReactNode } from "react"
import { PlaceName } from "../../../availability/admin/shared/scope/place-name.js"
import { useMessages, useWords } from "../../../kernel/messages/index.js"
import { Code, History, type HistoryProps, Name, NeighbourName, useHistoryValue } from "../../../kernel/ui/index.js"
import { holdsMessages } from "../messages/en/holds.js"

/** Counted or judged from the rest, or told by the events of their own. */
const derived = new Set([
  ...["nights", "windows", "steps", "totals", "actions", "warnings"],
  ...["consuming", "effectiveStatus", "createdBy", "statusBefore"],
])

/** The story of a hold: its kind and what it is taken from in words, its place and programme by name. */
export function HoldActivity({ query }: Pick<HistoryProps, "query">) {
  const t = useMessages(holdsMessages)
  const words = useWords()
  const value = useHistoryValue()
  const show = (field: string, given: unknown): ReactNode => {
    if (typeof given !== "string" || given === "") return value(field, given)
    if (field === "kind") return t(given === "space" ? "holds.kind.space" : "holds.kind.room")
    if (field === "backing") return words(`holds.backing.${given}`) ?? <Code>{given}</Code>
    if (field === "placeId") return <PlaceName id={given as `plac_${string}`} />
    if (field === "programId") return <NeighbourName kind="programs" id={given} />
    if (field === "roomKind" || field === "allocationKind") return words(`kind.${given}`) ?? <Code>{given}</Code>
    if (field === "name" || field === "note" || field === "endedReason") return <Name>{given}</Name>
    if (field === "code" || field === "timezone" || field.endsWith("Id")) return <Code>{given}</Code>
    return value(field, given)
  }
  return <History query={query} show={show} without={derived} />
}
