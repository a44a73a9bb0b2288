import { createRequire } from "node:module"
import {
  createPlace,
  createPlaceFeature,
  getPlaceByIdentifier,
  importPlaces,
  replaceOperationSchedules,
  updatePlace,
} from "@voyant-travel/operations/places"
import airportData from "airport-data-js"
import type { Size } from "../options.js"
import { type Seeding, seeder } from "./context.js"

const require = createRequire(import.meta.url)

interface Airport {
  iata: string
  icao: string
  time: string
  country_code: string
  airport: string
  latitude: number | string
  longitude: number | string
  type: string
  scheduled_service: string
}
interface Port {
  name: string
  city?: string
  province?: string
  timezone?: string
  coordinates?: [number, number]
  unlocs: string[]
}
interface Feature {
  type: "Feature"
  geometry: { type: "Point"; coordinates: [number, number] } | null
  properties: Record<string, string | string[]>
}

const home = ["EG", "RO"]
const point = (longitude: number, latitude: number) => ({ type: "Point" as const, coordinates: [longitude, latitude] as [number, number] })
/** What a file says in words; a code that is none is left out. */
const said = (properties: Record<string, string | string[] | undefined>) =>
  Object.fromEntries(Object.entries(properties).flatMap(([name, value]) => (value?.length ? [[name, value] as const] : [])))

function wantsAirport({ country_code, scheduled_service, iata, type }: Airport, size: Size): boolean {
  if (home.includes(country_code) && scheduled_service === "TRUE" && iata) return true
  return size === "large" || (size === "full" && type === "large_airport")
}

async function airports(size: Size): Promise<Feature[]> {
  const all = (await airportData.findAirports({})) as unknown as Airport[]
  return all
    .filter((airport) => wantsAirport(airport, size))
    .map((row) => ({
      type: "Feature",
      geometry: point(Number(row.longitude), Number(row.latitude)),
      properties: said({
        ...{ kind: "airport", name: row.airport, country: row.country_code, timezone: row.time },
        ...{ id_iata: String(row.iata ?? ""), id_icao: String(row.icao ?? "") },
      }),
    }))
}

function ports(size: Size): Feature[] {
  const all = Object.values(require("sea-ports/lib/ports.json") as Record<string, Port>)
  return all
    .filter(({ unlocs: [code = ""] }) => size !== "small" || home.includes(code.slice(0, 2)))
    .map(({ name, city, province, timezone, coordinates, unlocs }) => ({
      type: "Feature",
      geometry: coordinates ? point(...coordinates) : null,
      properties: said({ kind: "port", name, city, region: province, country: unlocs[0]?.slice(0, 2), timezone, id_unlocode: unlocs }),
    }))
}

/** Airports and ports of the two data packages, as one file; rows with a code or a zone that is none stay out. */
export async function seedDirectory({ db, size, season }: Seeding): Promise<number> {
  const context = { now: season.now, actor: seeder }
  const counts: number[] = []
  for (const features of [await airports(size), ports(size)]) {
    const content = JSON.stringify({ type: "FeatureCollection", features })
    counts.push((await importPlaces(db, { format: "geojson", content, onError: "skip", ...context })).created)
  }
  return counts.reduce((sum, count) => sum + count, 0)
}

const twins = [
  { kind: "airport", name: "Cairo Intl. Airport", country: "EG", city: "Cairo", of: "CAI" },
  { kind: "airport", name: "Henri Coanda Airport", country: "RO", city: "Otopeni", of: "OTP" },
] as const

/** What people have made of it: terminals below airports, hours with a season, a feature, and places that somebody entered twice. */
export async function seedPlaceCare({ db, season, ids }: Seeding): Promise<number> {
  const context = { now: season.now, actor: seeder }
  const museum = ids.places.get("museum")
  if (museum) {
    await replaceOperationSchedules(db, {
      placeId: museum,
      entries: [
        { opensAt: "09:00", closesAt: "17:00" },
        { opensAt: "09:00", closesAt: "19:00", seasonFrom: "10-01", seasonTo: "04-30" },
        { entryKind: "exception", validFrom: season.today, validTo: season.today, closed: true, notes: "Inventory" },
      ],
      ...context,
    })
    await createPlaceFeature(db, { placeId: museum, category: "accessibility", code: "step_free", name: "Step-free entrance", ...context })
    const instructions = { en: "Meet at the ticket office, left of the main gate.", ar: "اللقاء عند شباك التذاكر يسار البوابة الرئيسية." }
    await updatePlace(db, { id: museum, instructions, ...context })
  }
  let made = 0
  for (const { of, ...twin } of twins) {
    const airport = await getPlaceByIdentifier(db, { scheme: "iata", value: of })
    const { id: parentPlaceId, latitude, longitude } = airport
    if (latitude === null || longitude === null) continue
    await createPlace(db, { ...twin, latitude: latitude + 0.0002, longitude, ...context })
    await createPlace(db, { kind: "terminal", name: `${of} Terminal 1`, parentPlaceId, latitude, longitude, ...context })
    made += 2
  }
  return made
}
