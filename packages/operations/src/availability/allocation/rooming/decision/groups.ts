import { type Id, newId } from "../../../../kernel/ids.js"
import type { Snapshot } from "../../snapshot/read.js"
import { fold } from "../columns.js"

export interface NewGroup {
  id: Id<"shgr">
  label: string
}

/** The group that a cell names; null where it is empty. */
export type GroupOf = (label: string) => Id<"shgr"> | null

/** Finds groups by their labels without case, accents and blanks; a label that the departure does not know becomes a new group. */
export function groupFinder({ groups }: Snapshot): { groupOf: GroupOf; made: Map<Id<"shgr">, NewGroup> } {
  const byLabel = new Map(groups.map(({ id, label }) => [fold(label), id]))
  const made = new Map<Id<"shgr">, NewGroup>()
  const groupOf = (text: string) => {
    const label = text.slice(0, 120).trim()
    if (label === "") return null
    const known = byLabel.get(fold(label))
    if (known) return known
    const id = newId("shgr")
    byLabel.set(fold(label), id)
    made.set(id, { id, label })
    return id
  }
  return { groupOf, made }
}
