import { invalidRequest } from "../../kernel/common-errors.js"
import type { Id } from "../../kernel/ids.js"
import { idSchema } from "../../kernel/ids.js"
import { listOf } from "../../kernel/values.js"

/** Inputs name a place as `placeId`; `facilityId` is accepted as its older name. */
export const placeFields = {
  placeId: idSchema("plac").nullable().optional(),
  facilityId: idSchema("plac").nullable().optional(),
}

type PlaceInput = { placeId?: Id<"plac"> | null; facilityId?: Id<"plac"> | null }

/** The input with its place under `placeId` alone. Two different ids under the two names are refused. */
export function withPlaceId<Input extends PlaceInput>(input: Input): Omit<Input, "facilityId"> {
  const { facilityId, ...rest } = input
  if (facilityId === undefined) return rest
  if (rest.placeId !== undefined && rest.placeId !== facilityId) {
    throw invalidRequest({ violations: [{ path: "facilityId", message: "placeId and facilityId name two different places." }] })
  }
  return { ...rest, placeId: facilityId }
}

type ParentInput = { parentPlaceId?: Id<"plac"> | null; parentFacilityId?: Id<"plac"> | null }

/** The input with its parent under `parentPlaceId` alone. Two different ids under the two names are refused. */
export function withParentPlaceId<Input extends ParentInput>(input: Input): Omit<Input, "parentFacilityId"> {
  const { parentFacilityId, ...rest } = input
  if (parentFacilityId === undefined) return rest
  if (rest.parentPlaceId !== undefined && rest.parentPlaceId !== parentFacilityId) {
    const message = "parentPlaceId and parentFacilityId name two different places."
    throw invalidRequest({ violations: [{ path: "parentFacilityId", message }] })
  }
  return { ...rest, parentPlaceId: parentFacilityId }
}

/** The same for filters, where several places may be named. */
export const placeFilter = {
  placeId: listOf(idSchema("plac")).optional(),
  facilityId: listOf(idSchema("plac")).optional(),
}

/** The one place that a filter names under either name. */
export const placeIdOf = ({ placeId, facilityId }: { placeId?: Id<"plac">; facilityId?: Id<"plac"> }): Id<"plac"> | undefined =>
  placeIdsOf({ placeId: placeId && [placeId], facilityId: facilityId && [facilityId] })?.[0]

/** The places that a filter names under either name; naming different ones under the two names is refused. */
export function placeIdsOf(query: { placeId?: Id<"plac">[]; facilityId?: Id<"plac">[] }): Id<"plac">[] | undefined {
  const { placeId, facilityId } = query
  if (placeId && facilityId && placeId.toSorted().join() !== facilityId.toSorted().join()) {
    throw invalidRequest({ violations: [{ path: "facilityId", message: "placeId and facilityId name different places." }] })
  }
  return placeId ?? facilityId
}
