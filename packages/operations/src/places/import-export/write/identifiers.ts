import { sql } from "drizzle-orm"
import { jsonParam, type OperationsDb, rowsOf } from "../../../kernel/database.js"
import { inBatches } from "../../../kernel/import/batches.js"
import { identifierTaken } from "../../facility/errors.js"
import type { Written } from "./places.js"

interface Owned {
  id: string
  scheme: string
  value: string
}
const asked = (batch: readonly Owned[]) => sql`jsonb_to_recordset(${jsonParam(batch)}) as asked(id text, scheme text, value text)`

const drop = (tx: OperationsDb, batch: Owned[]) =>
  tx.execute(sql`delete from facility_identifiers owned using ${asked(batch)}
    where owned.facility_id = asked.id and owned.scheme = asked.scheme and owned.value = asked.value`)

/** Somebody else may have given one of them away since the file was judged. Throws `identifier_taken`. */
async function claim(tx: OperationsDb, batch: Owned[]): Promise<void> {
  await tx.execute(sql`insert into facility_identifiers (scheme, value, facility_id)
    select scheme, value, id from ${asked(batch)} order by scheme, value on conflict (scheme, value) do nothing`)
  const [taken] = await rowsOf<{ scheme: string; value: string; id: string; name: string }>(
    tx,
    sql`select owned.scheme, owned.value, place.id, place.name from ${asked(batch)} join facility_identifiers owned using (scheme, value)
      join facilities place on place.id = owned.facility_id where owned.facility_id <> asked.id order by owned.scheme, owned.value limit 1`,
  )
  if (taken) throw identifierTaken({ scheme: taken.scheme, value: taken.value, ownerId: taken.id, ownerName: taken.name })
}

/** Takes identifiers off places and gives them new ones. Throws `identifier_taken`. */
export async function writeIdentifiers(tx: OperationsDb, places: readonly Written[]): Promise<void> {
  const owned = (pick: "added" | "removed") =>
    places.flatMap(([{ id }, outcome]) => outcome[pick].map(({ scheme, value }): Owned => ({ id, scheme, value })))
  await inBatches(owned("removed"), (batch) => drop(tx, batch))
  await inBatches(owned("added"), (batch) => claim(tx, batch))
}
