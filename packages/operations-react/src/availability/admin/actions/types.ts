import type { SlotRow } from "../shared/slot/rows.js"

export type SlotCommandKind = "close" | "reopen" | "cancel" | "capacity" | "resources"

export type CommandSlot = Pick<SlotRow, "id" | "heldPax" | "bookedPax" | "capacityPax">

/** A command that waits for its reason, its number or its *yes*. */
export interface SlotCommand {
  kind: SlotCommandKind
  slots: readonly CommandSlot[]
}

/** What became of one row of a batch. */
export interface RowResult {
  ok: boolean
  message: string
}

/** The server takes so many ids in one batch. */
export const mostAtOnce = 200

/** Files that a browser saves one after the other before it becomes a nuisance. */
export const mostFiles = 25
