import { findAirports } from "airport-data-js"
import { sql } from "drizzle-orm"
import { jsonParam, type OperationsDb } from "../../src/kernel/database.js"
import { newId } from "../../src/kernel/ids.js"

export interface AirportRow {
  iata: string
  icao: string
  zone: string
  country: string
  name: string
  latitude: number
  longitude: number
}

const text = (value: unknown) => (value === null || value === undefined ? "" : String(value))

/** Every airport of the package, as text and numbers; its elevation and UTC columns are wrong and left out. */
export async function airportRows(): Promise<AirportRow[]> {
  const all: unknown[] = await findAirports({})
  return (all as Record<string, unknown>[]).map((one) => ({
    iata: text(one.iata),
    icao: text(one.icao),
    zone: text(one.time),
    country: text(one.country_code),
    name: text(one.airport),
    latitude: Number(one.latitude),
    longitude: Number(one.longitude),
  }))
}

const onGlobe = ({ latitude, longitude }: AirportRow) => Math.abs(latitude) <= 90 && Math.abs(longitude) <= 180

/** Thousands of places at once, past the services: what searches are measured on. */
export async function plantAirports(db: OperationsDb): Promise<(AirportRow & { id: string })[]> {
  const rows = (await airportRows()).filter(onGlobe).map((row) => ({ ...row, id: newId("plac") }))
  await db.execute(sql`insert into facilities (id, kind, name, code, latitude, longitude)
    select id, 'airport', btrim(name), null, latitude, longitude
    from jsonb_to_recordset(${jsonParam(rows)}) as row(id text, name text, latitude double precision, longitude double precision)`)
  await db.execute(sql`insert into facility_identifiers (scheme, value, facility_id)
    select 'iata', iata, id from jsonb_to_recordset(${jsonParam(rows)}) as row(id text, iata text) where iata ~ '^[A-Z]{3}$'`)
  await db.execute(sql`analyze facilities`)
  return rows
}
