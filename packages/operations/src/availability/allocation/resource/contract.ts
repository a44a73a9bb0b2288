import * as z from "zod"
import { reasonField, revisionField, writeContext } from "../../../kernel/context.js"
import { foreignId, idSchema } from "../../../kernel/ids.js"
import { pageOf, paging } from "../../../kernel/paging.js"
import { flag, instant, metadata, text } from "../../../kernel/values.js"
import { coherent, declared, declaredOf, places, resourceKind, seatPlanSchema, segment, stay } from "../values.js"
import { allocationResourceStatuses, seatPositions } from "../words.js"

const resourceId = idSchema("alrs")

/** A room or seat of one departure. `assigned` counts live assignments as stored; the manifest leaves lapsed holds out. */
export const allocationResourceSchema = z
  .object({
    id: resourceId,
    slotId: idSchema("avsl"),
    kind: z.string(),
    /** `room`, `seat`, or the kind itself. */
    family: z.string(),
    segment: z.string(),
    label: z.string(),
    capacity: z.int(),
    assigned: z.int(),
    ...declaredOf,
    status: z.enum(allocationResourceStatuses),
    blockedReason: z.string().nullable(),
    /** The vehicle that a seat belongs to. */
    parentId: resourceId.nullable(),
    designation: z.string().nullable(),
    seatRow: z.int().nullable(),
    seatColumn: z.string().nullable(),
    seatPosition: z.enum(seatPositions).nullable(),
    /** Of a vehicle with seats: where its seats, aisles and doors are. */
    layout: seatPlanSchema.nullable(),
    templateId: idSchema("port").nullable(),
    templateIndex: z.int().nullable(),
    optionId: z.string().nullable(),
    optionUnitId: z.string().nullable(),
    startsOn: z.iso.date().nullable(),
    endsOn: z.iso.date().nullable(),
    externalCode: z.string().nullable(),
    notes: z.string().nullable(),
    metadata,
    revision: z.int(),
    createdAt: instant,
    updatedAt: instant,
  })
  .meta({ id: "AllocationResource" })
export type AllocationResource = z.output<typeof allocationResourceSchema>

const seat = {
  /** Unique within its vehicle, such as `12A`. */
  designation: text(20).nullable().optional(),
  seatRow: z.int().min(1).max(80).nullable().optional(),
  seatColumn: text(4).nullable().optional(),
  seatPosition: z.enum(seatPositions).nullable().optional(),
}

const editable = {
  label: text(160),
  capacity: places,
  ...declared,
  ...stay,
  ...seat,
  status: z.enum(allocationResourceStatuses).optional(),
  /** Needed to block. */
  blockedReason: text(500).nullable().optional(),
  optionId: foreignId.nullable().optional(),
  optionUnitId: foreignId.nullable().optional(),
  /** The hotel's room number. */
  externalCode: text(80).nullable().optional(),
  notes: text(1000).nullable().optional(),
  metadata: metadata.optional(),
}

interface Seatable {
  kind: string
  capacity: number
  parentId?: string | null
  designation?: string | null
  status?: string
  blockedReason?: string | null
}

function seatable({ value, issues }: z.core.ParsePayload<Seatable>) {
  const refuse = (path: keyof Seatable, message: string) => issues.push({ code: "custom", path: [path], message, input: value })
  if (value.kind.endsWith("_seat") && value.capacity !== 1) refuse("capacity", "A seat is for one person.")
  if (value.kind.endsWith("_seat") && value.parentId && !value.designation)
    refuse("designation", "A seat of a vehicle needs a designation.")
  if (value.status === "blocked" && !value.blockedReason) refuse("blockedReason", "Say why it is blocked.")
}

export const newAllocationResourceSchema = z
  .strictObject({ kind: resourceKind, segment: segment.optional(), parentId: resourceId.nullable().optional(), ...editable })
  .check(coherent, seatable)
export type NewAllocationResource = z.input<typeof newAllocationResourceSchema>

const list = { resources: z.array(newAllocationResourceSchema).min(1).max(500) }
export const createAllocationResourcesBody = z.strictObject({ ...list, ...reasonField })
export const createAllocationResourcesInput = z.strictObject({ slotId: idSchema("avsl"), ...list, ...writeContext })
export type CreateAllocationResources = z.input<typeof createAllocationResourcesInput>

/** Kind, segment and vehicle are what it is: they stay. */
export const allocationResourcePatchSchema = z
  .strictObject({ ...editable, label: text(160).optional(), capacity: places.optional() })
  .check(coherent)
export type AllocationResourcePatch = z.input<typeof allocationResourcePatchSchema>
export const updateAllocationResourceBody = z
  .strictObject({ ...allocationResourcePatchSchema.shape, ...revisionField, ...reasonField })
  .check(coherent)
export const updateAllocationResourceInput = z.strictObject({
  resourceId,
  patch: allocationResourcePatchSchema,
  ...revisionField,
  ...writeContext,
})
export type UpdateAllocationResource = z.input<typeof updateAllocationResourceInput>

const removal = {
  /** Ends the places of whoever is in it. */
  unassign: flag.optional(),
  /** Removes the seats of a vehicle along with it. */
  cascade: flag.optional(),
}
export const deleteAllocationResourceQuery = z.strictObject({ ...removal, ...reasonField })
export const deleteAllocationResourceInput = z.strictObject({ resourceId, ...removal, ...revisionField, ...writeContext })
/** Several of one departure; no HTTP caller has it. */
export const deleteAllocationResourcesInput = z.strictObject({
  slotId: idSchema("avsl"),
  resourceIds: z.array(resourceId).min(1).max(500),
  ...writeContext,
})
export type DeleteAllocationResources = z.input<typeof deleteAllocationResourcesInput>
export type DeleteAllocationResource = z.input<typeof deleteAllocationResourceInput>

const filters = {
  kind: resourceKind.optional(),
  family: resourceKind.optional(),
  status: z.enum(allocationResourceStatuses).optional(),
  /** Finds labels and room numbers. */
  q: text(200).optional(),
  ...paging,
}
export const allocationResourceQuery = z.strictObject(filters)
export const listAllocationResourcesInput = z.strictObject({ slotId: idSchema("avsl"), ...filters })
export type ListAllocationResources = z.input<typeof listAllocationResourcesInput>
export const allocationResourcePage = pageOf(allocationResourceSchema)
