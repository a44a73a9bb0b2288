"use client"
import { useMemo } from "react"
import { useFormat } from "../../../../kernel/format/use-format.js"
import { useMessages } from "../../../../kernel/messages/index.js"
import type { HistoryEntry } from "../../../../kernel/ui/index.js"
import { useWholeManifest } from "../../../allocation/manifest/use-whole-manifest.js"
import { nameOf, peopleOf } from "../../../allocation/rooming/model/from-manifest.js"
import type { SlotId } from "../../../types.js"
import { departureDetailMessages } from "../../messages/en/departure-detail.js"

/** So many lines of one event are told; an accepted plan may move hundreds. */
const linesTold = 10

interface Line {
  text: string
  people: number
}

interface Move {
  travelerId: string
  from: string | null
  to: string | null
}

/** People of an event that does the same to each, by what it does. */
const together = <Item extends { travelerId: string }>(items: readonly Item[], what: (item: Item) => string) => {
  const groups = new Map<string, [Item, ...Item[]]>()
  for (const item of items) {
    const known = groups.get(what(item))
    if (known) known.push(item)
    else groups.set(what(item), [item])
  }
  return [...groups.values()]
}

const listIn = <Item,>(value: unknown): readonly Item[] => (Array.isArray(value) ? value : [])

/**
 * Whom an event of a departure is about, and where they went. Events carry ids alone: names come from the manifest that this person may
 * read, so who was erased or left is not named by the story either.
 */
export function usePeopleTold(slotId: SlotId): (entry: HistoryEntry) => readonly string[] {
  const t = useMessages(departureDetailMessages)
  const format = useFormat()
  const { data: manifest } = useWholeManifest(slotId)
  return useMemo(() => {
    const people = manifest ? peopleOf(manifest).map(({ traveler, number }) => ({ traveler, number })) : []
    const names = new Map<string, string>(
      people.map(({ traveler, number }) => [traveler.id, nameOf(traveler) ?? t("departure.story.unnamed", { number })]),
    )
    const places = new Map<string, string>(manifest?.resources.map(({ id, label }) => [id, label]))
    const who = (ids: readonly string[]) => {
      const known = ids.flatMap((id) => names.get(id) ?? [])
      const gone = ids.length - known.length
      return format.list(gone > 0 ? [...known, t("departure.story.gone", { count: gone })] : known)
    }
    const place = (id: string | null) => (id === null ? t("departure.story.noPlace") : (places.get(id) ?? t("departure.story.placeGone")))
    const line = (ids: readonly string[], said: (named: string) => string): Line => ({ text: said(who(ids)), people: ids.length })
    const idsOf = (items: readonly { travelerId: string }[]) => items.map(({ travelerId }) => travelerId)

    const lines = ({ type, subject = "", data = {} }: HistoryEntry): Line[] => {
      if (type === "availability.attendance.changed")
        return [
          line(listIn<string>(data.travelerIds), (named) => t("departure.story.attendance", { who: named, state: String(data.state) })),
        ]
      if (type.startsWith("availability.traveler.")) return [line([subject], (named) => named)]
      if (type !== "availability.assignment.changed") return []
      const moves = together(listIn<Move>(data.moves), ({ from, to }) => `${from} ${to}`)
      const pins = together(listIn<{ travelerId: string; pinned: boolean }>(data.pinned), ({ pinned }) => String(pinned))
      return [
        ...moves.map((group) =>
          line(idsOf(group), (named) => t("departure.story.moved", { who: named, from: place(group[0].from), to: place(group[0].to) })),
        ),
        ...pins.map((group) => line(idsOf(group), (named) => t("departure.story.pinned", { who: named, pinned: String(group[0].pinned) }))),
      ]
    }
    return (entry) => {
      if (!manifest) return []
      const all = lines(entry)
      const more = all.slice(linesTold).reduce((sum, { people: count }) => sum + count, 0)
      return [...all.slice(0, linesTold).map(({ text }) => text), ...(more > 0 ? [t("departure.story.more", { count: more })] : [])]
    }
  }, [manifest, format, t])
}
