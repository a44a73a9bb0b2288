import * as z from "zod"
import { revisionField } from "../../kernel/context.js"
import { idSchema } from "../../kernel/ids.js"
import { pageOf, paging } from "../../kernel/paging.js"
import { instant, instantInput, text } from "../../kernel/values.js"
import { placeFields } from "../../places/contract.js"
import { actorFields } from "../event/actor.js"
import { checkpointStatuses, latenessStates } from "../words.js"

export const latenessSchema = z.object({ state: z.enum(latenessStates), minutes: z.int().nullable() })

export const checkpointSchema = z
  .object({
    id: idSchema("gdcp"),
    dispatchId: idSchema("gdsp"),
    sequence: z.int(),
    checkpointType: z.string(),
    auto: z.boolean(),
    legId: idSchema("gdlg").nullable(),
    placeId: idSchema("plac").nullable(),
    plannedAt: instant.nullable(),
    actualAt: instant.nullable(),
    toleranceMinutes: z.int(),
    warnMinutes: z.int(),
    status: z.enum(checkpointStatuses),
    lateness: latenessSchema,
    revision: z.int(),
  })
  .meta({ id: "DispatchCheckpoint" })
export type DispatchCheckpoint = z.output<typeof checkpointSchema>

export const checkpointPageSchema = pageOf(checkpointSchema)
export const checkpointListQuery = z.strictObject({ ...paging })
export type CheckpointListQuery = z.input<typeof checkpointListQuery>

const fields = {
  /** `arrive_pickup`, `stop`, `dropoff`, or a word of one's own. */
  checkpointType: text(60),
  legId: idSchema("gdlg").nullable(),
  ...placeFields,
  plannedAt: instantInput.nullable(),
  toleranceMinutes: z.int().min(0).max(1440),
  warnMinutes: z.int().min(0).max(1440),
}
export const createCheckpointBody = z
  .strictObject(fields)
  .partial()
  .required({ checkpointType: true })
  .extend({ reason: text(500).optional() })
export type CreateCheckpoint = z.input<typeof createCheckpointBody>
export const updateCheckpointBody = z.strictObject(fields).partial().extend(revisionField)
export type UpdateCheckpoint = z.input<typeof updateCheckpointBody>
export const reachCheckpointBody = z.strictObject({ at: instantInput.optional(), clientEventId: text(100).optional(), ...actorFields })
export type ReachCheckpoint = z.input<typeof reachCheckpointBody>
