import { sql } from "drizzle-orm"
import { type OperationsDb, rowsOf } from "../../src/kernel/database.js"
import type { Id } from "../../src/kernel/ids.js"
import { createPool, createRequirement, createResource, materializeResourceAllocations, setPoolMembers } from "../../src/resources/index.js"
import { departure } from "./departure.js"

/** The clock of these tests: the departures lie ahead of it. */
export const now = new Date("2026-05-01T08:00:00Z")

type ResourceInput = Partial<Parameters<typeof createResource>[1]>

let made = 0

/** A guide who speaks French, unless the test says otherwise. */
export async function guide(db: OperationsDb, input: ResourceInput = {}): Promise<Id<"res">> {
  made += 1
  const base = { kind: "guide" as const, name: `Guide ${String(made).padStart(4, "0")}`, qualifications: [{ code: "lang:fr" }], now }
  return (await createResource(db, { ...base, ...input })).id
}

/** A departure of `prod_1` on a day of May 2026, `from` until `to` UTC. */
export const slotAt = (
  db: OperationsDb,
  from: string,
  to: string | null,
  more: Parameters<typeof departure>[1] = {},
): Promise<Id<"avsl">> => {
  const at = (text: string) => new Date(text.includes("T") ? text : `2026-05-28T${text}:00Z`)
  const startsAt = at(from)
  return departure(db, { startsAt, endsAt: to === null ? null : at(to), ...more })
}

/** A pool of the given members, picked in that order. */
export async function pool(
  db: OperationsDb,
  members: Id<"res">[],
  input: Partial<Parameters<typeof createPool>[1]> = {},
): Promise<Id<"repl">> {
  made += 1
  const { id } = await createPool(db, { name: `Pool ${made}`, kind: "guide", ...input, now })
  await setPoolMembers(db, { poolId: id as Id<"repl">, resourceIds: members, now })
  return id as Id<"repl">
}

/** `prod_1` needs one guide, unless the test says otherwise. */
export async function requirement(db: OperationsDb, input: Partial<Parameters<typeof createRequirement>[1]> = {}): Promise<Id<"rerq">> {
  const { id } = await createRequirement(db, { productId: "prod_1", role: "guide", kind: "guide", now, ...input })
  return id as Id<"rerq">
}

/** What a departure needs by a requirement that is made for it; answers the first role's. */
export async function demand(db: OperationsDb, slotId: Id<"avsl">, input: Parameters<typeof requirement>[1] = {}): Promise<Id<"reqa">> {
  await requirement(db, input)
  await materializeResourceAllocations(db, { slotIds: [slotId], now })
  const [first] = await rowsOf<{ id: Id<"reqa"> }>(db, sql`select id from resource_allocations where slot_id = ${slotId} order by role`)
  return (first as { id: Id<"reqa"> }).id
}

/** Waits for a refusal and answers it. */
export async function refused(command: Promise<unknown>): Promise<{ code: string; details: Record<string, unknown> }> {
  try {
    await command
  } catch (error) {
    return error as never
  }
  throw new Error("was not refused")
}

/** The types of what was told so far, in order. */
export const toldTypes = async (db: OperationsDb): Promise<string[]> =>
  (await rowsOf<{ type: string }>(db, sql`select type from operations_events order by seq`)).map(({ type }) => type)
