import { and, asc, eq, gt, inArray, ne, sql } from "drizzle-orm"
import * as z from "zod"
import { invalidRange } from "../../../kernel/common-errors.js"
import { type WriteContext, writeContext } from "../../../kernel/context.js"
import { clock, dateParam, type OperationsDb } from "../../../kernel/database.js"
import { parseInput } from "../../../kernel/input.js"
import { slotNotFound } from "../../slot/errors.js"
import { isOneOf } from "../../slot/list/filter.js"
import { availabilitySlots as slot } from "../../slot/schema.js"
import { pickupGroupNotFound } from "../errors.js"
import { pickupGroups } from "../schema.js"
import { insertStops } from "./attach.js"
import { type AppliedPickupGroups, type ApplyPickupGroups, applyPickupGroupsBody } from "./contract.js"
import { recordStopEvents } from "./events.js"
import { refreshStops } from "./refresh.js"
import { planStops, type RunPoint, runsOf } from "./runs.js"

const input = z.intersection(applyPickupGroupsBody, z.looseObject(writeContext))
type Input = z.output<typeof input>

const listed = 1_000
const slotsPerStatement = 5_000

const columns = {
  id: slot.id,
  productId: slot.productId,
  optionId: slot.optionId,
  timezone: slot.timezone,
  dateLocal: slot.dateLocal,
  startsAt: slot.startsAt,
  status: slot.status,
}

function wanted({ slotIds, filter, now }: Input) {
  if (slotIds) return isOneOf(slot.id, slotIds)
  const { productId, optionId, dateFrom, dateTo } = filter as NonNullable<Input["filter"]>
  if (dateFrom && dateTo && dateTo < dateFrom) throw invalidRange({ from: dateFrom, to: dateTo })
  return and(
    eq(slot.productId, productId),
    optionId === undefined ? undefined : eq(slot.optionId, optionId),
    ne(slot.status, "cancelled"),
    dateFrom ? sql`${slot.dateLocal} >= ${dateParam(dateFrom)}` : gt(slot.startsAt, clock(now)),
    dateTo ? sql`${slot.dateLocal} <= ${dateParam(dateTo)}` : undefined,
  )
}

/** Locks the departures in id order, as every writer does. */
async function lockWanted(tx: OperationsDb, given: Input) {
  const rows = await tx.select(columns).from(slot).where(wanted(given)).orderBy(asc(slot.id)).for("no key update")
  const found = new Set(rows.map(({ id }) => id))
  const missing = given.slotIds?.find((id) => !found.has(id))
  if (missing) throw slotNotFound({ id: missing })
  return rows
}

async function requireGroups(tx: OperationsDb, groupIds: Input["groupIds"] = []) {
  if (groupIds.length === 0) return
  const rows = await tx.select({ id: pickupGroups.id }).from(pickupGroups).where(inArray(pickupGroups.id, groupIds))
  const missing = groupIds.find((id) => !rows.some((row) => row.id === id))
  if (missing) throw pickupGroupNotFound({ id: missing })
}

type Locked = Awaited<ReturnType<typeof lockWanted>>

async function applyTo(
  tx: OperationsDb,
  slots: Locked,
  runs: RunPoint[],
  refresh: boolean,
  context: WriteContext,
): Promise<AppliedPickupGroups> {
  const live = slots.filter(({ status }) => status !== "cancelled")
  const cancelled = slots
    .filter(({ status }) => status === "cancelled")
    .map(({ id }) => ({ slotId: id, groupId: null, pointId: null, reason: "slot_cancelled" as const }))
  const refreshed = refresh ? await refreshStops(tx, live, runs, context) : { slotIds: new Set<string>(), stops: 0, kept: [] }
  const plan = planStops(live, runs)
  const { made, slotIds } = await insertStops(tx, plan.stops, runs, context)
  const named = (ids: ReadonlySet<string>) => live.filter(({ id }) => ids.has(id))
  await recordStopEvents(tx, context, "attached", named(slotIds))
  await recordStopEvents(tx, context, "refreshed", named(refreshed.slotIds))
  const skipped = [...cancelled, ...plan.skipped]
  return { slots: slots.length, attached: made, refreshed: refreshed.stops, kept: refreshed.kept, skipped }
}

/**
 * Brings the stops of departures in line with the groups of their product. `missing` adds what is not there, so twice adds nothing;
 * `refresh` also rewrites stops that nobody customised. All or none. Throws `slot_not_found`, `pickup_group_not_found`, `invalid_range`.
 */
export async function applyPickupGroups(
  db: OperationsDb,
  raw: ApplyPickupGroups & z.input<z.ZodObject<typeof writeContext>>,
): Promise<AppliedPickupGroups> {
  const given = parseInput(input, raw)
  return db.transaction(async (tx) => {
    await requireGroups(tx, given.groupIds)
    const slots = await lockWanted(tx, given)
    const runs = await runsOf(tx, { productIds: slots.map(({ productId }) => productId), groupIds: given.groupIds })
    const total: AppliedPickupGroups = { slots: 0, attached: 0, refreshed: 0, kept: [], skipped: [] }
    for (let from = 0; from < slots.length; from += slotsPerStatement) {
      const part = await applyTo(tx, slots.slice(from, from + slotsPerStatement), runs, given.mode === "refresh", given)
      total.slots += part.slots
      total.attached += part.attached
      total.refreshed += part.refreshed
      total.kept.push(...part.kept)
      total.skipped.push(...part.skipped)
    }
    return { ...total, kept: total.kept.slice(0, listed), skipped: total.skipped.slice(0, listed) }
  })
}
