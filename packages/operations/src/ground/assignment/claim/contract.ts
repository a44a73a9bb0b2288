import * as z from "zod"
import { idSchema } from "../../../kernel/ids.js"

export const retryClaimsBody = z.strictObject({ resourceId: idSchema("res") })
export type RetryClaims = z.input<typeof retryClaimsBody>

export const retriedClaimsSchema = z.object({ dispatchIds: z.array(idSchema("gdsp")) }).meta({ id: "RetriedClaims" })
export type RetriedClaims = z.output<typeof retriedClaimsSchema>
