"use client"
import type { ReactNode } from "react"
import { PlaceName } from "../../../availability/admin/shared/scope/place-name.js"
import { useMessages } from "../../../kernel/messages/index.js"
import { Code, History, type HistoryProps, NeighbourName, useHistoryValue } from "../../../kernel/ui/index.js"
import { holdsMessages } from "../messages/en/holds.js"

/** The story of a hold: its kind and what it is taken from in words, its place and programme by name. */
export function HoldActivity({ query }: Pick<HistoryProps, "query">) {
  const t = useMessages(holdsMessages)
  const value = useHistoryValue()
  const show = (field: string, given: unknown): ReactNode => {
    if (typeof given !== "string" || given === "") return value(field, given)
    if (field === "kind") return t(given === "space" ? "holds.kind.space" : "holds.kind.room")
    if (field === "placeId") return <PlaceName id={given as `plac_${string}`} />
    if (field === "programId") return <NeighbourName kind="programs" id={given} />
    if (field === "code" || field === "timezone" || field.endsWith("Id")) return <Code>{given}</Code>
    return value(field, given)
  }
  return <History query={query} show={show} />
}
