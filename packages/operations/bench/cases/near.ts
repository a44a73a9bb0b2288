import { nearFacilities } from "@voyant-travel/operations/places"
import type { BenchDatabase, Case } from "../case.js"

const count = 20_000
const repeats = 50
const limit = 50
const cairo = { latitude: 30.0444, longitude: 31.2357, radiusMeters: 100_000 }

/** So many places with two identifiers each, a third of them around the town that is asked about, the others all over the world. */
async function manyPlaces({ pool }: BenchDatabase): Promise<void> {
  await pool.query(`insert into facilities (id, kind, name, city, latitude, longitude, timezone, timezone_source)
    select 'plac_' || lpad(n::text, 26, '0'), (array['hotel', 'meeting_point', 'attraction', 'airport'])[n % 4 + 1], 'Place ' || n, 'City ' || n % 500,
      case when n % 3 = 0 then 29 + n % 2011 / 1005.5 else n % 16001 / 100.0 - 80 end,
      case when n % 3 = 0 then 30 + n % 2503 / 1001.2 else n % 35993 / 100.0 - 180 end, 'UTC', 'given'
    from generate_series(1, ${count}) n`)
  await pool.query(`insert into facility_identifiers (scheme, value, facility_id)
    select scheme, scheme || n, 'plac_' || lpad(n::text, 26, '0') from generate_series(1, ${count}) n cross join unnest(array['own', 'other']) scheme`)
  await pool.query("vacuum analyze")
}

/** The nearest places with their identifiers: what stands in a box that the index answers, measured on the sphere. */
const nearByHand = `
  with measured as (
    select facilities.*, 2 * 6371008.8 * asin(least(1, sqrt(power(sin(radians(latitude - $1) / 2), 2)
      + cos(radians($1)) * cos(radians(latitude)) * power(sin(radians(longitude - $2) / 2), 2)))) as distance
    from facilities where status = 'active' and latitude between $1 - $3 / 111195.0 and $1 + $3 / 111195.0
      and longitude between $2 - $3 / 111195.0 / cos(radians($1 + 1)) and $2 + $3 / 111195.0 / cos(radians($1 + 1)))
  select measured.*, (select jsonb_agg(jsonb_build_object('scheme', scheme, 'value', value)) from facility_identifiers where facility_id = id) as identifiers
  from measured where distance <= $3 order by distance, id limit ${limit}`

async function repeat(read: () => Promise<unknown>) {
  for (let done = 0; done < repeats; done++) await read()
}

export const near: Case = {
  name: "near",
  title: "the 50 places nearest to a point, of 20,000",
  connections: 1,
  operations: repeats,
  most: 2,
  prepare: async (database) => {
    await manyPlaces(database)
    const { pool, db } = database
    const byHand = () => pool.query<{ id: string }>(nearByHand, [cairo.latitude, cairo.longitude, cairo.radiusMeters])
    const asked = () => nearFacilities(db, { ...cairo, limit })
    const [found, { rows }] = [await asked(), await byHand()]
    if (found.length < limit || found.some(({ place }, index) => place.id !== rows[index]?.id))
      throw new Error("The two sides find different places near.")
    return { baseline: () => repeat(byHand), ours: () => repeat(asked) }
  },
}
