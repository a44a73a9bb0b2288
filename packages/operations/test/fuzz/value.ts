import fc from "fast-check"

export type Schema = { [key: string]: unknown }

const refName = /^#\/components\/schemas\//
const idPattern = /^\^([a-z]{3,4})_/

/** Stands for an id that exists when the request is sent: the `n`-th known one of its kind. */
export const knownId = (prefix: string, n: number) => `@@${prefix}:${n}@@`

/** Words that mean something to the services, by the name of the field; whatever has no entry is made from its schema alone. */
const meaningful: Record<string, string[]> = {
  timezone: ["Africa/Cairo", "Europe/Bucharest", "UTC", "America/New_York", "+02:00", "Mars/Olympus"],
  recurrence: [
    "FREQ=WEEKLY;BYDAY=MO,TH;COUNT=6",
    "RRULE:FREQ=MONTHLY;BYDAY=-1FR;COUNT=3",
    "FREQ=DAILY;COUNT=5",
    "FREQ=YEARLY;COUNT=2",
    "RDATE:20260605,20260607",
    "FREQ=DAILY;COUNT=4\nEXDATE:20260603",
    "FREQ=WEEKLY;INTERVAL=0",
    "FREQ=HOURLY;COUNT=9",
    "DTSTART:20260101",
    "FREQ=DAILY;BYMONTH=2;BYMONTHDAY=30",
  ],
  productId: ["prod_1", "prod_2"],
  optionId: ["popt_1", "popt_2"],
  bookingId: ["bkng_1", "bkng_2", "bkng_3"],
  bookingItemId: ["bkit_1", "bkit_2"],
  holderRef: ["cart_1", "cart_2"],
  holdToken: ["token-0001", "token-0002", "token-0003"],
  token: ["token-0001", "token-0002", "token-0003"],
  status: ["sold_out"],
  scheme: ["iata", "unlocode"],
  value: ["CAI", "EGALY"],
  programId: ["prog_1", "prog_2"],
  kind: ["room_dbl", "room_sgl", "seat"],
  roomKind: ["room_dbl"],
  pickupKey: ["key-1", "key-2", "key-3"],
}

const dates = fc.oneof(
  { weight: 12, arbitrary: fc.integer({ min: 0, max: 45 }).map((day) => new Date(Date.UTC(2026, 4, 25 + day)).toISOString().slice(0, 10)) },
  { weight: 1, arbitrary: fc.constantFrom("0001-01-01", "9999-12-31", "2011-12-30", "2026-04-24", "1900-01-01") },
)
const instants = fc.oneof(
  { weight: 8, arbitrary: fc.integer({ min: 0, max: 45 * 24 }).map((hour) => new Date(Date.UTC(2026, 4, 25, hour)).toISOString()) },
  { weight: 1, arbitrary: fc.constantFrom("0000-01-01T00:00:00Z", "9999-12-31T23:59:59-23:59", "2026-05-01T09:00:00.123456789+05:30") },
)

const words = fc.oneof(
  { weight: 6, arbitrary: fc.string({ minLength: 1, maxLength: 20 }) },
  { weight: 2, arbitrary: fc.string({ unit: "grapheme", minLength: 1, maxLength: 20 }) },
  {
    weight: 1,
    arbitrary: fc.constantFrom(
      "'; drop table facilities; --",
      "%",
      "_",
      "\\",
      "$1",
      "{}",
      "null",
      "../..",
      "<b>",
      "\u202e",
      "a".repeat(5000),
    ),
  },
)

function textOf(schema: Schema, field: string): fc.Arbitrary<string> {
  const pattern = typeof schema.pattern === "string" ? schema.pattern : undefined
  const prefix = pattern && idPattern.exec(pattern)?.[1]
  if (prefix) {
    // mostly the first few, which are there from the start: requests have to meet on the same records
    const known = fc.oneof({ weight: 3, arbitrary: fc.nat(14) }, { weight: 1, arbitrary: fc.nat(59) }).map((n) => knownId(prefix, n))
    return fc.oneof({ weight: 9, arbitrary: known }, { weight: 1, arbitrary: fc.constant(`${prefix}_01kb7x3q4yf5sv0m2c8n6r9tde`) })
  }
  if (schema.format === "date") return dates
  if (schema.format === "date-time") return instants
  const hints = meaningful[field.replace(/s$/, "")] ?? meaningful[field]
  const own = pattern ? fc.stringMatching(new RegExp(pattern)) : words
  return hints ? fc.oneof({ weight: 8, arbitrary: fc.constantFrom(...hints) }, { weight: 1, arbitrary: own }) : own
}

