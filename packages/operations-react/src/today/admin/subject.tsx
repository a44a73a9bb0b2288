"use client"
import { useRunName } from "../../ground/admin/shared/run-name.js"
import { useHoldTitle } from "../../holds/admin/shared/words.js"
import type { Destination } from "../../kernel/context/index.js"
import { Instant, Link, Name, NeighbourName } from "../../kernel/ui/index.js"
import type { AttentionItem, Today } from "../types.js"

/** Where a record of the day opens. */
export function destinationOf({ subjectType, subjectId }: AttentionItem, date: string): Destination {
  if (subjectType === "slot") return { to: "departure", id: subjectId }
  return subjectType === "dispatch" ? { to: "dispatch", id: subjectId, date } : { to: "hold", id: subjectId }
}

/** What something is about, by the name that people use for it. */
export function Subject({ item, today }: { item: AttentionItem; today: Today }) {
  const runName = useRunName()
  const holdTitle = useHoldTitle()
  const { subjectType, subjectId } = item
  if (subjectType === "slot") {
    const slot = today.departures.departures.find(({ id }) => id === subjectId)
    return slot ? <DepartureLink slot={slot} /> : null
  }
  const run = today.ground?.dispatches.find(({ id }) => id === subjectId)
  const hold = today.holds?.find(({ id }) => id === subjectId)
  const name = run ? runName(run) : hold ? holdTitle(hold) : subjectId
  return (
    <Link to={destinationOf(item, today.date)}>
      <Name>{name}</Name>
    </Link>
  )
}

/** A departure by its time and product. */
export function DepartureLink({ slot: { id, startsAt, timezone, productId } }: { slot: Today["departures"]["departures"][number] }) {
  return (
    <span>
      <Link to={{ to: "departure", id }}>
        <Instant at={startsAt} zone={timezone} show="time" />
      </Link>{" "}
      <NeighbourName kind="products" id={productId} />
    </span>
  )
}
