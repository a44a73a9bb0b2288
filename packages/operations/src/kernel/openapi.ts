import * as z from "zod"
import { problemSchema } from "./problem.js"
import { routeMeta } from "./route-meta.js"

type Json = { [key: string]: unknown }

interface Operation {
  operationId?: string
  summary?: string
  tags?: string[]
  parameters: Json[]
  requestBody?: Json
  responses: Record<string, Json>
}

const wire = { io: "input", unrepresentable: "any" } as const

/** Patterns that only repeat their `format` are noise in a document. */
function tidy(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(tidy)
  if (value === null || typeof value !== "object") return value
  const { $schema: _schema, $id: _id, id: _registryId, $defs: _defs, ...rest } = value as Json
  if (typeof rest.format === "string") delete rest.pattern
  return Object.fromEntries(
    Object.entries({ ...rest, ...("id" in (value as Json) && typeof (value as Json).id !== "string" ? { id: (value as Json).id } : {}) }).map(([k, v]) => [
      k,
      k === "$ref" && typeof v === "string" ? v.replace("#/$defs/", "#/components/schemas/") : tidy(v),
    ]),
  )
}

const schemaOf = (schema: z.ZodType): Json => {
  const id = z.globalRegistry.get(schema)?.id
  return id ? { $ref: `#/components/schemas/${id}` } : (tidy(z.toJSONSchema(schema, wire)) as Json)
}

const jsonContent = (schema: z.ZodType, contentType = "application/json") => ({ [contentType]: { schema: schemaOf(schema) } })

function parametersOf(target: "query" | "param", schema: z.ZodType): Json[] {
  const { properties = {}, required = [] } = tidy(z.toJSONSchema(schema, wire)) as { properties?: Record<string, Json>; required?: string[] }
  return Object.entries(properties).map(([name, property]) => ({
    name,
    in: target === "param" ? "path" : "query",
    required: target === "param" || required.includes(name),
    schema: property,
  }))
}

interface WalkedApp {
  routes: { method: string; path: string; handler: unknown }[]
}

const problemAnswer = { description: "A refusal, with a stable code", content: jsonContent(problemSchema, "application/problem+json") }

/** Reads the registered routes into an OpenAPI 3.1 document. A route without `responds` is not part of it. */
export function describeApi(app: WalkedApp, info: { title: string; version: string; description?: string }) {
  const paths: Record<string, Record<string, Operation>> = {}
  for (const { method, path, handler } of app.routes) {
    const meta = routeMeta(handler)
    if (!meta) continue
    const item = (paths[path.replace(/:(\w+)/g, "{$1}")] ??= {})
    const operation = (item[method.toLowerCase()] ??= { parameters: [], responses: {} })
    if (meta.need) operation.tags = [meta.need.area]
    if (meta.output) {
      const { status, schema, summary, contentType } = meta.output
      operation.summary = summary
      operation.responses = { [status]: { description: summary, content: jsonContent(schema, contentType) }, default: problemAnswer }
    }
    if (meta.input?.target === "json") operation.requestBody = { required: true, content: jsonContent(meta.input.schema) }
    else if (meta.input) operation.parameters.push(...parametersOf(meta.input.target, meta.input.schema))
  }
  const { schemas } = z.toJSONSchema(z.globalRegistry, { ...wire, uri: (id) => `#/components/schemas/${id}` }) as { schemas: Record<string, Json> }
  const named = Object.entries(schemas).sort(([a], [b]) => a.localeCompare(b))
  return { openapi: "3.1.0", info, paths, components: { schemas: Object.fromEntries(named.map(([name, schema]) => [name, tidy(schema)])) } }
}