function numberOf({ minimum, maximum, type }: Schema): fc.Arbitrary<number> {
  const low = typeof minimum === "number" ? minimum : -1000
  const high = typeof maximum === "number" ? maximum : 1_000_000
  if (type === "number") return fc.oneof(fc.double({ min: low, max: high, noNaN: true }), fc.constantFrom(low, high))
  const near = fc.integer({ min: Math.max(low, Math.min(high, 0) - 4), max: Math.min(high, Math.max(low, 0) + 12) })
  return fc.oneof(
    { weight: 8, arbitrary: near },
    { weight: 1, arbitrary: fc.constantFrom(low, high) },
    { weight: 1, arbitrary: fc.integer({ min: low, max: high }) },
  )
}

/** Two names for one thing contradict each other more often than not. */
const olderNames = new Set(["facilityId"])

/** Absent `absent` times as often as there. (`fc.option` counts the other way round: with `freq: 1` it is always absent.) */
export const sometimes = <T>(value: fc.Arbitrary<T>, absent: number): fc.Arbitrary<T | undefined> =>
  fc.oneof<fc.WeightedArbitrary<T | undefined>[]>({ weight: 1, arbitrary: value }, { weight: absent, arbitrary: fc.constant(undefined) })

/** Values that mostly fit a schema of the document. */
export function valuesFrom(schemas: Record<string, Schema>) {
  function objectOf({ properties = {}, required = [], additionalProperties }: Schema, depth: number): fc.Arbitrary<unknown> {
    const named = Object.entries(properties as Record<string, Schema>)
    if (named.length === 0 && additionalProperties !== false) {
      return fc.dictionary(fc.string({ maxLength: 8 }), fc.jsonValue({ maxDepth: 2 }), { maxKeys: 3 })
    }
    const needed = required as string[]
    const members = named.map(([name, schema]) => {
      const value = value_(schema, name, depth + 1)
      return [name, needed.includes(name) ? value : sometimes(value, olderNames.has(name) ? 11 : 2)] as const
    })
    return fc
      .record(Object.fromEntries(members))
      .map((record) => Object.fromEntries(Object.entries(record).filter(([, value]) => value !== undefined)))
  }
  function value_(schema: Schema, field: string, depth: number): fc.Arbitrary<unknown> {
    if (typeof schema.$ref === "string") return value_(schemas[schema.$ref.replace(refName, "")] ?? {}, field, depth)
    if ("const" in schema) return fc.constant(schema.const)
    if (Array.isArray(schema.enum)) return fc.constantFrom(...schema.enum)
    const choices = schema.anyOf ?? schema.oneOf
    if (Array.isArray(choices)) return fc.oneof(...choices.map((choice: Schema) => value_(choice, field, depth)))
    switch (schema.type) {
      case "string":
        return textOf(schema, field)
      case "integer":
      case "number":
        return numberOf(schema)
      case "boolean":
        return fc.boolean()
      case "null":
        return fc.constant(null)
      case "array":
        return fc.array(value_((schema.items ?? {}) as Schema, field, depth + 1), {
          minLength: Number(schema.minItems ?? 0),
          maxLength: Math.max(Number(schema.minItems ?? 0), 3),
        })
      case "object":
        return objectOf(schema, depth)
      default:
        return fc.jsonValue({ maxDepth: 2 })
    }
  }
  return (schema: Schema, field = ""): fc.Arbitrary<unknown> => value_(schema, field, 0)
}

/** What no field asked for. */
export const junk: fc.Arbitrary<unknown> = fc.oneof(
  fc.constantFrom<unknown>(
    null,
    "",
    " ",
    "\u0000",
    "a\u0000b",
    "\ud800",
    0,
    -1,
    1e308,
    2 ** 53,
    -(2 ** 63),
    1.5,
    true,
    [],
    {},
    [[]],
    [null],
  ),
  fc.constantFrom<unknown>("avsl_01kb7x3q4yf5sv0m2c8n6r9tde", "2026-02-30", "24:00", "2026-05-01T25:00:00Z", "NaN", "x".repeat(10_000)),
  fc.jsonValue({ maxDepth: 3 }),
  fc.constant({ ["__proto__"]: 1, constructor: 1, toString: "x" }),
)
