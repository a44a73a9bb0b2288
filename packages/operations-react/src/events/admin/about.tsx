"use client"
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
export function AboutRecord({ entry: { subject, subjects = [] } }: { entry: HistoryEntry }) {
  const t = useMessages(activityMessages)
  const id = [...(subject ? [subject] : []), ...subjects].find(prefixOf)
  const prefix = id && prefixOf(id)
  if (!id || !prefix) return <Code>{subject}</Code>
  const to = pageOf[prefix]
  return (
    <Link to={{ to, id } as Destination}>
      {t(`activity.about.${to}`)} <Code>{id}</Code>
    </Link>
  )
}
