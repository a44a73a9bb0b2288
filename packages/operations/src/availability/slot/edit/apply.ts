import { and, inArray, isNotNull } from "drizzle-orm"
import type { WriteContext } from "../../../kernel/context.js"
import type { OperationsDb } from "../../../kernel/database.js"
import type { Id } from "../../../kernel/ids.js"
import { retimePickups } from "../../pickup/attach/retime.js"
import { slotAllocations } from "../../slot-allocation/schema.js"
import { reclaimLapsedHolds } from "../../slot-allocation/settle/reclaim.js"
import { liveAllocationStatuses } from "../../slot-allocation/words.js"
import type { SlotIntent } from "../derive.js"
import { slotHasCommitments } from "../errors.js"
import type { SlotRow } from "../lock.js"
import { availabilitySlots } from "../schema.js"
import type { EditableField, EditReport, editCommitments, Kept } from "./contract.js"
import { slotCapacityBelowTaken } from "./errors.js"
import { type Judgement, judgeSlot, type SlotChanges, withoutTiming } from "./judge.js"
import { type SlotWrite, type Writable, writeSlots } from "./write.js"

/** What is wanted of one locked slot. */
export interface WantedEdit {
  slot: SlotRow
  target: SlotIntent
  fields: ReadonlySet<EditableField>
  own?: SlotChanges
  /** Identity and customisation that go along. */
  bookkeeping?: Writable
  kept?: Kept[]
}

export interface EditPolicy {
  onCommitments: (typeof editCommitments)[number]
  context: WriteContext
}

type Outcome = Omit<EditReport, "dryRun" | "newRuleId"> & { rows: SlotRow[] }

async function refuseMoves(tx: OperationsDb, movers: Judgement[]): Promise<never> {
  const slotIds = movers.map(({ slot }) => slot.id)
  const rows = await tx
    .selectDistinct({ bookingId: slotAllocations.bookingId })
    .from(slotAllocations)
    .where(
      and(
        inArray(slotAllocations.slotId, slotIds),
        inArray(slotAllocations.status, [...liveAllocationStatuses]),
        isNotNull(slotAllocations.bookingId),
      ),
    )
    .limit(100)
  throw slotHasCommitments({
    slotIds,
    heldPax: movers.reduce((sum, { slot }) => sum + slot.heldPax, 0),
    bookedPax: movers.reduce((sum, { slot }) => sum + slot.bookedPax, 0),
    bookingIds: rows.flatMap(({ bookingId }) => bookingId ?? []),
  })
}

/** Holds that have lapsed are nobody's: a departure that carries nothing else moves freely. */
async function forgetLapsed(tx: OperationsDb, judged: [WantedEdit, Judgement][], context: WriteContext): Promise<void> {
  const held = judged.filter(([, { movesPeople, slot }]) => movesPeople && slot.heldPax > 0)
  const ended = await reclaimLapsedHolds(
    tx,
    held.map(([{ slot }]) => slot.id),
    context,
  )
  for (const [, judgement] of held) {
    const lapsed = ended.filter(({ slot_id }) => slot_id === judgement.slot.id).reduce((sum, { pax }) => sum + Number(pax), 0)
    judgement.movesPeople = judgement.slot.heldPax - lapsed + judgement.slot.bookedPax > 0
  }
}

async function settleMoves(
  tx: OperationsDb,
  judged: [WantedEdit, Judgement][],
  { onCommitments, context }: EditPolicy,
): Promise<[WantedEdit, Judgement][]> {
  await forgetLapsed(tx, judged, context)
  const movers = judged.filter(([, { movesPeople }]) => movesPeople)
  if (movers.length === 0 || onCommitments === "move") return judged
  if (onCommitments === "refuse")
    return refuseMoves(
      tx,
      movers.map(([, judgement]) => judgement),
    )
  return judged.map(([edit, judgement]) => {
    if (!judgement.movesPeople) return [edit, judgement]
    const still = judgeSlot(edit.slot, edit.target, withoutTiming(edit.fields), edit.own)
    return [edit, { ...still, kept: [...judgement.kept, { slotId: edit.slot.id, field: "startLocal", reason: "committed" }] }]
  })
}

const short = ({ changes, slot }: Judgement, taken: { heldPax: number; bookedPax: number } = slot) =>
  typeof changes.capacityPax === "number" && changes.capacityPax < taken.heldPax + taken.bookedPax

/** Capacity below what is taken: lapsed holds are taken back first, then it is refused, or left as it is. */
async function settleCapacity(tx: OperationsDb, judged: [WantedEdit, Judgement][], policy: EditPolicy): Promise<void> {
  const tight = judged.filter(([, judgement]) => short(judgement)).map(([{ slot }]) => slot.id)
  if (tight.length === 0) return
  await reclaimLapsedHolds(tx, tight, policy.context)
  const { id, heldPax, bookedPax } = availabilitySlots
  const counters = new Map(
    (await tx.select({ id, heldPax, bookedPax }).from(availabilitySlots).where(inArray(id, tight))).map((row) => [row.id, row]),
  )
  for (const [, judgement] of judged) {
    const taken = counters.get(judgement.slot.id)
    if (!taken || !short(judgement, taken)) continue
    const { capacityPax, ...rest } = judgement.changes
    const slotId = judgement.slot.id
    if (policy.onCommitments !== "keep") {
      throw slotCapacityBelowTaken({
        slotId,
        capacityPax: capacityPax as number,
        heldPax: taken.heldPax,
        bookedPax: taken.bookedPax,
        minimum: taken.heldPax + taken.bookedPax,
      })
    }
    judgement.changes = rest
    judgement.kept.push({ slotId, field: "capacityPax", reason: "committed" })
  }
}

/** Departures whose stops hang on something that has changed. */
const retimed = (writes: readonly SlotWrite[], rows: readonly SlotRow[]): SlotRow[] => {
  const moved = new Set(writes.filter(({ set }) => "startsAt" in set || "timezone" in set || "dateLocal" in set).map(({ slot }) => slot.id))
  return rows.filter(({ id }) => moved.has(id))
}

/** Judges every slot, asks its commitments, and writes what changes. The slots are locked by the caller. */
export async function applyEdits(tx: OperationsDb, wanted: WantedEdit[], policy: EditPolicy): Promise<Outcome> {
  const first = wanted.map((edit): [WantedEdit, Judgement] => [edit, judgeSlot(edit.slot, edit.target, edit.fields, edit.own)])
  const judged = await settleMoves(tx, first, policy)
  await settleCapacity(tx, judged, policy)
  const writes: SlotWrite[] = judged.map(([{ slot, bookkeeping = {} }, { changes }]) => ({
    slot,
    set: { ...changes, ...bookkeeping },
    edited: Object.keys(changes).length > 0,
  }))
  const rows = await writeSlots(
    tx,
    writes.filter(({ set }) => Object.keys(set).length > 0),
    policy.context,
  )
  const stops = await retimePickups(tx, retimed(writes, rows), policy.context)
  const edited = new Set<Id<"avsl">>(writes.filter((write) => write.edited).map(({ slot }) => slot.id))
  return {
    updated: [...edited],
    unchanged: wanted.map(({ slot }) => slot.id).filter((id) => !edited.has(id)),
    kept: [
      ...judged.flatMap(([{ kept = [] }, judgement]) => [...kept, ...judgement.kept]),
      ...stops.map(({ slotId, reason }): Kept => ({ slotId, field: "pickups", reason })),
    ],
    rows,
  }
}
