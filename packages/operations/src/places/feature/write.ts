import { and, eq, sql } from "drizzle-orm"
import * as z from "zod"
import { revisionConflict } from "../../kernel/common-errors.js"
import { revisionField, type WriteContext, writeContext } from "../../kernel/context.js"
import { clock, type OperationsDb } from "../../kernel/database.js"
import { type Id, idSchema, newId } from "../../kernel/ids.js"
import { parseInput, patchOf } from "../../kernel/input.js"
import { recordEvents } from "../../kernel/outbox/record.js"
import { translating } from "../../kernel/violations.js"
import { featureCodeTaken, featureNotFound } from "../errors.js"
import { lockFacility } from "../facility/write/written.js"
import { type FacilityFeature, insertFacilityFeatureSchema, patchFacilityFeatureSchema } from "./contract.js"
import { facilityFeatures as feature } from "./schema.js"

const placeId = idSchema("plac")
const createInput = insertFacilityFeatureSchema.extend({ placeId, ...writeContext })
const updateInput = patchFacilityFeatureSchema.extend({ placeId, featureId: idSchema("ffea"), ...writeContext })
const deleteInput = z.strictObject({ placeId, featureId: idSchema("ffea"), ...revisionField, ...writeContext })

const named = (db: OperationsDb, of: Id<"plac">, code: string | null | undefined) => ({
  facility_features_code_key: async () => {
    const [owner] = await db
      .select({ id: feature.id, name: feature.name })
      .from(feature)
      .where(and(eq(feature.placeId, of), eq(feature.code, code ?? "")))
    return featureCodeTaken({ placeId: of, code: code ?? "", ...(owner && { owner }) })
  },
})

const record = (tx: OperationsDb, context: WriteContext, of: Id<"plac">, featureId: string, change: { before?: object; after?: object }) =>
  recordEvents(tx, context, [{ type: "places.place.features_changed", subject: of, touches: [featureId], ...(change as object) }])

async function lockFeature(tx: OperationsDb, of: Id<"plac">, id: Id<"ffea">, expected?: number): Promise<FacilityFeature> {
  await lockFacility(tx, of)
  const [row] = await tx
    .select()
    .from(feature)
    .where(and(eq(feature.id, id), eq(feature.placeId, of)))
    .for("update")
  if (!row) throw featureNotFound({ id })
  if (expected !== undefined && expected !== row.revision) throw revisionConflict({ expected, current: row })
  return row
}

/** Adds a feature to a place. Throws `feature_code_taken`, `place_not_found`, `place_merged`. */
export async function createFacilityFeature(db: OperationsDb, raw: z.input<typeof createInput>): Promise<FacilityFeature> {
  const { placeId: of, now, actor, reason, correlationId, ...values } = parseInput(createInput, raw)
  return translating(named(db, of, values.code), () =>
    db.transaction(async (tx) => {
      await lockFacility(tx, of)
      const stamp = clock(now)
      const [row] = await tx
        .insert(feature)
        .values({ ...values, id: newId("ffea"), placeId: of, createdAt: stamp, updatedAt: stamp } as never)
        .returning()
      const made = row as FacilityFeature
      await record(tx, { now, actor, reason, correlationId }, of, made.id, { after: made })
      return made
    }),
  )
}

/** Changes a feature of a place. Throws `feature_not_found` (also for one of another place), `feature_code_taken`, `revision_conflict`, `empty_patch`. */
export async function updateFacilityFeature(db: OperationsDb, raw: z.input<typeof updateInput>): Promise<FacilityFeature> {
  const { placeId: of, featureId, expectedRevision, now, actor, reason, correlationId, ...given } = parseInput(updateInput, raw)
  const patch = patchOf(given)
  return translating(named(db, of, patch.code), () =>
    db.transaction(async (tx) => {
      const before = await lockFeature(tx, of, featureId, expectedRevision)
      const [row] = await tx
        .update(feature)
        .set({ ...patch, revision: sql`${feature.revision} + 1`, updatedAt: clock(now) } as never)
        .where(eq(feature.id, featureId))
        .returning()
      const after = row as FacilityFeature
      await record(tx, { now, actor, reason, correlationId }, of, featureId, { before, after })
      return after
    }),
  )
}

/** Takes a feature off a place. Throws `feature_not_found`, `revision_conflict`. */
export const deleteFacilityFeature = async (db: OperationsDb, raw: z.input<typeof deleteInput>): Promise<{ id: Id<"ffea"> }> => {
  const { placeId: of, featureId, expectedRevision, ...context } = parseInput(deleteInput, raw)
  return db.transaction(async (tx) => {
    const before = await lockFeature(tx, of, featureId, expectedRevision)
    await tx.delete(feature).where(eq(feature.id, featureId))
    await record(tx, context, of, featureId, { before })
    return { id: featureId }
  })
}
