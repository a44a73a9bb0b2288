import fc from "fast-check"
import type { ApiDocument } from "../../src/kernel/openapi.js"
import { junk, type Schema, sometimes, valuesFrom } from "./value.js"

/** A request before its known ids are put in. */
export interface PlannedRequest {
  method: string
  path: string
  headers: Record<string, string>
  body?: string
  /** `post /places`: the operation of the document, if it is one. */
  operation?: string
}

const cases = (...weighted: [number, string][]) =>
  fc.oneof(...weighted.map(([weight, value]) => ({ weight, arbitrary: fc.constant(value) })))

const isObject = (value: unknown): value is Record<string, unknown> => typeof value === "object" && value !== null

/** Puts something else at one place of a JSON value, or a key that nobody knows beside the others. */
function spoil(value: unknown, at: number, other: unknown): unknown {
  if (!isObject(value) || at % 7 === 0) return other
  const keys = Object.keys(value)
  const key = at % 5 === 0 || keys.length === 0 ? "unknownKey" : (keys[at % keys.length] ?? "unknownKey")
  const changed = at % 3 === 0 ? spoil(value[key], Math.floor(at / 3), other) : other
  if (Array.isArray(value)) return value.map((item, index) => (String(index) === key ? changed : item))
  return { ...value, [key]: changed }
}

const spoiled = (value: fc.Arbitrary<unknown>) => fc.tuple(value, fc.nat(1000), junk).map(([good, at, other]) => spoil(good, at, other))

const mostly = <T, U = T>(usual: fc.Arbitrary<T>, else_: fc.Arbitrary<U>, weight = 4): fc.Arbitrary<T | U> =>
  fc.oneof<fc.WeightedArbitrary<T | U>[]>({ weight, arbitrary: usual }, { weight: 1, arbitrary: else_ })

const asText = (value: unknown): string => (typeof value === "string" ? value : (JSON.stringify(value) ?? ""))
const encode = (text: string) => {
  try {
    return encodeURIComponent(text).replaceAll("%40%40", "@@").replaceAll("%3A", ":")
  } catch {
    return "%ED%A0%80"
  }
}

interface Parameter {
  name: string
  in: string
  required?: boolean
  schema: Schema
}

interface DocumentedOperation {
  parameters: (Parameter | { $ref: string })[]
  requestBody?: { content: Record<string, { schema: Schema }> }
}

const brokenBodies = cases(
  [3, "{"],
  [1, ""],
  [1, "null"],
  [1, "[]"],
  [1, '"text"'],
  [1, "\u0000"],
  [1, `{"a":${"[".repeat(5000)}${"]".repeat(5000)}}`],
)
const keys = cases([4, "key-1"], [4, "key-2"], [4, "key-3"])
const brokenKeys = cases([1, ""], [1, "k".repeat(300)])
const revisions = cases([4, '"1"'], [3, '"2"'], [1, "*"], [1, '"999999999"'])
const brokenRevisions = cases([1, "x"], [1, '"1", "2"'])
const brokenTypes = cases([1, "text/plain"], [1, "application/xml"], [1, "multipart/form-data"], [1, ""])
const brokenSearches = cases(
  [1, "unknown=1"],
  [1, "limit=1&limit=2"],
  [1, "limit=10000"],
  [1, "%00"],
  [1, "a=%E0%A4%A"],
  [1, "__proto__=1"],
)
const cursors = cases([1, "0.0"], [1, "x"], [1, "99999999999999999999.1"])

type Values = ReturnType<typeof valuesFrom>

