import { invalidRequest } from "../../../kernel/common-errors.js"
import type { OperationsDb } from "../../../kernel/database.js"
import type { Id } from "../../../kernel/ids.js"
import type { FacilityRow } from "../contract.js"
import { checkCoordinates } from "../coordinates.js"
import { requireFacilities } from "../require.js"
import type { facilities } from "../schema.js"
import { checkParent, lockFacilityTree } from "../tree/hierarchy.js"
import { checkTimezone, deriveZone, type PlaceZone } from "../zone.js"

type Values = Partial<typeof facilities.$inferInsert>

/** Two fields that come together: a change of one is judged with the other one that is stored. */
function checkPair(
  values: Values,
  before: FacilityRow | undefined,
  [one, other]: readonly ["latitude", "longitude"] | readonly ["ownerType", "ownerId"],
) {
  const merged = { ...before, ...values }
  if (((merged[one] ?? null) === null) === ((merged[other] ?? null) === null)) return
  const path = (merged[one] ?? null) === null ? one : other
  throw invalidRequest({
    violations: [
      { path, message: one === "latitude" ? "Latitude and longitude are given together." : "An owner is given with its type and its id." },
    ],
  })
}

function zoneOf(values: Values, before: FacilityRow | undefined, parentZone: string | null): Partial<PlaceZone> {
  const { latitude = null, longitude = null } = { ...before, ...values }
  if (values.timezone) {
    checkTimezone(values.timezone, { latitude, longitude })
    return { timezone: values.timezone, timezoneSource: "given" }
  }
  if (before?.timezoneSource === "given" && values.timezone === undefined) return {}
  return deriveZone({ latitude, longitude }, parentZone)
}

const moves = (values: Values) => "latitude" in values || "longitude" in values || "timezone" in values || "parentPlaceId" in values

/** The parent to store and its zone; the caller holds the lock of the tree where the parent changes. */
async function parentOf(tx: OperationsDb, id: Id<"plac">, values: Values, before: FacilityRow | undefined) {
  const parentId = values.parentPlaceId === undefined ? (before?.parentPlaceId ?? null) : values.parentPlaceId
  if (!parentId) return { parentPlaceId: parentId, zone: null }
  const changed = parentId !== before?.parentPlaceId
  const parent = (await requireFacilities(tx, [parentId], { parentPlaceId: values.parentPlaceId })).get(parentId)
  if (changed && parent) await checkParent(tx, id, parent.id)
  return { parentPlaceId: parent?.id ?? parentId, zone: parent?.timezone ?? null }
}

/** Taken before any row, where a write sets a parent. */
export async function lockTreeFor(tx: OperationsDb, parentPlaceId: string | null | undefined): Promise<void> {
  if (parentPlaceId) await lockFacilityTree(tx)
}

/**
 * The columns to write: pairs checked, the parent resolved and checked, the zone derived where nobody gave one.
 * Throws `invalid_request`, `coordinates_out_of_range`, `timezone_invalid`, `place_not_found`, `place_archived`, `place_hierarchy_cycle`,
 * `place_hierarchy_too_deep`.
 */
export async function prepareFacility(tx: OperationsDb, id: Id<"plac">, values: Values, before?: FacilityRow): Promise<Values> {
  checkPair(values, before, ["latitude", "longitude"])
  checkPair(values, before, ["ownerType", "ownerId"])
  const { latitude = null, longitude = null } = { ...before, ...values }
  if (latitude !== null && longitude !== null) checkCoordinates(latitude, longitude)
  if (before && !moves(values)) return values
  const parent = await parentOf(tx, id, values, before)
  const zone = zoneOf(values, before, parent.zone)
  return { ...values, ...zone, ...(values.parentPlaceId !== undefined && { parentPlaceId: parent.parentPlaceId }) }
}
