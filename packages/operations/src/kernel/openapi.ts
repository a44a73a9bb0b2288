import * as z from "zod"
import { type Json, schemaCollector } from "./openapi/json-schema.js"
import { addMeta, emptyOperation, headerParameters, type Operation } from "./openapi/operation.js"
import { routeMeta } from "./route-meta.js"

interface WalkedApp {
  routes: { method: string; path: string; handler: unknown }[]
}

export interface ApiTitle {
  info: { title: string; version: string; description?: string }
  servers?: { url: string }[]
}

export interface ApiDocument extends ApiTitle {
  openapi: string
  paths: Record<string, Record<string, Operation>>
  components: { schemas: Json; parameters: Json }
}

/** What `GET /openapi.json` answers, as far as a schema says it. */
export const apiDocumentSchema = z.looseObject({
  openapi: z.string(),
  info: z.looseObject({ title: z.string(), version: z.string() }),
  paths: z.record(z.string(), z.record(z.string(), z.json())),
})

/** Reads the registered routes into an OpenAPI 3.1 document. Only what says something about itself is part of it. */
export function describeApi(app: WalkedApp, title: ApiTitle): ApiDocument {
  const collector = schemaCollector()
  const paths: ApiDocument["paths"] = {}
  for (const { method: upper, path: pattern, handler } of app.routes) {
    const meta = routeMeta(handler)
    if (!meta) continue
    const method = upper.toLowerCase()
    const path = pattern.replace(/:(\w+)/g, "{$1}")
    paths[path] ??= {}
    paths[path][method] ??= emptyOperation(method, path)
    addMeta(paths[path][method], meta, collector)
  }
  return { openapi: "3.1.0", ...title, paths, components: { schemas: collector.components(), parameters: headerParameters } }
}
