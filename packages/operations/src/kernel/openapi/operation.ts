import { problemSchema } from "../problem.js"
import type { RouteMeta } from "../route-meta.js"
import type { Json, SchemaCollector } from "./json-schema.js"

export interface Operation {
  operationId: string
  summary?: string
  tags?: string[]
  parameters: Json[]
  requestBody?: Json
  responses: Record<string, Json>
}

const pascal = (words: string) => words.replace(/(?:^|[^A-Za-z0-9]+)([A-Za-z0-9])/g, (_, first: string) => first.toUpperCase())

/** `get /facilities/{id}` is `getFacilitiesById`. */
const operationIdOf = (method: string, path: string) =>
  method +
  path
    .split("/")
    .map((part) => (part.startsWith("{") ? `By${pascal(part.slice(1, -1))}` : pascal(part)))
    .join("")

const pathNames = (path: string) => [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => name as string)

/** Every write takes a key, every change and removal of one record the revision that it was made for. */
export const headerParameters: Record<string, Json> = {
  IdempotencyKey: {
    name: "Idempotency-Key",
    in: "header",
    description: "Repeat it to repeat the same request: the first answer comes again and nothing runs twice.",
    schema: { type: "string", minLength: 1, maxLength: 200 },
  },
  IfMatch: {
    name: "If-Match",
    in: "header",
    description: "The revision that the change was made for, in quotes. Another one is refused with `revision_conflict`.",
    schema: { type: "string", pattern: '^(\\*|(W/)?"?\\d{1,9}"?)$' },
  },
}

const header = (name: keyof typeof headerParameters): Json => ({ $ref: `#/components/parameters/${name}` })

const headersOf = (method: string): Json[] => [
  ...(method === "get" ? [] : [header("IdempotencyKey")]),
  ...(method === "patch" || method === "delete" ? [header("IfMatch")] : []),
]

function parametersOf(input: NonNullable<RouteMeta["input"]>, collector: SchemaCollector): Json[] {
  const { properties = {}, required = [] } = collector.schemaOf(input.schema) as { properties?: Record<string, Json>; required?: string[] }
  const inPath = input.target === "param"
  return Object.entries(properties).map(([name, schema]) => ({
    name,
    in: inPath ? "path" : "query",
    required: inPath || required.includes(name),
    schema,
  }))
}

/** An operation before its route has said anything: path parameters are text until `validate("param")` says more. */
export const emptyOperation = (method: string, path: string): Operation => ({
  operationId: operationIdOf(method, path),
  parameters: [...pathNames(path).map((name) => ({ name, in: "path", required: true, schema: { type: "string" } })), ...headersOf(method)],
  responses: {},
})

/** Adds what one middleware of a route says about it. */
export function addMeta(operation: Operation, { need, input, output, body }: RouteMeta, collector: SchemaCollector): void {
  const content = (contents: Record<string, Parameters<SchemaCollector["schemaOf"]>[0]>) =>
    Object.fromEntries(Object.entries(contents).map(([type, schema]) => [type, { schema: collector.schemaOf(schema) }]))
  if (need) operation.tags = [need.area]
  if (output) {
    operation.summary = output.summary
    operation.responses = {
      [output.status]: { description: output.summary, content: content(output.contents) },
      default: { description: "A refusal, with a stable code", content: content({ "application/problem+json": problemSchema }) },
    }
  }
  if (body) operation.requestBody = { required: true, content: content(body) }
  if (input?.target === "json") {
    operation.requestBody = { required: !input.schema.safeParse({}).success, content: content({ "application/json": input.schema }) }
  } else if (input) {
    const stated = parametersOf(input, collector)
    const others = operation.parameters.filter((known) => !stated.some(({ name, in: where }) => known.name === name && known.in === where))
    operation.parameters = [...stated, ...others]
  }
}
