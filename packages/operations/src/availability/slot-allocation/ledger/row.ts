import { decodeRow } from "../../../kernel/database.js"
import type { SlotNumbers } from "../../slot/contract.js"
import type { SlotAllocation } from "../contract.js"
import { slotAllocations } from "../schema.js"

export type AllocationRow = typeof slotAllocations.$inferSelect & { lapsed: boolean }

/** A ledger row with its slot's numbers, as every statement of the ledger answers them. */
export interface Entry {
  row: AllocationRow
  slot: SlotNumbers
  /** Its pax before the statement that answered it, where it was there before. */
  wasPax: number | null
}

const number = (value: unknown) => (value === null || value === undefined ? null : Number(value))

export const entryOf = (raw: Record<string, unknown>): Entry => ({
  row: { ...decodeRow(slotAllocations, raw), lapsed: raw.lapsed === true },
  slot: {
    capacityPax: number(raw.capacity_pax),
    heldPax: Number(raw.held_pax),
    bookedPax: Number(raw.booked_pax),
    remainingPax: number(raw.remaining_pax),
    availablePax: number(raw.available_pax),
  },
  wasPax: number(raw.was_pax),
})

/** The last four characters tell two holds apart and give nobody the hold. */
export const maskToken = (token: string | null): string | null => token && `…${token.slice(-4)}`

/** The record of a row; `whole` for the one who has just shown or made the token. */
export const toAllocation = (row: AllocationRow, whole = false): SlotAllocation => ({
  ...row,
  holdToken: whole ? row.holdToken : maskToken(row.holdToken),
  metadata: row.metadata as SlotAllocation["metadata"],
})

/** What a command answers: the record, what became of it, and the numbers of its departure afterwards. */
export const resultOf = <const Outcome extends string>({ row, slot }: Entry, outcome: Outcome, whole = false) => ({
  allocation: toAllocation(row, whole),
  outcome,
  slot,
})
