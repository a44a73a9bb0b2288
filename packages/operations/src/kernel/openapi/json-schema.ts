import * as z from "zod"

export type Json = { [key: string]: unknown }

const maps = new Set(["properties", "patternProperties", "$defs", "dependentSchemas"])
const lists = new Set(["allOf", "anyOf", "oneOf", "prefixItems"])
const singles = new Set(["items", "additionalProperties", "not", "contains", "propertyNames", "if", "then", "else"])
/** Written by zod for its own registry. */
const noise = new Set(["$schema", "$id", "id", "$defs"])

const isJson = (value: unknown): value is Json => typeof value === "object" && value !== null && !Array.isArray(value)

function tidyMember(key: string, value: unknown): unknown {
  if (key === "$ref" && typeof value === "string") return value.replace("#/$defs/", "#/components/schemas/")
  if (maps.has(key) && isJson(value)) return Object.fromEntries(Object.entries(value).map(([name, schema]) => [name, tidy(schema)]))
  if (lists.has(key) && Array.isArray(value)) return value.map(tidy)
  return singles.has(key) ? tidy(value) : value
}

/** Says nothing: a pattern that only repeats the format, and bounds of every whole number that JavaScript can hold. */
const saysNothing = (schema: Json, key: string, value: unknown) =>
  noise.has(key) ||
  (key === "pattern" && typeof schema.format === "string") ||
  (key === "minimum" && value === Number.MIN_SAFE_INTEGER) ||
  (key === "maximum" && value === Number.MAX_SAFE_INTEGER)

/** Walks a schema by its keywords, so that a property that happens to be called `id`, `format` or `$ref` is left alone. */
function tidy(schema: unknown): unknown {
  if (!isJson(schema)) return schema
  const kept = Object.entries(schema).filter(([key, value]) => !saysNothing(schema, key, value))
  return Object.fromEntries(kept.map(([key, value]) => [key, tidyMember(key, value)]))
}

const sameJson = (a: unknown, b: unknown) => JSON.stringify(a) === JSON.stringify(b)

/** Collects the named schemas (`.meta({ id })`) that a document refers to, and only those: hosts name schemas of their own. */
export function schemaCollector() {
  const named = new Map<string, unknown>()
  const keep = (name: string, schema: unknown) => {
    if (named.has(name) && !sameJson(named.get(name), schema)) throw new Error(`Two different schemas are called ${name}.`)
    named.set(name, schema)
  }
  return {
    /** The schema as it is on the wire: a reference where it has a name. */
    schemaOf(schema: z.ZodType): Json {
      // inside an array even a named schema becomes a reference, with its definition beside it
      const wrapped = z.toJSONSchema(z.array(schema), { io: "input", unrepresentable: "any" }) as Json
      for (const [name, definition] of Object.entries((wrapped.$defs ?? {}) as Json)) keep(name, tidy(definition))
      return tidy(wrapped.items) as Json
    },
    components: (): Json => Object.fromEntries([...named].sort(([a], [b]) => a.localeCompare(b))),
  }
}

export type SchemaCollector = ReturnType<typeof schemaCollector>
