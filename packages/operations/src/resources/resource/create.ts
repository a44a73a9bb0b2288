import type * as z from "zod"
import { registerAsset } from "../../calendar/index.js"
import { writeContext } from "../../kernel/context.js"
import { clock, type OperationsDb } from "../../kernel/database.js"
import { newId } from "../../kernel/ids.js"
import { parseInput } from "../../kernel/input.js"
import { recordEvents } from "../../kernel/outbox/record.js"
import { translating } from "../../kernel/violations.js"
import { withPlaceId } from "../../places/contract.js"
import { withRequiredPlace } from "../../places/index.js"
import { createResourceInput, type Resource } from "./contract.js"
import { insertQualifications } from "./qualifications.js"
import { codeRefusal, toResource } from "./row.js"
import { resources } from "./schema.js"

const input = createResourceInput.extend(writeContext)

/**
 * Makes a resource and its calendar. `capacity` is also the most that may be shared of it at one instant.
 * Throws `code_taken`, `place_not_found`, `qualification_overlap`.
 */
export async function createResource(db: OperationsDb, raw: z.input<typeof input>): Promise<Resource> {
  const { now, actor, reason, correlationId, ...given } = parseInput(input, raw)
  const { qualifications = [], ...fields } = withPlaceId(given)
  const { kind, supplierId = null, code = null } = fields
  const taken = () => codeRefusal(db, { kind, supplierId, code })
  return translating({ resources_code_key: taken }, () =>
    db.transaction(async (tx) => {
      const { placeId = null } = await withRequiredPlace(tx, { placeId: fields.placeId })
      const id = newId("res")
      await registerAsset(tx, {
        assetId: id,
        kind: "resource",
        shareCapacity: fields.capacity ?? null,
        committable: fields.active ?? true,
        now,
      })
      const stamp = clock(now)
      const [row] = await tx
        .insert(resources)
        .values({ ...fields, id, placeId, createdAt: stamp, updatedAt: stamp } as never)
        .returning()
      const qualified = qualifications.map((one) => ({ ...one, resourceId: id }))
      if (qualified.length > 0) await insertQualifications(tx, qualified, now)
      const resource = toResource(row as typeof resources.$inferSelect)
      const after = { kind: resource.kind, capacity: resource.capacity, active: resource.active, placeId }
      await recordEvents(tx, { now, actor, reason, correlationId }, [
        { type: "resources.resource.created", subject: id, touches: [placeId, resource.supplierId], after, data: { resourceId: id } },
      ])
      return resource
    }),
  )
}
