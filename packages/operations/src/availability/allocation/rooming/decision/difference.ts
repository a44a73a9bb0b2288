import type { RoomingImport } from "../contract.js"
import { columnsOf } from "./changes.js"
import type { Decision } from "./decide.js"
import { namesOf, type Person } from "./travelers.js"

type Change = RoomingImport["changes"][number]

/** Who goes where and what else a file says differently, by its rows: what a person looks at before it is carried out. */
export function differenceOf({ moves, updates, creates, numbers }: Decision): Pick<RoomingImport, "changes" | "roomNumbers"> {
  const changes = new Map<number, Change>()
  const said = ({ source, traveler }: Person, more: Partial<Change>) => {
    const { row } = source
    const names = traveler ? undefined : namesOf(source)
    const name = names ? [names.first, names.last].filter(Boolean).join(" ") : null
    const known = changes.get(row) ?? { row, travelerId: traveler?.id ?? null, name, from: null, to: null, columns: [] }
    changes.set(row, { ...known, ...more, columns: [...known.columns, ...(more.columns ?? [])] })
  }
  for (const { person } of creates) said(person, {})
  for (const { person, from, to } of moves) said(person, { from, to, columns: from === to ? ["Pinned"] : [] })
  for (const { person, from, to, change } of updates) said(person, { from, to, columns: columnsOf(change) })
  return {
    changes: [...changes.values()].sort((one, other) => one.row - other.row),
    roomNumbers: numbers.map(({ resourceId, before, after }) => ({ resourceId, before, after })),
  }
}
