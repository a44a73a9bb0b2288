import * as z from "zod"
import { idSchema } from "../../kernel/ids.js"

/** Who says it: a driver or guide names themselves and serves the dispatch. */
export const actorFields = {
  actorKind: z.enum(["user", "driver", "guide"]).optional(),
  driverId: idSchema("gdrv").optional(),
  resourceId: idSchema("res").optional(),
}
