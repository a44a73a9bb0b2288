import type { OperationsDb } from "@voyant-travel/operations"
import { eq } from "drizzle-orm"
import type { Size } from "../options.js"
import { demoState } from "./tables.js"

export interface SeedState {
  size: Size
  seed: number
  today: string
  startedAt: string
  /** Absent while seeding, and for ever when it was interrupted. */
  finishedAt?: string
  counts?: Record<string, number>
}

/** How far the seed of this database has come; undefined = empty. */
export async function readSeedState(db: OperationsDb): Promise<SeedState | undefined> {
  const [row] = await db.select().from(demoState).where(eq(demoState.name, "seed"))
  return row?.value as SeedState | undefined
}

export async function writeSeedState(db: OperationsDb, value: SeedState): Promise<void> {
  await db.insert(demoState).values({ name: "seed", value }).onConflictDoUpdate({ target: demoState.name, set: { value } })
}
