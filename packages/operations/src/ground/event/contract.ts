import * as z from "zod"
import { idSchema } from "../../kernel/ids.js"
import { pageOf, paging } from "../../kernel/paging.js"
import { flag, instant, instantInput, listOf, metadata, text } from "../../kernel/values.js"
import { dispatchDetailSchema } from "../dispatch/contract.js"
import { evidenceInput } from "../passenger/contract.js"
import { actorKinds, dispatchStatuses, executionEvents } from "../words.js"
import { actorFields } from "./actor.js"

/** What happened on the road. It is never changed or deleted. */
export const executionEventSchema = z
  .object({
    id: idSchema("gexe"),
    dispatchId: idSchema("gdsp"),
    eventType: z.enum(executionEvents),
    occurredAt: instant,
    recordedAt: instant,
    actorId: z.string().nullable(),
    actorKind: z.enum(actorKinds),
    actorResourceId: idSchema("res").nullable(),
    placeId: idSchema("plac").nullable(),
    legId: idSchema("gdlg").nullable(),
    checkpointId: idSchema("gdcp").nullable(),
    passengerId: idSchema("gdps").nullable(),
    incidentId: idSchema("gsin").nullable(),
    latitude: z.number().nullable(),
    longitude: z.number().nullable(),
    accuracyM: z.number().nullable(),
    fromStatus: z.enum(dispatchStatuses).nullable(),
    toStatus: z.enum(dispatchStatuses).nullable(),
    /** The event that this one took back. */
    voidsEventId: idSchema("gexe").nullable(),
    clientEventId: z.string().nullable(),
    reason: z.string().nullable(),
    notes: z.string().nullable(),
    metadata,
  })
  .meta({ id: "ExecutionEvent" })
export type ExecutionEvent = z.output<typeof executionEventSchema>
export const executionEventPageSchema = pageOf(executionEventSchema)
export const executionEventListQuery = z.strictObject({
  type: listOf(z.enum(executionEvents)).optional(),
  /** Only those that tell where somebody was. */
  hasPosition: flag.optional(),
  /** In the order of recording unless given. */
  sort: z.enum(["recordedAt", "-recordedAt"]).optional(),
  ...paging,
})

export const recordEventBody = z
  .strictObject({
    type: z.enum(executionEvents),
    /** When it happened; now unless given, at most five minutes ahead. */
    occurredAt: instantInput.optional(),
    ...actorFields,
    placeId: idSchema("plac").optional(),
    /** Whom or what it is about, for events of passengers, stops and checkpoints. */
    passengerId: idSchema("gdps").optional(),
    legId: idSchema("gdlg").optional(),
    checkpointId: idSchema("gdcp").optional(),
    /** What shows that nobody came. */
    evidence: evidenceInput.optional(),
    latitude: z.number().min(-90).max(90).optional(),
    longitude: z.number().min(-180).max(180).optional(),
    accuracyM: z.number().min(0).max(1_000_000).optional(),
    /** Made by the device: the same one again answers the first event. */
    clientEventId: text(100).optional(),
    reason: text(500).optional(),
    notes: text(2000).optional(),
    metadata: metadata.optional(),
  })
  .refine(({ latitude, longitude }) => (latitude === undefined) === (longitude === undefined), {
    path: ["longitude"],
    message: "Latitude and longitude are given together.",
  })
export type RecordExecutionEvent = z.input<typeof recordEventBody>

export const advanceBody = z.strictObject({
  /** The step; the first that follows unless given. */
  event: z.enum(executionEvents).optional(),
  occurredAt: instantInput.optional(),
  clientEventId: text(100).optional(),
  notes: text(2000).optional(),
})
export type AdvanceDispatch = z.input<typeof advanceBody>

export const reasonBody = z.strictObject({ reason: text(500), expectedRevision: z.int().min(1).optional() })

export const recordedEventSchema = z
  .object({
    event: executionEventSchema,
    dispatch: dispatchDetailSchema,
    /** False: the device sent it before. */
    changed: z.boolean(),
  })
  .meta({ id: "RecordedEvent" })
export type RecordedEvent = z.output<typeof recordedEventSchema>