/** Parts of a request: as the operation asks for them, or each with a chance to be broken. */
function partsOf(operation: DocumentedOperation, value: Values, broken: boolean) {
  const parameters = operation.parameters.filter((parameter): parameter is Parameter => "name" in parameter)
  const of = (place: string) => parameters.filter((parameter) => parameter.in === place)
  const [inPath, inQuery] = [of("path"), of("query")]
  const perhaps = <T, U>(good: fc.Arbitrary<T>, bad: fc.Arbitrary<U>, weight: number) => (broken ? mostly(good, bad, weight) : good)
  const schema = operation.requestBody?.content["application/json"]?.schema
  const good = schema ? value(schema) : fc.constant(undefined)
  const json = perhaps(good, spoiled(good), 1).map((body) => (body === undefined ? undefined : JSON.stringify(body)))
  const drawn = fc.record({
    segments: fc.tuple(...inPath.map(({ name, schema: of }) => perhaps(value(of, name), junk, 9))),
    query: fc.tuple(
      ...inQuery.map(({ name, schema: of, required }) => {
        const given = perhaps(value(of, name), junk, 4)
        return required ? perhaps(given, fc.constant(undefined), 9) : sometimes(given, 3)
      }),
    ),
    search: perhaps(fc.constant(""), brokenSearches, 9),
    body: schema ? perhaps(json, brokenBodies, 9) : fc.constant(undefined),
    key: sometimes(perhaps(keys, brokenKeys, 4), 5),
    revision: sometimes(perhaps(revisions, brokenRevisions, 4), 9),
    type: perhaps(fc.constant("application/json"), brokenTypes, 15),
    cursor: sometimes(cursors, 2),
  })
  return { inPath, inQuery, drawn }
}

/** Requests to one operation: what it asks for, or with something wrong. */
function requestsTo(
  method: string,
  path: string,
  operation: DocumentedOperation,
  value: Values,
  broken: boolean,
): fc.Arbitrary<PlannedRequest> {
  const { inPath, inQuery, drawn } = partsOf(operation, value, broken)
  return drawn.map(({ segments, query, search, body, key, revision, type, cursor }) => {
    const filled = inPath.reduce((text, { name }, index) => text.replace(`{${name}}`, () => encode(asText(segments[index]))), path)
    const pairs = inQuery.flatMap(({ name }, index) => {
      const given = query[index]
      return given === undefined ? [] : (Array.isArray(given) ? given : [given]).map((item) => `${encode(name)}=${encode(asText(item))}`)
    })
    const headers: Record<string, string> = {}
    if (body !== undefined) headers["content-type"] = type
    if (key !== undefined && method !== "get") headers["idempotency-key"] = key
    if (revision !== undefined) headers["if-match"] = revision
    if (cursor !== undefined && path === "/events") headers["last-event-id"] = cursor
    const all = [...pairs, search].filter(Boolean).join("&")
    return { method: method.toUpperCase(), path: all ? `${filled}?${all}` : filled, headers, body, operation: `${method} ${path}` }
  })
}

const strange: fc.Arbitrary<PlannedRequest> = fc
  .record({
    method: fc.constantFrom("GET", "POST", "PUT", "PATCH", "DELETE", "HEAD", "OPTIONS"),
    path: fc.array(fc.string({ maxLength: 6 }), { maxLength: 4 }),
  })
  .map(({ method, path }) => ({ method, path: `/${path.map(encode).join("/")}`, headers: {} }))

/** Requests to every operation of a document, each as often as the others, and a few to nowhere. */
export function requestsOf(document: ApiDocument): fc.Arbitrary<PlannedRequest> {
  const value = valuesFrom(document.components.schemas as Record<string, Schema>)
  const operations = Object.entries(document.paths).flatMap(([path, item]) =>
    Object.entries(item).map(([method, operation]) => ({
      // what writes is where the faults are
      weight: method === "get" ? 2 : 3,
      arbitrary: mostly(
        requestsTo(method, path, operation as unknown as DocumentedOperation, value, false),
        requestsTo(method, path, operation as unknown as DocumentedOperation, value, true),
        1,
      ),
    })),
  )
  return fc.oneof({ weight: 40, arbitrary: fc.oneof(...operations) }, { weight: 1, arbitrary: strange })
}
