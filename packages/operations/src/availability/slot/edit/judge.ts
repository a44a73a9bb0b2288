import { type DerivedColumns, deriveColumns, intentOf, type SlotIntent } from "../derive.js"
import type { SlotRow } from "../lock.js"
import { type EditableField, type Kept, type RuledField, timingFields } from "./contract.js"

/** Columns that one edit changes; `label`, `notes` and `metadata` ride along. */
export type SlotChanges = Partial<DerivedColumns & Pick<SlotRow, "label" | "notes" | "metadata">>

export interface Judgement {
  slot: SlotRow
  changes: SlotChanges
  kept: Kept[]
  /** The local start that does not exist. */
  gap?: string
  endsBeforeStart?: boolean
  /** The edit moves people in time. */
  movesPeople: boolean
}

const same = (a: unknown, b: unknown) => JSON.stringify(a) === JSON.stringify(b)

/** What differs between the stored row and the wanted columns. */
export function differing<Columns extends object>(slot: SlotRow, wanted: Columns): Partial<Columns> {
  const entries = Object.entries(wanted).filter(([column, value]) => !same(slot[column as keyof SlotRow], value))
  return Object.fromEntries(entries) as Partial<Columns>
}

/** The intent after taking the named fields from `target`; a length given as an end time follows the start. */
export function takeFields(current: SlotIntent, target: SlotIntent, fields: ReadonlySet<EditableField>): SlotIntent {
  const next = { ...current }
  if (fields.has("startLocal")) Object.assign(next, { dateLocal: target.dateLocal, startTimeLocal: target.startTimeLocal })
  const takesLength =
    fields.has("durationMinutes") || (target.endTimeLocal !== null && target.durationMinutes === null && fields.has("startLocal"))
  if (takesLength) Object.assign(next, { durationMinutes: target.durationMinutes, endTimeLocal: target.endTimeLocal })
  const plain: RuledField[] = [
    "timezone",
    "days",
    "nights",
    "capacityPax",
    "minPax",
    "minPaxDecisionMinutes",
    "cutoffMinutes",
    "earlyBookingLimitMinutes",
    "placeId",
  ]
  for (const field of plain) if (fields.has(field)) Object.assign(next, { [field]: target[field as keyof SlotIntent] })
  return next
}

const peopleOn = (slot: SlotRow) => slot.heldPax + slot.bookedPax > 0

/** What one edit would do to one slot, without its commitments being asked yet. Pure. */
export function judgeSlot(slot: SlotRow, target: SlotIntent, fields: ReadonlySet<EditableField>, own: SlotChanges = {}): Judgement {
  const wanted = takeFields(intentOf(slot), target, fields)
  const derived = deriveColumns(wanted)
  if (derived.ok) {
    const changes = differing(slot, { ...derived.columns, ...own })
    const movesPeople = peopleOn(slot) && ("startsAt" in changes || "endsAt" in changes || "timezone" in changes)
    return { slot, changes, kept: [], movesPeople }
  }
  const local = `${wanted.dateLocal}T${wanted.startTimeLocal ?? "00:00:00"}`
  if (derived.reason === "end_before_start") return { slot, changes: {}, kept: [], endsBeforeStart: true, gap: local, movesPeople: false }
  const rest = new Set([...fields].filter((field) => field !== "startLocal" && field !== "timezone"))
  const judged = rest.size < fields.size ? judgeSlot(slot, target, rest, own) : { slot, changes: {}, kept: [], movesPeople: false }
  return { ...judged, gap: local, kept: [...judged.kept, { slotId: slot.id, field: "startLocal", reason: "gap" }] }
}

/** The same judgement with every field that moves people left out. */
export const withoutTiming = (fields: ReadonlySet<EditableField>) =>
  new Set([...fields].filter((field) => !(timingFields as readonly string[]).includes(field)))
