import type * as z from "zod"
import { invalidRequest } from "../../kernel/common-errors.js"
import { jsonOf, type OperationsDb } from "../../kernel/database.js"
import { parseInput } from "../../kernel/input.js"
import type { StatementValue } from "../../kernel/statement.js"
import { instantInput } from "../../kernel/values.js"
import { readAllocation } from "../allocation/row.js"
import { resourceAllocationNotFound } from "../errors.js"
import { type AvailableResources, availableResourcesQuery, availableResourcesSchema } from "./contract.js"
import { type FinderValue, finderQuery } from "./query.js"
import { type Window, windowOfQuestion } from "./window.js"

const input = availableResourcesQuery.extend({ now: instantInput.optional() })
type Input = z.output<typeof input>

/** What a job needs of whoever does it. */
export interface Need {
  kind?: string | null
  poolId?: string | null
  qualifications?: readonly string[]
  minCapacity?: number | null
  shareKey?: string | null
  units?: number
  bufferBeforeMinutes?: number | null
  bufferAfterMinutes?: number | null
}

/** Which resources are judged. */
export interface Selection {
  kind?: string
  poolId?: string
  placeId?: string
  resourceIds?: readonly string[]
}

export interface Question {
  select: Selection
  need: Need
  window: Window
  slotId?: string
  minFreeMinutes?: number
  exclude?: { sourceType: string; sourceId: string }
  now?: Date
  only?: "all" | "free"
  limit?: number
  offset?: number
}

export const defaultFinderLimit = 200

/** Judges resources for one job: the same statement answers who is free and decides whether an assignment may be made. */
export async function judgeResources(db: OperationsDb, question: Question): Promise<AvailableResources> {
  const { select, need, window, limit = defaultFinderLimit, offset = 0 } = question
  const values: Record<FinderValue, StatementValue> = {
    ids: select.resourceIds ? JSON.stringify(select.resourceIds) : null,
    selPool: select.poolId ?? null,
    selKind: select.kind ?? null,
    selPlace: select.placeId ?? null,
    needKind: need.kind ?? null,
    needPool: need.poolId ?? null,
    codes: JSON.stringify(need.qualifications ?? []),
    minCapacity: textOf(need.minCapacity),
    from: window.from.toISOString(),
    to: window.to.toISOString(),
    zone: window.timezone,
    shareKey: need.shareKey ?? null,
    units: textOf(need.units),
    slotId: question.slotId ?? null,
    before: textOf(need.bufferBeforeMinutes),
    after: textOf(need.bufferAfterMinutes),
    minFree: textOf(question.minFreeMinutes),
    exType: question.exclude?.sourceType ?? null,
    exId: question.exclude?.sourceId ?? null,
    now: question.now?.toISOString() ?? null,
    only: question.only ?? null,
    limit: String(limit),
    offset: String(offset),
  }
  const [row] = await jsonOf<Record<string, unknown>>(db, finderQuery(values))
  const answered = {
    ...row,
    limit,
    offset,
    window: { from: window.from.toISOString(), to: window.to.toISOString(), timezone: window.timezone },
  }
  return availableResourcesSchema.parse(answered)
}

const textOf = (value: number | null | undefined): string | null => (value === null || value === undefined ? null : String(value))

/** With whom a job is shared, as the calendar writes it; null = with nobody. Throws `invalid_request`. */
export function shareKeyOf(scope: string | null | undefined, shareId: string | null | undefined): string | null {
  if (!scope) return null
  if (scope === "any") return "any"
  if (!shareId) throw invalidRequest({ violations: [{ path: "shareId", message: `Say with which ${scope} it is shared.` }] })
  return `${scope}:${shareId}`
}

async function needOf(db: OperationsDb, asked: Input): Promise<Need> {
  const own: Need = {
    qualifications: asked.qualifications,
    minCapacity: asked.minCapacity,
    units: asked.units,
    bufferBeforeMinutes: asked.bufferBeforeMinutes,
    bufferAfterMinutes: asked.bufferAfterMinutes,
  }
  if (asked.allocationId) {
    const demand = await readAllocation(db, asked.allocationId)
    if (asked.slotId !== demand.slotId) throw resourceAllocationNotFound({ id: asked.allocationId })
    const ids = { slot: demand.slotId, product: demand.productId, booking: asked.shareId, any: undefined }
    const scope = asked.shareScope ?? demand.shareScope
    return {
      kind: demand.kind,
      poolId: demand.poolId,
      qualifications: [...new Set([...demand.requiredQualifications, ...(own.qualifications ?? [])])],
      minCapacity: own.minCapacity ?? demand.minCapacity,
      units: own.units ?? demand.units,
      bufferBeforeMinutes: own.bufferBeforeMinutes ?? demand.bufferBeforeMinutes,
      bufferAfterMinutes: own.bufferAfterMinutes ?? demand.bufferAfterMinutes,
      shareKey: scope ? shareKeyOf(scope, asked.shareId ?? ids[scope]) : `own:${demand.slotId}`,
    }
  }
  const scoped = shareKeyOf(asked.shareScope, asked.shareId ?? (asked.shareScope === "slot" ? asked.slotId : undefined))
  return { ...own, shareKey: scoped ?? (asked.slotId ? `own:${asked.slotId}` : null) }
}

/** Kind or pool of the demand choose who is asked about, where the question names neither. */
const selectionOf = (asked: Input, need: Need): Selection => {
  if (asked.kind || asked.poolId || asked.resourceIds) {
    return { kind: asked.kind, poolId: asked.poolId, resourceIds: asked.resourceIds, placeId: asked.placeId }
  }
  return need.poolId ? { poolId: need.poolId, placeId: asked.placeId } : { kind: need.kind ?? undefined, placeId: asked.placeId }
}

/**
 * Who is free in a window, who is not and why: busy with what, closed why, lacking what, too small, inactive. `available` is true exactly
 * when the matching `assignResource` would succeed. One statement for one resource or thousands.
 * Throws `invalid_request`, `invalid_range`, `timezone_required`, `timezone_invalid`, `slot_not_found`, `slot_end_missing`.
 */
export async function findAvailableResources(db: OperationsDb, raw: z.input<typeof input> = {}): Promise<AvailableResources> {
  const asked = parseInput(input, raw)
  const window = await windowOfQuestion(db, asked)
  const need = await needOf(db, asked)
  const exclude = asked.excludeSourceType && asked.excludeSourceId
  return judgeResources(db, {
    select: selectionOf(asked, need),
    need,
    window,
    ...(asked.slotId && { slotId: asked.slotId }),
    ...(asked.minFreeMinutes && { minFreeMinutes: asked.minFreeMinutes }),
    ...(exclude && { exclude: { sourceType: asked.excludeSourceType as string, sourceId: asked.excludeSourceId as string } }),
    now: asked.now,
    only: asked.only,
    limit: asked.limit,
    offset: asked.offset,
  })
}
