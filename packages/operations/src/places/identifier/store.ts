import { and, asc, eq, sql } from "drizzle-orm"
import { arrayParam, jsonParam, type OperationsDb, rowsOf } from "../../kernel/database.js"
import type { Id } from "../../kernel/ids.js"
import { identifierTaken } from "../facility/errors.js"
import type { FacilityIdentifier } from "./contract.js"
import { facilityIdentifiers as identifier } from "./schema.js"

/** Gives identifiers to a place, in scheme and value order; those that it has already stay. Throws `identifier_taken` with the owner. */
export async function claimIdentifiers(tx: OperationsDb, placeId: string, identifiers: FacilityIdentifier[]): Promise<void> {
  if (identifiers.length === 0) return
  const asked = sql`jsonb_to_recordset(${jsonParam(identifiers)}) as asked(scheme text, value text)`
  await tx.execute(sql`insert into facility_identifiers (scheme, value, facility_id)
    select scheme, value, ${placeId} from ${asked} order by scheme, value on conflict (scheme, value) do nothing`)
  const [taken] = await rowsOf<{ scheme: string; value: string; id: string; name: string }>(
    tx,
    sql`select owned.scheme, owned.value, place.id, place.name from ${asked} join facility_identifiers owned using (scheme, value)
      join facilities place on place.id = owned.facility_id where owned.facility_id <> ${placeId} order by owned.scheme, owned.value limit 1`,
  )
  if (taken) throw identifierTaken({ scheme: taken.scheme, value: taken.value, ownerId: taken.id, ownerName: taken.name })
}

/** Makes these the only identifiers of a place. Throws `identifier_taken`. */
export async function replaceIdentifiers(tx: OperationsDb, placeId: string, identifiers: FacilityIdentifier[]): Promise<void> {
  await tx.execute(sql`delete from facility_identifiers where facility_id = ${placeId} and (scheme, value) not in (
    select * from unnest(${arrayParam(
      identifiers.map(({ scheme }) => scheme),
      "text",
    )}, ${arrayParam(
      identifiers.map(({ value }) => value),
      "text",
    )}))`)
  await claimIdentifiers(tx, placeId, identifiers)
}

/** Takes one identifier off a place. */
export const dropIdentifier = async (tx: OperationsDb, placeId: Id<"plac">, { scheme, value }: FacilityIdentifier): Promise<void> => {
  await tx.delete(identifier).where(and(eq(identifier.placeId, placeId), eq(identifier.scheme, scheme), eq(identifier.value, value)))
}

/** Every identifier of a place, by scheme and value. */
export const listIdentifiers = (tx: OperationsDb, placeId: Id<"plac">): Promise<FacilityIdentifier[]> =>
  tx
    .select({ scheme: identifier.scheme, value: identifier.value })
    .from(identifier)
    .where(eq(identifier.placeId, placeId))
    .orderBy(asc(identifier.scheme), asc(identifier.value))
