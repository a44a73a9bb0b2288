import { type SQL, sql } from "drizzle-orm"
import type * as z from "zod"
import { instantText, jsonOf, type OperationsDb } from "../../kernel/database.js"
import { documentsJson } from "../asset/json.js"
import { vehicleNotFound } from "../errors.js"
import { type Vehicle, vehicleSchema } from "./contract.js"

const raw = (text: string) => sql.raw(text)

/** A vehicle `v` with its resource `r` as JSON. */
export const vehicleJson: SQL = sql`jsonb_build_object('id', v.id, 'resourceId', v.resource_id, 'name', r.name, 'active', r.active,
  'passengerCapacity', r.capacity, 'bufferBeforeMinutes', r.buffer_before_min, 'bufferAfterMinutes', r.buffer_after_min,
  'operatorId', v.operator_id, 'category', v.category, 'vehicleClass', v.vehicle_class, 'plate', v.plate, 'plateCountry', v.plate_country,
  'make', v.make, 'model', v.model, 'modelYear', v.model_year, 'colour', v.colour, 'checkedBagCapacity', v.checked_bag_capacity,
  'carryOnCapacity', v.carry_on_capacity, 'wheelchairCapacity', v.wheelchair_capacity, 'childSeatCapacity', v.child_seat_capacity,
  'isAccessible', v.is_accessible, 'requiredLicenceClass', v.required_licence_class, 'basePlaceId', v.base_facility_id, 'notes', v.notes,
  'documents', ${documentsJson}, 'revision', v.revision, 'createdAt', ${instantText(raw("v.created_at"))}, 'updatedAt', ${instantText(raw("v.updated_at"))})`

export const vehicleSource = raw("ground_vehicles v join resources r on r.id = v.resource_id")

/** Vehicles that a query finds, in its order. */
export async function readVehicles(db: OperationsDb, query: SQL): Promise<Vehicle[]> {
  const rows = await jsonOf<z.input<typeof vehicleSchema>>(db, query)
  return rows.map((row) => vehicleSchema.parse(row))
}

/** One vehicle. Throws `vehicle_not_found`. */
export async function readVehicle(db: OperationsDb, id: string): Promise<Vehicle> {
  const [vehicle] = await readVehicles(db, sql`select ${vehicleJson} as result from ${vehicleSource} where v.id = ${id}`)
  if (!vehicle) throw vehicleNotFound({ id })
  return vehicle
}
