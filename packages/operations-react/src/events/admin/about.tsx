"use client"
import { useMemo } from "react"
import { DepartureText } from "../../availability/admin/shared/slot/departure-text.js"
import { useSlots } from "../../availability/hooks/index.js"
import type { Slot } from "../../availability/types.js"
import type { Destination } from "../../kernel/context/index.js"
import { useMessages } from "../../kernel/messages/index.js"
import { Code, type HistoryEntry, Link } from "../../kernel/ui/index.js"
import { activityMessages } from "./messages/en/activity.js"

/** Records that have a page of their own, by the prefix of their ids. */
const pageOf = {
  avsl: "departure",
  gdsp: "dispatch",
  rhld: "hold",
  avrl: "rule",
  plac: "place",
  gveh: "vehicle",
  gdrv: "driver",
  gopr: "operator",
  repl: "pool",
  res: "resource",
} as const

const prefixes = Object.keys(pageOf) as (keyof typeof pageOf)[]
const prefixOf = (id: string) => prefixes.find((prefix) => id.startsWith(`${prefix}_`))

/** The record behind an event with the way to it: its own, else one that it touched; an id where no page tells of it. */
export function AboutRecord({ entry, departures }: { entry: HistoryEntry; departures: Departures }) {
  const t = useMessages(activityMessages)
  const id = recordOf(entry)
  const prefix = id && prefixOf(id)
  if (!id || !prefix) return <Code>{entry.subject}</Code>
  const to = pageOf[prefix]
  const slot = departures.get(id)
  return (
    <Link to={{ to, id } as Destination}>
      {slot ? (
        <DepartureText slot={slot} />
      ) : (
        <>
          {t(`activity.about.${to}`)} <Code>{id}</Code>
        </>
      )}
    </Link>
  )
}

const recordOf = ({ subject, subjects = [] }: HistoryEntry) => [...(subject ? [subject] : []), ...subjects].find(prefixOf)

type Departures = ReadonlyMap<string, Slot>

const named = 200

/** The departures that a page of events is about, by id, in one request; one that is gone, or too many to ask for at once, stays an id. */
export function useDeparturesOf(entries: readonly HistoryEntry[]): Departures {
  const ids = [...new Set(entries.map(recordOf))].filter((id): id is Slot["id"] => id?.startsWith("avsl_") === true).slice(0, named)
  const { data } = useSlots({ ids, limit: named }, { enabled: ids.length > 0 })
  return useMemo(() => new Map(data?.data.map((slot) => [slot.id, slot])), [data])
}
