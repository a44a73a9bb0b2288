import { inArray } from "drizzle-orm"
import type { OperationsDb } from "../../../kernel/database.js"
import { isOperationsError, type OperationsError } from "../../../kernel/errors.js"
import type { Id } from "../../../kernel/ids.js"
import { parseInput } from "../../../kernel/input.js"
import { rehearse } from "../../../kernel/rehearse.js"
import { translate } from "../../../kernel/violations.js"
import type { Slot } from "../contract.js"
import { readSlots } from "../read.js"
import { availabilitySlots } from "../schema.js"
import { setSlotStatus } from "../status/set.js"
import { batchInput, type EditSlotsBatchInput, type editCommitments, type SlotBatchReport } from "./contract.js"
import { editOne } from "./update.js"

type Outcome = { slotId: Id<"avsl">; outcome: "updated" | "unchanged" } | { slotId: Id<"avsl">; error: OperationsError }

class NotAll extends Error {
  constructor(readonly outcomes: Outcome[]) {
    super("not all")
  }
}

type ParsedBatch = ReturnType<typeof parse>
const parse = (raw: EditSlotsBatchInput) => parseInput(batchInput, raw)

async function editRow(tx: OperationsDb, slotId: Id<"avsl">, input: ParsedBatch): Promise<Outcome> {
  const { patch, status, onCommitments, now, actor, correlationId, reason } = input
  const context = { now, actor, correlationId, reason }
  if (patch) {
    const report = await editOne(tx, {
      slotId,
      patch,
      onCommitments: onCommitments as (typeof editCommitments)[number] | undefined,
      ...context,
    })
    return { slotId, outcome: report.updated.length > 0 ? "updated" : "unchanged" }
  }
  const [before] = await tx
    .select({ revision: availabilitySlots.revision })
    .from(availabilitySlots)
    .where(inArray(availabilitySlots.id, [slotId]))
  const after = await setSlotStatus(tx, {
    slotId,
    status: status as Slot["status"],
    onCommitments: onCommitments as "refuse" | undefined,
    ...context,
  })
  return { slotId, outcome: after.revision === before?.revision ? "unchanged" : "updated" }
}

async function editRows(tx: OperationsDb, input: ParsedBatch): Promise<Outcome[]> {
  const outcomes: Outcome[] = []
  for (const slotId of [...new Set(input.ids)].sort()) {
    try {
      outcomes.push(await tx.transaction((row) => editRow(row, slotId, input)))
    } catch (caught) {
      const error = await translate(caught)
      if (!isOperationsError(error)) throw error
      outcomes.push({ slotId, error })
    }
  }
  if (input.atomic && outcomes.some((outcome) => "error" in outcome)) throw new NotAll(outcomes)
  return outcomes
}

/**
 * Gives one patch, or one status, to up to 200 departures, each on its own savepoint in id order, and answers what became of each.
 * `atomic` writes all or none; `dryRun` writes nothing.
 */
export async function editSlotsBatch(db: OperationsDb, raw: EditSlotsBatchInput): Promise<SlotBatchReport> {
  const input = parse(raw)
  const read = async (tx: OperationsDb) =>
    new Map((await readSlots(tx, { where: inArray(availabilitySlots.id, input.ids), now: input.now })).map((slot) => [slot.id, slot]))
  const report = (outcomes: Outcome[], slots: Map<string, Slot>, rolledBack: boolean): SlotBatchReport => ({
    dryRun: input.dryRun ?? false,
    changed: rolledBack ? 0 : outcomes.filter((outcome) => "outcome" in outcome && outcome.outcome === "updated").length,
    refused: outcomes.filter((outcome) => "error" in outcome).length,
    results: outcomes.map((outcome) =>
      "error" in outcome
        ? {
            slotId: outcome.slotId,
            outcome: "refused",
            slot: slots.get(outcome.slotId) ?? null,
            error: { code: outcome.error.code, message: outcome.error.message, details: outcome.error.details },
          }
        : {
            slotId: outcome.slotId,
            outcome: rolledBack ? "rolled_back" : outcome.outcome,
            slot: slots.get(outcome.slotId) ?? null,
            error: null,
          },
    ),
  })
  try {
    return await rehearse(db, input.dryRun ?? false, async (tx) => report(await editRows(tx, input), await read(tx), false))
  } catch (error) {
    if (!(error instanceof NotAll)) throw error
    return report(error.outcomes, await read(db), true)
  }
}
