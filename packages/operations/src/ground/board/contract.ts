import * as z from "zod"
import { idSchema } from "../../kernel/ids.js"
import { instant, listOf, localDate, text } from "../../kernel/values.js"
import { dispatchAssignmentSchema } from "../assignment/contract.js"
import { checkpointSchema, latenessSchema } from "../checkpoint/contract.js"
import { dispatchSchema } from "../dispatch/contract.js"
import { groundFindingSchema, saidSchema } from "../finding/contract.js"
import { dispatchStatuses, executionEvents, latenessStates, requiredRoles, shiftStatuses } from "../words.js"

/** What somebody has to look at. */
export const conflictKinds = [
  "asset_overlap",
  "claim_shortened",
  "slot_cancelled",
  "run_changed",
  "capacity_exceeded",
  "document_expired",
  "licence_expired",
  "resource_inactive",
  "travel_time",
  "outside_shift",
  "hours_breach",
  "hours_unknown",
  "not_accepted",
  "traveler_elsewhere",
  "place_closed",
  "place_not_step_free",
  "late_arrival",
  "late",
  "at_risk",
  "unassigned",
] as const
export type ConflictKind = (typeof conflictKinds)[number]

/** What mends it. */
export const conflictRepairs = ["assign", "reassign", "reschedule", "ask", "tell", "renew", "move_passengers", "refresh", "cancel"] as const

export const groundConflictSchema = z
  .object({
    kind: z.enum(conflictKinds),
    dispatchId: idSchema("gdsp"),
    resourceId: idSchema("res").nullable(),
    /** What it conflicts with. */
    otherSourceType: z.string().nullable(),
    otherSourceId: z.string().nullable(),
    /** Whom the place belongs to is told: a hotel, of a late arrival. */
    placeId: idSchema("plac").nullable(),
    /** Minutes of overlap, of delay, or that are missing. */
    minutes: z.int().nullable(),
    suggestion: z.enum(conflictRepairs),
    message: z.string(),
    said: saidSchema,
  })
  .meta({ id: "GroundConflict" })
export type GroundConflict = z.output<typeof groundConflictSchema>

const range = z.object({ from: instant, to: instant.nullable() })

/** Who serves a dispatch on the board. */
export const boardAssignmentSchema = dispatchAssignmentSchema.pick({
  ...{ id: true, role: true, resourceId: true, vehicleId: true, driverId: true, name: true, status: true, wanted: true, held: true },
})

export const boardDispatchSchema = dispatchSchema
  .omit({ internalNotes: true, metadata: true })
  .extend({
    pickupName: z.string().nullable(),
    dropoffName: z.string().nullable(),
    operatorName: z.string().nullable(),
    vehicleName: z.string().nullable(),
    driverName: z.string().nullable(),
    bookingIds: z.array(z.string()),
    /** SSR codes of its passengers. */
    needs: z.array(z.string()),
    assignments: z.array(boardAssignmentSchema),
    missingRoles: z.array(z.enum(requiredRoles)),
    nextCheckpoint: checkpointSchema.nullable(),
    lateness: latenessSchema,
    transitions: z.array(z.enum(executionEvents)),
    findings: z.array(groundFindingSchema),
    openIncidents: z.int(),
  })
  .meta({ id: "BoardDispatch" })
export type BoardDispatch = z.output<typeof boardDispatchSchema>

/** One commitment on a lane. `wanted` differs from `held` after a delay only. */
export const boardBlockSchema = z.object({
  /** What it is: dispatch, slot_assignment, closeout … */
  kind: z.string(),
  sourceId: z.string(),
  ...range.shape,
  held: range,
  wanted: range.nullable(),
  label: z.string(),
})
export type BoardBlock = z.output<typeof boardBlockSchema>

export const boardLaneSchema = z
  .object({
    kind: z.enum(["driver", "vehicle"]),
    resourceId: idSchema("res"),
    vehicleId: idSchema("gveh").nullable(),
    driverId: idSchema("gdrv").nullable(),
    name: z.string(),
    active: z.boolean(),
    operatorId: idSchema("gopr").nullable(),
    shifts: z.array(z.object({ id: idSchema("gdsh"), from: instant, to: instant, status: z.enum(shiftStatuses) })),
    blocks: z.array(boardBlockSchema),
    /** Minutes of work within the day. */
    busyMinutes: z.int(),
  })
  .meta({ id: "BoardLane" })
export type BoardLane = z.output<typeof boardLaneSchema>

/** A date with days after it: the calendar ends with the year 9999. */
export const boardDate = localDate.refine((date) => date < "9999-12-01", { message: "Expected a date before December 9999." })

export const dispatchBoardQuery = z.strictObject({
  date: boardDate,
  timezone: text(64).optional(),
  operatorId: idSchema("gopr").optional(),
  /** Dispatches that start or end there. */
  placeId: idSchema("plac").optional(),
  /** Another name of `placeId`. */
  facilityId: idSchema("plac").optional(),
  status: listOf(z.enum(dispatchStatuses)).optional(),
  lanes: z.enum(["drivers", "vehicles", "both"]).optional(),
})
export type DispatchBoardQuery = z.input<typeof dispatchBoardQuery>

const counts = <const Words extends readonly [string, ...string[]]>(words: Words) =>
  z.object(Object.fromEntries(words.map((word) => [word, z.int()])) as Record<Words[number], z.ZodInt>)

export const dispatchBoardSchema = z
  .object({
    date: z.string(),
    timezone: z.string(),
    from: instant,
    to: instant,
    now: instant,
    dispatches: z.array(boardDispatchSchema),
    lanes: z.array(boardLaneSchema),
    /** Dispatches whose required roles are not all served. */
    unassigned: z.array(z.object({ dispatchId: idSchema("gdsp"), missingRoles: z.array(z.enum(requiredRoles)) })),
    /** Drafts of the date that have no time yet. */
    untimed: z.array(boardDispatchSchema),
    conflicts: z.array(groundConflictSchema),
    counts: z.object({ byStatus: counts(dispatchStatuses), byLateness: counts(latenessStates) }),
    /** Of a day without dispatches: the next service date that has one within the same filters. */
    nextDayWithWork: z.iso.date().nullable(),
    openIncidents: z.int(),
    /** From where the feed of events tells what changes; null while nothing was ever written. */
    cursor: z.string().nullable(),
  })
  .meta({ id: "DispatchBoard" })
export type DispatchBoard = z.output<typeof dispatchBoardSchema>
