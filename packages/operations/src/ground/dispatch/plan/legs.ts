import { invalidRequest } from "../../../kernel/common-errors.js"
import type { Id } from "../../../kernel/ids.js"
import { newId } from "../../../kernel/ids.js"
import { withPlaceId } from "../../../places/contract.js"
import { legsOutOfOrder } from "../../errors.js"
import type { LegInput } from "../../leg/contract.js"

export interface PlannedLeg {
  id: Id<"gdlg">
  sequence: number
  legType: LegInput["legType"]
  placeId: Id<"plac"> | null
  locationText: string | null
  slotPickupId: Id<"slpk"> | null
  scheduledAt: Date | null
  latestAt: Date | null
  serviceMinutes: number
  notes: string | null
}

interface Ends {
  pickupPlaceId?: Id<"plac"> | null
  pickupText?: string | null
  dropoffPlaceId?: Id<"plac"> | null
  dropoffText?: string | null
}

/** Legs always exist: without any given, a pickup and, where one is known, a dropoff. */
function givenOrImplied(legs: readonly LegInput[] | undefined, ends: Ends): LegInput[] {
  if (legs) return [...legs]
  const pickup =
    ends.pickupPlaceId || ends.pickupText
      ? [{ legType: "pickup" as const, placeId: ends.pickupPlaceId, locationText: ends.pickupText }]
      : []
  const dropoff =
    ends.dropoffPlaceId || ends.dropoffText
      ? [{ legType: "dropoff" as const, placeId: ends.dropoffPlaceId, locationText: ends.dropoffText }]
      : []
  return [...pickup, ...dropoff]
}

/** The stops of a dispatch in order. Throws `legs_out_of_order`, `invalid_request` for a stop without a place. */
export function planLegs(legs: readonly LegInput[] | undefined, ends: Ends): PlannedLeg[] {
  let before: Date | null = null
  return givenOrImplied(legs, ends).map((given, sequence) => {
    const { placeId = null, locationText = null, scheduledAt = null, ...leg } = withPlaceId(given)
    if (!placeId && !locationText) {
      throw invalidRequest({
        violations: [{ path: `legs.${sequence}.placeId`, message: "A leg needs a place or a text that says where." }],
      })
    }
    if (scheduledAt && before && scheduledAt < before) {
      throw legsOutOfOrder({ index: sequence, scheduledAt: scheduledAt.toISOString(), before: before.toISOString() })
    }
    before = scheduledAt ?? before
    return {
      ...{ id: newId("gdlg"), sequence, legType: leg.legType, placeId, locationText, scheduledAt },
      ...{
        slotPickupId: leg.slotPickupId ?? null,
        latestAt: leg.latestAt ?? null,
        serviceMinutes: leg.serviceMinutes ?? 0,
        notes: leg.notes ?? null,
      },
    }
  })
}

/** The places of stops by the fields of an input that is a list of stops. */
export const fieldsOfLegs = (legs: readonly PlannedLeg[]) =>
  Object.fromEntries(legs.map(({ placeId }, index) => [`legs.${index}.placeId`, placeId]))

/** What the dispatch mirrors: its first pickup and its last dropoff. */
export function endsOfLegs(legs: readonly PlannedLeg[]): Required<Ends> {
  const pickup = legs.find(({ legType }) => legType === "pickup")
  const dropoff = legs.findLast(({ legType }) => legType === "dropoff")
  return {
    ...{ pickupPlaceId: pickup?.placeId ?? null, pickupText: pickup?.locationText ?? null },
    ...{ dropoffPlaceId: dropoff?.placeId ?? null, dropoffText: dropoff?.locationText ?? null },
  }
}

export function lastTimedLeg(legs: readonly PlannedLeg[]) {
  const leg = legs.findLast(({ scheduledAt }) => scheduledAt !== null)
  return leg?.scheduledAt ? { scheduledAt: leg.scheduledAt, serviceMinutes: leg.serviceMinutes } : undefined
}
