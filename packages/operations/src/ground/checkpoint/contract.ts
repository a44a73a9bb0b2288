import * as z from "zod"
import { idSchema } from "../../kernel/ids.js"
import { instant } from "../../kernel/values.js"
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
