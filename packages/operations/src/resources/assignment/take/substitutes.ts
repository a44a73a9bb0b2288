import * as z from "zod"
import type { OperationsDb } from "../../../kernel/database.js"
import { idSchema } from "../../../kernel/ids.js"
import { parseInput } from "../../../kernel/input.js"
import { rehearse } from "../../../kernel/rehearse.js"
import { instantInput } from "../../../kernel/values.js"
import { readAllocation } from "../../allocation/row.js"
import type { AvailableResource } from "../../finder/contract.js"
import { judgeResources } from "../../finder/find.js"
import { spareQualifications } from "../../resource/spare.js"
import type { Substitute } from "../contract.js"
import { lockSlots, readAssignment } from "../row.js"
import { floatingMoves } from "./floating.js"
import { judgeOne } from "./judge.js"
import { type Wanted, wantedOf } from "./plan.js"

const options = { limit: z.int().min(1).max(100).optional(), includeMoves: z.boolean().optional(), now: instantInput.optional() }
const input = z.union([
  z.strictObject({ assignmentId: idSchema("resa"), ...options }),
  z.strictObject({ slotId: idSchema("avsl"), allocationId: idSchema("reqa"), ...options }),
])

const maxJudged = 200

interface Asked {
  wanted: Wanted
  /** Who does it now and is never suggested. */
  present?: { assignmentId: string; resourceId: string }
}

async function askedOf(tx: OperationsDb, parsed: z.output<typeof input>): Promise<Asked> {
  if (!("assignmentId" in parsed)) {
    const slot = (await lockSlots(tx, [parsed.slotId])).get(parsed.slotId)
    return { wanted: await wantedOf(tx, slot as NonNullable<typeof slot>, { allocationId: parsed.allocationId }) }
  }
  const kept = await readAssignment(tx, parsed.assignmentId)
  const { id, resourceId, slotId, allocationId, bookingId, core, followsSlot, units } = kept
  const slot = (await lockSlots(tx, [slotId])).get(slotId)
  const own = followsSlot || !core?.to ? {} : { from: core.from, to: core.to }
  const wanted = await wantedOf(tx, slot as NonNullable<typeof slot>, { allocationId, bookingId, ...own, kept, units: units ?? 1 })
  return { wanted, present: { assignmentId: id, resourceId } }
}

const fits = ({ reasons }: AvailableResource) => reasons.every(({ code }) => code === "busy")

/**
 * Who could do it instead, best first: who is free and fits, then (with `includeMoves`) those whom moving one floating job frees, then the
 * rest with what is in their way; never who does it now. Nobody is called free whom `moveResourceAssignment` would refuse.
 * Throws `assignment_not_found`, `slot_not_found`, `resource_allocation_not_found`, `slot_cancelled`, `slot_end_missing`.
 */
export async function suggestSubstitutes(db: OperationsDb, raw: z.input<typeof input>): Promise<Substitute[]> {
  const parsed = parseInput(input, raw)
  const { limit = 10, includeMoves = true, now } = parsed
  return rehearse(db, true, async (tx) => {
    const { wanted, present } = await askedOf(tx, parsed)
    const demand = wanted.demand ? await readAllocation(tx, wanted.demand.id) : null
    const { data } = await judgeResources(tx, {
      select: demand?.poolId ? { poolId: demand.poolId } : { kind: demand?.kind ?? (await kindOf(tx, present?.resourceId)) },
      need: wanted.need,
      window: { from: wanted.from, to: wanted.to, timezone: wanted.slot.timezone },
      slotId: wanted.slot.slotId,
      ...(present && { exclude: { sourceType: "slot_assignment", sourceId: present.assignmentId } }),
      limit: maxJudged,
      now,
    })
    const others = data.filter(({ resource }) => resource.id !== present?.resourceId)
    const spare = await spareQualifications(
      tx,
      others.map(({ resource }) => resource.id),
      wanted.need.qualifications ?? [],
    )
    const found: Substitute[] = []
    for (const judged of others) {
      const tries = includeMoves && !judged.available && fits(judged)
      const moves = tries ? await freeingMoves(tx, wanted, judged, present?.assignmentId, now) : []
      found.push({
        resource: judged.resource,
        available: judged.available,
        reasons: judged.reasons,
        moves,
        score: {
          priority: judged.priority,
          samePlace: judged.resource.placeId !== null && judged.resource.placeId === wanted.slot.placeId,
          minutesThatWeek: judged.minutesThatWeek,
          spareQualifications: spare.get(judged.resource.id) ?? 0,
        },
      })
    }
    const rank = ({ available, moves }: Substitute) => (available ? 0 : moves.length > 0 ? 1 : 2)
    return found.sort((a, b) => rank(a) - rank(b)).slice(0, limit)
  })
}

async function freeingMoves(
  tx: OperationsDb,
  wanted: Wanted,
  { resource }: AvailableResource,
  exclude?: string,
  now?: Date,
): Promise<Substitute["moves"]> {
  const { clashes, refusals } = await judgeOne(tx, wanted, resource.id, { exclude, now })
  if (clashes.length !== 1 || refusals.length !== 1) return []
  return (await floatingMoves(tx, clashes, now)) as Substitute["moves"]
}

async function kindOf(tx: OperationsDb, resourceId?: string): Promise<string | undefined> {
  if (!resourceId) return undefined
  const { data } = await judgeResources(tx, {
    select: { resourceIds: [resourceId] },
    need: {},
    window: { from: new Date(0), to: new Date(1), timezone: "UTC" },
  })
  return data[0]?.resource.kind
}
