import { createRequire } from "node:module"
import { csvLines } from "../../src/kernel/csv.js"
import { airportRows } from "./airports.js"

const require = createRequire(import.meta.url)

export interface PortRow {
  name: string
  city?: string
  province?: string
  timezone?: string
  coordinates?: [number, number]
  unlocs: string[]
}

/** Every port of the package, in its order. */
export const portRows = (): PortRow[] => Object.values(require("sea-ports/lib/ports.json") as Record<string, PortRow>)

/** The ports as a file; their country is that of their UN/LOCODE. */
export function portsCsv(): string {
  const header = ["kind", "name", "city", "region", "country", "timezone", "latitude", "longitude", "id_unlocode"]
  const rows = portRows().map(({ name, city, province, timezone, coordinates = [], unlocs }) => {
    const [longitude, latitude] = coordinates
    return ["port", name, city, province, unlocs[0]?.slice(0, 2), timezone, latitude, longitude, unlocs.join("|")]
  })
  return [...csvLines(header, rows)].join("")
}

/** The airports as a file. */
export async function airportsCsv(): Promise<string> {
  const header = ["kind", "name", "country", "timezone", "latitude", "longitude", "id_iata", "id_icao"]
  const rows = (await airportRows()).map((row) => [
    ...["airport", row.name, row.country, row.zone],
    ...[row.latitude, row.longitude, row.iata, row.icao],
  ])
  return [...csvLines(header, rows)].join("")
}
