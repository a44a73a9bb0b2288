import { type SQL, sql } from "drizzle-orm"
import { instantText } from "../../kernel/database.js"

/** A resource as JSON of the row `alias`. */
export const resourceJson = (alias: string): SQL => {
  const r = (column: string) => sql.raw(`${alias}.${column}`)
  return sql`jsonb_build_object('id', ${r("id")}, 'revision', ${r("revision")}, 'kind', ${r("kind")}, 'alsoKinds', to_jsonb(${r("also_kinds")}),
    'name', ${r("name")}, 'code', ${r("code")}, 'supplierId', ${r("supplier_id")}, 'placeId', ${r("facility_id")}, 'capacity', ${r("capacity")},
    'bufferBeforeMinutes', ${r("buffer_before_min")}, 'bufferAfterMinutes', ${r("buffer_after_min")}, 'active', ${r("active")}, 'notes', ${r("notes")},
    'metadata', ${r("metadata")}, 'createdAt', ${instantText(r("created_at"))}, 'updatedAt', ${instantText(r("updated_at"))})`
}
