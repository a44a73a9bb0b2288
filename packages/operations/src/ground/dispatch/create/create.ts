import { eq } from "drizzle-orm"
import type * as z from "zod"
import { slotNotFound } from "../../../kernel/common-errors.js"
import { writeContext } from "../../../kernel/context.js"
import type { OperationsDb } from "../../../kernel/database.js"
import { parseInput } from "../../../kernel/input.js"
import { translating } from "../../../kernel/violations.js"
import { requireFacilities } from "../../../places/index.js"
import { type AskedAsset, type AssetFacts, lockFacts } from "../../assignment/facts.js"
import { judgeFit } from "../../assignment/fit/judge.js"
import { requireFit, type Work } from "../../assignment/take/take.js"
import { operatorNotFound, transferPreferenceNotFound } from "../../errors.js"
import type { GroundFinding } from "../../finding/contract.js"
import { groundTransferPreferences } from "../../transfer-preference/schema.js"
import { createDispatchInput, type DispatchDetail } from "../contract.js"
import { jobOf } from "../job.js"
import { pastField, requireAhead } from "../plan/ahead.js"
import { fieldsOfLegs } from "../plan/legs.js"
import { refusals } from "../refusals.js"
import { type DispatchPlan, filled, type Given, planDispatch, plannedLegsOf, requireWhole } from "./plan.js"
import { writeDispatch } from "./write.js"

const input = createDispatchInput.extend({ ...writeContext, ...pastField })

async function preferenceOf(tx: OperationsDb, id: string | null | undefined) {
  if (!id) return undefined
  const [row] = await tx
    .select()
    .from(groundTransferPreferences)
    .where(eq(groundTransferPreferences.id, id as `gtpr_${string}`))
  if (!row) throw transferPreferenceNotFound({ id })
  return row
}

export const askedAssets = ({
  vehicleId,
  driverId,
  secondDriverId,
  guideResourceIds = [],
}: Pick<Given, "vehicleId" | "driverId" | "secondDriverId" | "guideResourceIds">): AskedAsset[] => [
  ...(vehicleId ? [{ role: "vehicle" as const, vehicleId }] : []),
  ...(driverId ? [{ role: "driver" as const, driverId }] : []),
  ...(secondDriverId ? [{ role: "second_driver" as const, driverId: secondDriverId }] : []),
  ...guideResourceIds.map((resourceId) => ({ role: "guide" as const, resourceId })),
]

/** What boards show of a dispatch: where from and where to, and nobody's name. */
export const titleOf = (from: string | null | undefined, to: string | null | undefined) =>
  [from, to].filter(Boolean).join(" → ") || "Dispatch"

function workOf(plan: DispatchPlan, given: Given, names: ReadonlyMap<string, { name: string }>): Work | undefined {
  if (!plan.times) return undefined
  const nameOf = (placeId: unknown, text: unknown) => (typeof placeId === "string" ? names.get(placeId)?.name : (text as string | null))
  return {
    ...{ dispatchId: plan.id, slotId: given.slotId ?? null, bookingId: given.bookingId ?? null },
    ...{
      scheduledAt: plan.times.scheduledAt,
      endsAt: plan.times.endsAt,
      beforeMinutes: given.beforeMinutes ?? 0,
      afterMinutes: given.afterMinutes ?? 0,
      timezone: plan.times.timezone,
    },
    title: titleOf(nameOf(plan.row.pickupPlaceId, plan.row.pickupText), nameOf(plan.row.dropoffPlaceId, plan.row.dropoffText)),
  }
}

interface Judged {
  assets: AssetFacts[]
  findings: GroundFinding[]
}

/** The assets of a new dispatch: locked and judged. */
async function judgeAssets(
  tx: OperationsDb,
  plan: DispatchPlan,
  work: Work | undefined,
  given: Given,
  places: Parameters<typeof jobOf>[1],
): Promise<Judged> {
  const asked = askedAssets(given)
  if (!work || asked.length === 0) return { assets: [], findings: [] }
  const assets = await lockFacts(tx, asked, { from: work.scheduledAt, to: work.endsAt })
  const findings = judgeFit(jobOf({ ...plan.row, ...plan.times, id: plan.id } as never, places, plan.passengers), assets)
  requireFit(plan.id, findings, given.override !== undefined)
  return { assets, findings }
}

/**
 * Creates a dispatch with its legs, checkpoints and passengers, and takes its vehicle, driver and guides in the one calendar: all of it or
 * nothing. With all required roles it is `assigned`, with fewer `scheduled`; `draft` keeps it open. The end, the zone and what else is not
 * given follow from places, legs and the booking's transfer preference.
 *
 * Throws `invalid_request`, `invalid_range`, `nonexistent_local_time`, `legs_out_of_order`, `place_not_found`, `place_archived`, `vehicle_not_found`,
 * `driver_not_found`, `resource_not_found`, `slot_not_found`, `operator_not_found`, `transfer_preference_not_found`, `assignment_blocked`,
 * `resource_double_booked`, `resource_closed`, `resource_inactive`, `passenger_exists`, `seat_taken`.
 */
export async function createDispatch(db: OperationsDb, raw: z.input<typeof input>): Promise<DispatchDetail> {
  const { now, actor, reason, correlationId, pastNeedsReason, ...asked } = parseInput(input, raw)
  const context = { now, actor, reason, correlationId }
  const named = {
    ground_dispatches_slot_id_fkey: () => slotNotFound({ id: String(asked.slotId) }),
    ground_dispatches_operator_id_fkey: () => operatorNotFound({ id: String(asked.operatorId) }),
  }
  return translating({ ...refusals("the new dispatch"), ...named }, () =>
    db.transaction(async (tx) => {
      const given = filled(asked, await preferenceOf(tx, asked.transferPreferenceId))
      requireWhole(given)
      const legs = plannedLegsOf(given)
      const { pickupPlaceId, dropoffPlaceId } = asked
      const places = await requireFacilities(
        tx,
        legs.flatMap(({ placeId }) => placeId ?? []),
        asked.legs ? fieldsOfLegs(legs) : { pickupPlaceId, dropoffPlaceId },
      )
      const plan = planDispatch(given, legs, places)
      requireAhead(plan.times?.scheduledAt, { pastNeedsReason, reason, now })
      const names = new Map([...places.values()].map((place) => [place.id as string, place]))
      const work = workOf(plan, given, names)
      const judged = await judgeAssets(tx, plan, work, given, names)
      return writeDispatch(tx, { plan, work, given, ...judged }, context)
    }),
  )
}
