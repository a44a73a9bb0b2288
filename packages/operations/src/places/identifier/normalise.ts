import type * as z from "zod"
import { identifierInvalid } from "../facility/errors.js"
import type { FacilityIdentifier, facilityIdentifiersInput } from "./contract.js"

interface Scheme {
  /** The normal form, or null where the text is none of this scheme. */
  normalise: (value: string) => string | null
  expected: string
}

const matching = (pattern: RegExp, prepare: (value: string) => string) => (value: string) => {
  const prepared = prepare(value)
  return pattern.test(prepared) ? prepared : null
}
const packed = (value: string) => value.replace(/\s+/g, "").toUpperCase()
const osmTypes: Record<string, string> = { n: "node", w: "way", r: "relation", node: "node", way: "way", relation: "relation" }

function osm(value: string): string | null {
  const [, type = "", digits = ""] = /^([a-z]+)\/?(\d{1,19})$/.exec(value.trim().toLowerCase()) ?? []
  return osmTypes[type] ? `${osmTypes[type]}/${digits.replace(/^0+(?=\d)/, "")}` : null
}

/** A full Open Location Code: eight digits (trailing pairs may be padding zeros), a plus, and further digits. */
const plusCode = /^(?=.{9,16}$)[23456789CFGHJMPQRV]{2,8}0*\+[23456789CFGHJMPQRVWX]{0,7}$/
const isFullPlusCode = (code: string) => plusCode.test(code) && code.indexOf("+") === 8 && (!code.includes("0") || code.endsWith("+"))

const known: Record<string, Scheme> = {
  iata: { normalise: matching(/^[A-Z]{3}$/, packed), expected: "three letters" },
  icao: { normalise: matching(/^[A-Z0-9]{4}$/, packed), expected: "four letters or digits" },
  unlocode: {
    normalise: matching(/^[A-Z]{2}[A-Z2-9]{3}$/, packed),
    expected: "two letters of the country and three letters or digits 2–9",
  },
  osm: { normalise: osm, expected: "node/1, way/1 or relation/1" },
  gtfs: { normalise: matching(/^[^:]+:.+$/, (value) => value.trim()), expected: "feed:stop_id" },
  uic: { normalise: matching(/^\d{7,8}$/, (value) => value.replace(/[\s-]+/g, "")), expected: "7 or 8 digits" },
  plus_code: {
    normalise: (value) => (isFullPlusCode(packed(value)) ? packed(value) : null),
    expected: "a full Open Location Code such as 8FVC9G8F+6X",
  },
}
const opaque: Scheme = { normalise: matching(/^.{1,255}$/su, (value) => value.trim()), expected: "1 to 255 characters" }

/** The normal form of an identifier, under which it is stored and found. Throws `identifier_invalid`. */
export function normaliseIdentifier({ scheme, value }: FacilityIdentifier): FacilityIdentifier {
  const { normalise, expected } = known[scheme] ?? opaque
  const normal = normalise(value)
  if (normal === null) throw identifierInvalid({ scheme, value, expected })
  return { scheme, value: normal }
}

/** The identifiers of an input in their normal form, each once. Throws `identifier_invalid`. */
export function normaliseAll(given: z.output<typeof facilityIdentifiersInput>): FacilityIdentifier[] {
  const all = given.map(normaliseIdentifier).map((one) => [`${one.scheme} ${one.value}`, one] as const)
  return [...new Map(all).values()].sort((a, b) => (`${a.scheme} ${a.value}` < `${b.scheme} ${b.value}` ? -1 : 1))
}

/** What a text could be an identifier of: its normal form under each known scheme, and itself under any other. */
export const identifierForms = (text: string) => ({
  known: Object.entries(known).flatMap(([scheme, { normalise }]) => {
    const value = normalise(text)
    return value === null ? [] : [{ scheme, value }]
  }),
  knownSchemes: Object.keys(known),
  opaque: text.trim(),
})

const reference = /^([a-z][a-z0-9_]{1,31}):(.+)$/s

/** The identifier that `scheme:value` names, if it names one. */
export function identifierIn(parent: string): FacilityIdentifier | undefined {
  const [, scheme, value] = reference.exec(parent) ?? []
  if (!scheme || !value) return undefined
  try {
    return normaliseIdentifier({ scheme, value })
  } catch {
    return undefined
  }
}
