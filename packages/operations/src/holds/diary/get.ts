import type * as z from "zod"
import { invalidRequest } from "../../kernel/common-errors.js"
import { jsonOf, type OperationsDb } from "../../kernel/database.js"
import { parseInput } from "../../kernel/input.js"
import { functionSpaceNotFound, placeNotFound } from "../../places/index.js"
import { type SpaceDiary, type SpaceDiaryQuery, spaceDiaryInput, type spaceDiarySchema } from "./contract.js"
import { diaryStatement } from "./statement.js"
import { treeOrder } from "./tree.js"

type Wire = z.input<typeof spaceDiarySchema>
type Found = Omit<Wire, "spaces"> & { spaces: (Wire["spaces"][number] & { sortOrder: number; shown: boolean })[] }

const only = (path: string, message: string) => invalidRequest({ violations: [{ path, message }] })

/** Instants as JSON of the database has them are dates for the reader. */
const asDate = (text: string) => new Date(text)
const asSpan = ({ from, to }: { from: string; to: string }) => ({ from: asDate(from), to: asDate(to) })

const toSpace = ({
  sortOrder: _order,
  shown: _shown,
  freeWindows,
  items,
  ...space
}: Found["spaces"][number]): SpaceDiary["spaces"][number] => ({
  ...space,
  freeWindows: freeWindows.map(asSpan),
  items: items.map(({ core, setup, teardown, expiresAt, ...item }) => ({
    ...item,
    core: { from: asDate(core.from), to: core.to === null ? null : asDate(core.to) },
    ...{ setup: setup && asSpan(setup), teardown: teardown && asSpan(teardown), expiresAt: expiresAt === null ? null : asDate(expiresAt) },
  })),
})

/**
 * The function spaces of a place by local day, in the order of their tree: who has each, with set-up and tear-down, what a larger or smaller
 * space takes of it, who waits, what is closed, and when it is free. Days last as long as the clocks of the place make them. One statement,
 * however many spaces and days. Throws `place_not_found`, `function_space_not_found`.
 */
export async function getSpaceDiary(db: OperationsDb, raw: SpaceDiaryQuery & { now?: Date }): Promise<SpaceDiary> {
  const { placeId, functionSpaceIds, date, days = 1, includeWaitlisted = true, now } = parseInput(spaceDiaryInput, raw)
  if ((placeId === undefined) === (functionSpaceIds === undefined))
    throw only("placeId", "Name a place or function spaces, one of the two.")
  const found = await jsonOf<Found>(db, diaryStatement({ placeId, functionSpaceIds, date, days, includeWaitlisted, now }))
  const [diary] = found
  if (placeId && !diary) throw placeNotFound({ id: placeId })
  const known = new Set(found.flatMap(({ spaces }) => spaces.map(({ id }) => id as string)))
  for (const id of functionSpaceIds ?? []) if (!known.has(id)) throw functionSpaceNotFound({ id })
  if (!diary || found.length > 1) throw only("functionSpaceIds", "Name spaces of one place.")
  const { spaces, from, to, ...head } = diary
  const shown = treeOrder(spaces).filter((space) => space.shown)
  return { ...head, from: asDate(from), to: asDate(to), spaces: shown.map(toSpace) }
}
