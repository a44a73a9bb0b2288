import { type SQL, sql } from "drizzle-orm"
import type * as z from "zod"
import { instantText, jsonOf, type OperationsDb } from "../../kernel/database.js"
import { documentsJson, languagesJson, licencesJson } from "../asset/json.js"
import { driverNotFound } from "../errors.js"
import { type Driver, driverSchema } from "./contract.js"

const raw = (text: string) => sql.raw(text)

/** A driver `d` with the resource `r` behind them as JSON. */
export const driverJson: SQL = sql`jsonb_build_object('id', d.id, 'resourceId', d.resource_id, 'name', r.name, 'active', r.active,
  'bufferBeforeMinutes', r.buffer_before_min, 'bufferAfterMinutes', r.buffer_after_min, 'isGuide', 'guide' = any(r.also_kinds),
  'languages', ${languagesJson}, 'licences', ${licencesJson}, 'operatorId', d.operator_id, 'phone', d.phone, 'email', d.email,
  'licenceNumber', d.licence_number, 'licenceCountry', d.licence_country, 'isMeetAndGreetCapable', d.is_meet_and_greet_capable,
  'hoursRules', d.hours_rules, 'basePlaceId', d.base_facility_id, 'photoUrl', d.photo_url, 'notes', d.notes, 'documents', ${documentsJson},
  'revision', d.revision, 'createdAt', ${instantText(raw("d.created_at"))}, 'updatedAt', ${instantText(raw("d.updated_at"))})`

export const driverSource = raw("ground_drivers d join resources r on r.id = d.resource_id")

/** Drivers that a query finds, in its order. */
export async function readDrivers(db: OperationsDb, query: SQL): Promise<Driver[]> {
  const rows = await jsonOf<z.input<typeof driverSchema>>(db, query)
  return rows.map((row) => driverSchema.parse(row))
}

/** One driver. Throws `driver_not_found`. */
export async function readDriver(db: OperationsDb, id: string): Promise<Driver> {
  const [driver] = await readDrivers(db, sql`select ${driverJson} as result from ${driverSource} where d.id = ${id}`)
  if (!driver) throw driverNotFound({ id })
  return driver
}
