import { inArray } from "drizzle-orm"
import type { OperationsDb } from "../../kernel/database.js"
import type { Id } from "../../kernel/ids.js"
import { pickupPointNotFound, pickupPointUnsuitable } from "./errors.js"
import { pickupPoints as point } from "./schema.js"
import type { PickupKind } from "./words.js"

interface Asked {
  pointIds: readonly Id<"pkpt">[]
  productId: string
  kind: PickupKind
  /** A run may keep an inactive point; a departure does not get one. */
  active: boolean
}

/** Holds points still and checks that each may serve the kind for the product. Throws `pickup_point_not_found`, `pickup_point_unsuitable`. */
export async function requirePoints(tx: OperationsDb, { pointIds, productId, kind, active }: Asked): Promise<void> {
  if (pointIds.length === 0) return
  const found = await tx
    .select({ id: point.id, productId: point.productId, kinds: point.kinds, active: point.active })
    .from(point)
    .where(inArray(point.id, [...pointIds]))
    .orderBy(point.id)
    .for("key share")
  const byId = new Map(found.map((row) => [row.id, row]))
  for (const pointId of pointIds) {
    const row = byId.get(pointId)
    if (!row) throw pickupPointNotFound({ id: pointId })
    if (row.productId !== null && row.productId !== productId) throw pickupPointUnsuitable({ pointId, why: "other_product" })
    if (!row.kinds.includes(kind)) throw pickupPointUnsuitable({ pointId, why: "other_kind" })
    if (active && !row.active) throw pickupPointUnsuitable({ pointId, why: "inactive" })
  }
}
