import { and, eq, isNull } from "drizzle-orm"
import type * as z from "zod"
import { clock, type OperationsDb } from "../../../../kernel/database.js"
import { newId } from "../../../../kernel/ids.js"
import { parseInput } from "../../../../kernel/input.js"
import { rehearse } from "../../../../kernel/rehearse.js"
import { translating } from "../../../../kernel/violations.js"
import { lockSlot, type SlotRow } from "../../../slot/lock.js"
import { layoutInvalid, templateNotForSlot } from "../../errors.js"
import { resourceConstraints } from "../../resource/constraints.js"
import type { AllocationResource } from "../../resource/contract.js"
import { insertResources } from "../../resource/create.js"
import { allocationResources } from "../../resource/schema.js"
import { familyOf } from "../../words.js"
import { type AddVehicleWithSeats, addVehicleWithSeatsInput, type VehicleWithSeats } from "../contract.js"
import { type LaidOut, layOutSeats, type SeatLayout } from "../layout.js"
import { slotTemplateMaterialisations } from "../schema.js"
import type { TemplateRow } from "../store.js"
import { requireTemplateForSlot } from "./template.js"

type Given = z.output<typeof addVehicleWithSeatsInput>
type NewRow = typeof allocationResources.$inferInsert

/** Vehicles come before their seats: a coach with all of them is one statement. */
const rowsPerInsert = 500

type Drawn = Extract<LaidOut, { ok: true }>

/** The seats of a layout, or its refusal. Throws `layout_invalid`. */
export function requireSeats(layout: SeatLayout, seats: number | undefined): Drawn {
  const laidOut = layOutSeats(layout, seats)
  if (!laidOut.ok) throw layoutInvalid({ reason: laidOut.reason })
  return laidOut
}

/** Free labels for so many vehicles: the wanted one as it is, where only one is asked and it is free, else with the next free numbers. */
function freeLabels(wanted: string, taken: ReadonlySet<string>, vehicles: number, after: number): { label: string; number: number }[] {
  const isFree = (label: string) => !taken.has(label.toLowerCase())
  const numbered = wanted.includes("{n}") ? wanted : `${wanted} {n}`
  if (vehicles === 1 && !wanted.includes("{n}") && isFree(wanted)) return [{ label: wanted, number: after + 1 }]
  const found: { label: string; number: number }[] = []
  for (let number = after + 1; found.length < vehicles; number++) {
    const label = numbered.replaceAll("{n}", String(number))
    if (isFree(label)) found.push({ label, number })
  }
  return found
}

async function takenLabels(tx: OperationsDb, slot: SlotRow, family: string, segment: string): Promise<Set<string>> {
  const rows = await tx
    .select({ label: allocationResources.label })
    .from(allocationResources)
    .where(
      and(
        eq(allocationResources.slotId, slot.id),
        eq(allocationResources.family, family),
        eq(allocationResources.segment, segment),
        isNull(allocationResources.parentId),
      ),
    )
  return new Set(rows.map(({ label }) => label.toLowerCase()))
}

/** The highest number that vehicles of the template have had here; their labels never come back. */
async function lastNumber(tx: OperationsDb, slot: SlotRow, template: TemplateRow | undefined): Promise<number> {
  if (!template) return 0
  const memory = slotTemplateMaterialisations
  const [row] = await tx
    .select({ count: memory.count })
    .from(memory)
    .where(and(eq(memory.slotId, slot.id), eq(memory.templateId, template.id)))
  return row?.count ?? 0
}

async function remember(tx: OperationsDb, slot: SlotRow, template: TemplateRow, count: number, now?: Date): Promise<void> {
  const at = clock(now)
  await tx
    .insert(slotTemplateMaterialisations)
    .values({ slotId: slot.id, templateId: template.id, count, materialisedAt: at, createdAt: at, updatedAt: at } as never)
    .onConflictDoUpdate({
      target: [slotTemplateMaterialisations.slotId, slotTemplateMaterialisations.templateId],
      set: { count, updatedAt: at } as never,
    })
}

