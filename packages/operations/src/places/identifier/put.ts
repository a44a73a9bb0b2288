import * as z from "zod"
import { type WriteContext, writeContext } from "../../kernel/context.js"
import type { OperationsDb } from "../../kernel/database.js"
import { type Id, idSchema } from "../../kernel/ids.js"
import { parseInput } from "../../kernel/input.js"
import { recordEvents } from "../../kernel/outbox/record.js"
import { lockFacility } from "../facility/write/written.js"
import { type FacilityIdentifier, facilityIdentifierInput } from "./contract.js"
import { normaliseIdentifier } from "./normalise.js"
import { claimIdentifiers, dropIdentifier, listIdentifiers } from "./store.js"

const input = z.strictObject({ placeId: idSchema("plac"), ...facilityIdentifierInput.shape, ...writeContext })
export type PutFacilityIdentifier = z.input<typeof input>

type Change = (tx: OperationsDb, placeId: Id<"plac">, identifier: FacilityIdentifier) => Promise<void>

async function changeIdentifiers(db: OperationsDb, raw: PutFacilityIdentifier, change: Change): Promise<FacilityIdentifier[]> {
  const { placeId, scheme, value, ...context } = parseInput(input, raw)
  const identifier = normaliseIdentifier({ scheme, value })
  return db.transaction(async (tx) => {
    const { identifiers: before } = await lockFacility(tx, placeId)
    await change(tx, placeId, identifier)
    const after = await listIdentifiers(tx, placeId)
    if (after.length !== before.length) await recordChange(tx, placeId, context, before, after)
    return after
  })
}

const recordChange = (
  tx: OperationsDb,
  placeId: string,
  context: WriteContext,
  before: FacilityIdentifier[],
  after: FacilityIdentifier[],
) =>
  recordEvents(tx, context, [
    { type: "places.place.identifiers_changed", subject: placeId, before: { identifiers: before }, after: { identifiers: after } },
  ])

/** Gives an identifier to a place; one that it has already changes nothing. Answers all of its identifiers. Throws `identifier_taken`, `identifier_invalid`, `place_not_found`, `place_merged`. */
export const putFacilityIdentifier = (db: OperationsDb, raw: PutFacilityIdentifier): Promise<FacilityIdentifier[]> =>
  changeIdentifiers(db, raw, (tx, placeId, identifier) => claimIdentifiers(tx, placeId, [identifier]))

/** Takes an identifier off a place; one that it does not have changes nothing. Answers what is left. Throws `identifier_invalid`, `place_not_found`, `place_merged`. */
export const deleteFacilityIdentifier = (db: OperationsDb, raw: PutFacilityIdentifier): Promise<FacilityIdentifier[]> =>
  changeIdentifiers(db, raw, dropIdentifier)
