import { and, asc, isNull } from "drizzle-orm"
import type * as z from "zod"
import { writeContext } from "../../kernel/context.js"
import { type CsvValue, csvLines } from "../../kernel/csv.js"
import { type OperationsDb, readClock } from "../../kernel/database.js"
import { joinTexts } from "../../kernel/import/cells.js"
import { parseInput } from "../../kernel/input.js"
import type { Facility } from "../facility/contract.js"
import { facilityConditions } from "../facility/find/filter.js"
import { facilitySelection } from "../facility/read.js"
import { facilities } from "../facility/schema.js"
import { atClock } from "../reference/count.js"
import { joinNames } from "./cells.js"
import { columnOfScheme, fixedColumns, lastColumn, textColumns } from "./columns.js"
import { exportFacilitiesQuery, type PlaceFile } from "./contract.js"

const input = exportFacilitiesQuery.extend({ now: writeContext.now })
export type ExportFacilities = z.input<typeof input>

const texts = new Map<string, (place: Facility) => CsvValue>(textColumns.map(([column, field]) => [column, (place) => place[field]]))
const others: Record<string, (place: Facility) => CsvValue> = {
  id: ({ id }) => id,
  parent: ({ parentPlaceId }) => parentPlaceId,
  latitude: ({ latitude }) => latitude,
  longitude: ({ longitude }) => longitude,
  tags: ({ tags }) => joinTexts(tags),
  alternate_names: ({ alternateNames }) => joinNames(alternateNames),
}
const cellOf = (column: string, place: Facility): CsvValue => (texts.get(column) ?? others[column])?.(place)

const valuesOf = (place: Facility, scheme: string) => place.identifiers.filter((one) => one.scheme === scheme).map(({ value }) => value)

function csvOf(places: readonly Facility[], bom: boolean): Iterable<string> {
  const schemes = [...new Set(places.flatMap(({ identifiers }) => identifiers.map(({ scheme }) => scheme)))].sort()
  const header = [...fixedColumns, ...schemes.map(columnOfScheme), lastColumn]
  return csvLines(header, rowsOf(places, schemes), ",", bom)
}

function* rowsOf(places: readonly Facility[], schemes: readonly string[]): Generator<CsvValue[]> {
  for (const place of places) {
    const identifiers = schemes.map((scheme) => joinTexts(valuesOf(place, scheme)))
    yield [...fixedColumns.map((column) => cellOf(column, place)), ...identifiers, cellOf(lastColumn, place)]
  }
}

function featureOf(place: Facility) {
  const { latitude, longitude, identifiers, tags, alternateNames, parentPlaceId, id } = place
  const schemes = [...new Set(identifiers.map(({ scheme }) => scheme))].sort()
  return {
    type: "Feature",
    id,
    geometry: latitude === null || longitude === null ? null : { type: "Point", coordinates: [longitude, latitude] },
    properties: {
      ...Object.fromEntries(textColumns.map(([column, field]) => [column, place[field]])),
      parent: parentPlaceId,
      tags,
      alternate_names: alternateNames,
      ...Object.fromEntries(schemes.map((scheme) => [columnOfScheme(scheme), valuesOf(place, scheme)])),
    },
  }
}

function* geojsonOf(places: readonly Facility[]): Generator<string> {
  yield '{"type":"FeatureCollection","features":['
  for (const [index, place] of places.entries()) yield `${index === 0 ? "" : ","}\n${JSON.stringify(featureOf(place))}`
  yield "\n]}\n"
}

/**
 * Places within a filter as a file that `importFacilities` reads: imported again, it changes nothing. Contacts, instructions and opening
 * hours are no part of it. One statement; the text is made while it is read. Merged places are left out, whatever the filter.
 */
export async function exportFacilities(db: OperationsDb, raw: ExportFacilities): Promise<PlaceFile> {
  const { format, bom = true, now, ...filter } = parseInput(input, raw)
  const where = and(isNull(facilities.mergedIntoId), ...facilityConditions(filter))
  const places = await atClock(db, now, (at) =>
    at.select(facilitySelection).from(facilities).where(where).orderBy(asc(facilities.name), asc(facilities.id)),
  )
  const day = (await readClock(db, now)).toISOString().slice(0, 10)
  return format === "csv"
    ? { filename: `places-${day}.csv`, contentType: "text/csv; charset=utf-8", rows: places.length, lines: csvOf(places, bom) }
    : { filename: `places-${day}.geojson`, contentType: "application/geo+json", rows: places.length, lines: geojsonOf(places) }
}