/** What every seat of a template's vehicle declares. */
export const declaredBySeats = (template: TemplateRow | undefined) =>
  template ? { roomType: template.roomType, accessible: template.accessible, minAge: template.minAge, maxAge: template.maxAge } : {}

function rowsOf(
  slot: SlotRow,
  given: Given,
  template: TemplateRow | undefined,
  { seats, plan }: Drawn,
  named: { label: string; number: number },
) {
  const { refType = template?.refType ?? null, refId = template?.refId ?? null } = given
  const base = { slotId: slot.id, segment: given.segment ?? template?.segment ?? "", sortOrder: template?.sortOrder ?? 0 }
  const vehicle: NewRow = {
    ...base,
    id: newId("alrs"),
    kind: given.kind ?? "vehicle",
    label: named.label,
    capacity: seats.length,
    layout: plan,
    refType,
    refId,
    templateId: template?.id ?? null,
    templateIndex: template ? named.number : null,
  }
  const children = seats.map((seat): NewRow => {
    const label = `${named.label} ${seat.designation}`
    return {
      ...base,
      ...declaredBySeats(template),
      ...seat,
      id: newId("alrs"),
      parentId: vehicle.id,
      kind: "vehicle_seat",
      label,
      capacity: 1,
    }
  })
  return { vehicle, children }
}

/**
 * Adds vehicles with a seat map: each is a resource that takes nobody itself, with one seat for each `seat` of the layout (`12A`).
 * As many as `count` says, else as many as `pax` people need. Throws `slot_not_found`, `layout_invalid`,
 * `resource_template_not_found`, `template_not_for_slot`, `resource_label_taken`.
 */
export async function addVehicleWithSeats(db: OperationsDb, input: AddVehicleWithSeats): Promise<VehicleWithSeats[]> {
  const { slotId, dryRun = false, now, actor, reason, correlationId, ...given } = parseInput(addVehicleWithSeatsInput, input)
  const context = { now, actor, reason, correlationId }
  return translating(resourceConstraints(slotId), () =>
    rehearse(db, dryRun, async (tx) => {
      const slot = await lockSlot(tx, slotId)
      const template = given.templateId ? await requireTemplateForSlot(tx, given.templateId, slot) : undefined
      if (template && template.layout === null) throw templateNotForSlot({ templateId: template.id, slotId, reason: "no_layout" })
      const drawn = requireSeats((given.layout ?? template?.layout) as SeatLayout, template ? template.capacity : given.seats)
      const vehicles = given.count ?? Math.max(1, Math.ceil((given.pax ?? 0) / drawn.seats.length))
      const family = familyOf(given.kind ?? "vehicle")
      const taken = await takenLabels(tx, slot, family, given.segment ?? template?.segment ?? "")
      const pattern = template?.namePattern
        .replaceAll("{kind}", given.kind ?? "vehicle")
        .replaceAll("{capacity}", String(drawn.seats.length))
      const names = freeLabels(given.label ?? pattern ?? "vehicle {n}", taken, vehicles, await lastNumber(tx, slot, template))
      const made = names.map((name) => rowsOf(slot, { ...given, slotId }, template, drawn, name))
      const rows = [...made.map(({ vehicle }) => vehicle), ...made.flatMap(({ children }) => children)]
      const inserted: AllocationResource[] = []
      for (let first = 0; first < rows.length; first += rowsPerInsert)
        inserted.push(...(await insertResources(tx, rows.slice(first, first + rowsPerInsert), context)))
      if (template) await remember(tx, slot, template, names.at(-1)?.number ?? 0, now)
      return inserted
        .slice(0, made.length)
        .map((vehicle) => ({ vehicle, seats: inserted.filter(({ parentId }) => parentId === vehicle.id) }))
    }),
  )
}
