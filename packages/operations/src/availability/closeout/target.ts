import { inArray } from "drizzle-orm"
import type * as z from "zod"
import { invalidRange, invalidRequest } from "../../kernel/common-errors.js"
import type { OperationsDb } from "../../kernel/database.js"
import { type Id, newId } from "../../kernel/ids.js"
import { withPlaceId } from "../../places/contract.js"
import { requireFacilities } from "../../places/index.js"
import { ruleNotFound } from "../rule/errors.js"
import { availabilityRules } from "../rule/schema.js"
import { slotNotFound } from "../slot/errors.js"
import { availabilitySlots } from "../slot/schema.js"
import type { previewCloseoutInput } from "./contract.js"
import { closeoutScopeMissing } from "./errors.js"
import type { CloseoutEffect, CloseoutMatch } from "./words.js"

/** What a closeout closes: the columns that decide which departures it meets. */
export interface CloseoutTarget {
  id: Id<"avcl">
  productId: string | null
  optionId: string | null
  slotId: Id<"avsl"> | null
  ruleId: Id<"avrl"> | null
  placeId: Id<"plac"> | null
  dateFrom: string
  dateTo: string
  match: CloseoutMatch
  effect: CloseoutEffect
}

type Asked = Omit<z.output<typeof previewCloseoutInput>, "facilityId">
type Days = { dateLocal: string; endDateLocal: string }

const given = <Value>(values: (Value | null | undefined)[]) => [...new Set(values.flatMap((value) => value ?? []))] as Value[]

async function slotDays(tx: OperationsDb, ids: Id<"avsl">[]): Promise<Map<string, Days>> {
  if (ids.length === 0) return new Map()
  const { id, dateLocal, endDateLocal } = availabilitySlots
  const rows = await tx.select({ id, dateLocal, endDateLocal }).from(availabilitySlots).where(inArray(id, ids)).orderBy(id).for("key share")
  const found = new Map<string, Days>(rows.map((row) => [row.id, row]))
  for (const asked of ids) if (!found.has(asked)) throw slotNotFound({ id: asked })
  return found
}

async function requireRules(tx: OperationsDb, ids: Id<"avrl">[]): Promise<void> {
  if (ids.length === 0) return
  const { id } = availabilityRules
  const rows = await tx.select({ id }).from(availabilityRules).where(inArray(id, ids)).orderBy(id).for("key share")
  const found = new Set<string>(rows.map((row) => row.id))
  for (const asked of ids) if (!found.has(asked)) throw ruleNotFound({ id: asked })
}

function datesOf(asked: Asked, slot: Days | undefined, path: string) {
  const dateFrom = asked.dateFrom ?? slot?.dateLocal
  if (!dateFrom)
    throw invalidRequest({
      violations: [{ path: `${path}dateFrom`, message: "Say from which date; only a closeout of one departure takes its days." }],
    })
  const dateTo = asked.dateTo ?? (asked.dateFrom ? asked.dateFrom : (slot?.endDateLocal ?? dateFrom))
  if (dateTo < dateFrom) throw invalidRange({ from: dateFrom, to: dateTo })
  return { dateFrom, dateTo }
}

/**
 * What each item closes, with defaults and the dates of its slot filled in; the records that it names are held in place until the
 * caller commits. Throws `closeout_scope_missing`, `invalid_range`, `slot_not_found`, `rule_not_found`, `place_not_found`.
 */
export async function closeoutTargets(
  tx: OperationsDb,
  items: readonly z.output<typeof previewCloseoutInput>[],
): Promise<CloseoutTarget[]> {
  const asked = items.map((item) => withPlaceId(item))
  for (const [index, { productId, optionId, slotId, ruleId, placeId }] of asked.entries()) {
    if (!(productId ?? optionId ?? slotId ?? ruleId ?? placeId))
      throw closeoutScopeMissing({ path: items.length > 1 ? `items.${index}` : "" })
  }
  await requireRules(tx, given(asked.map(({ ruleId }) => ruleId)))
  const named = Object.fromEntries(asked.map(({ placeId }, index) => [items.length > 1 ? `items.${index}.placeId` : "placeId", placeId]))
  const places = await requireFacilities(tx, given(asked.map(({ placeId }) => placeId)), named)
  const slots = await slotDays(tx, given(asked.map(({ slotId }) => slotId)))
  return asked.map((item, index) => ({
    id: newId("avcl"),
    productId: item.productId ?? null,
    optionId: item.optionId ?? null,
    slotId: item.slotId ?? null,
    ruleId: item.ruleId ?? null,
    placeId: (item.placeId && places.get(item.placeId)?.id) || null,
    ...datesOf(item, item.slotId ? slots.get(item.slotId) : undefined, items.length > 1 ? `items.${index}.` : ""),
    match: item.match ?? "start",
    effect: item.effect ?? "block",
  }))
}
