import { sql } from "drizzle-orm"

/** An asset as JSON; `a` is the row. */
export const assetJson = sql`jsonb_build_object('id', a.id, 'kind', a.kind, 'shareCapacity', a.share_capacity, 'committable', a.committable)`
