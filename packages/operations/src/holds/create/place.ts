import { timezoneInvalid } from "../../kernel/common-errors.js"
import type { OperationsDb } from "../../kernel/database.js"
import type { Id } from "../../kernel/ids.js"
import { isTimezone } from "../../kernel/time.js"
import { requireFacilities } from "../../places/index.js"

/** Locks the place against deletion and answers the zone of a hold there: its own, else the place's. Throws `place_not_found`, `timezone_invalid`. */
export async function zoneFor(tx: OperationsDb, placeId: Id<"plac"> | null, timezone: string | null | undefined): Promise<string | null> {
  if (timezone && !isTimezone(timezone)) throw timezoneInvalid({ timezone })
  const places = placeId ? await requireFacilities(tx, [placeId], { placeId }) : null
  return timezone ?? (placeId ? (places?.get(placeId)?.timezone ?? null) : null)
}
