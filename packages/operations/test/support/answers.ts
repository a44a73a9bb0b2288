import { Ajv2020, type ValidateFunction } from "ajv/dist/2020.js"
import addFormats from "ajv-formats"
import { openApiDocument } from "../../src/routes.js"

type Json = Record<string, unknown>

const basePath = openApiDocument().servers?.[0]?.url ?? ""
const refName = /^#\/components\/schemas\//

const isJson = (value: unknown): value is Json => typeof value === "object" && value !== null && !Array.isArray(value)

/** References point into the registry of the validator, and objects that list their properties have no others: a leaked column is a failure. */
function strict(schema: unknown): unknown {
  if (Array.isArray(schema)) return schema.map(strict)
  if (!isJson(schema)) return schema
  const walked = Object.fromEntries(
    Object.entries(schema).map(([key, value]) => [
      key,
      key === "properties" && isJson(value)
        ? Object.fromEntries(Object.entries(value).map(([name, property]) => [name, strict(property)]))
        : key === "$ref" && typeof value === "string"
          ? value.replace(refName, "")
          : strict(value),
    ]),
  )
  return "properties" in schema && !("additionalProperties" in schema) && !("allOf" in schema)
    ? { ...walked, additionalProperties: false }
    : walked
}

function build() {
  const document = openApiDocument()
  const ajv = new Ajv2020({ strict: false, allErrors: true })
  addFormats.default(ajv)
  for (const [name, schema] of Object.entries(document.components.schemas)) ajv.addSchema(strict(schema) as Json, name)
  const routes = Object.entries(document.paths).map(([path, operations]) => ({
    pattern: new RegExp(`^${path.replace(/\{\w+\}/g, "[^/]+")}$`),
    parameters: path.split("{").length,
    operations,
  }))
  const compiled = new Map<unknown, ValidateFunction>()
  const compile = (schema: unknown) => {
    const known = compiled.get(schema) ?? ajv.compile(strict(schema) as Json)
    compiled.set(schema, known)
    return known
  }
  return { routes: routes.sort((a, b) => a.parameters - b.parameters), compile }
}

let built: ReturnType<typeof build> | undefined

function declared(method: string, path: string, status: number) {
  built ??= build()
  const operation = built.routes.find(({ pattern, operations }) => pattern.test(path) && operations[method])?.operations[method]
  if (!operation) return undefined
  return (operation.responses[status] ?? (status >= 400 ? operation.responses.default : undefined)) as
    | { content: Record<string, { schema: Json }> }
    | undefined
}

/**
 * Throws unless the answer is what the OpenAPI document says: the status is declared, the content type is, and the body fits its schema
 * without a field too many. Refusals of unknown paths are problems like all others.
 */
export async function checkAnswer(method: string, url: string, response: Response): Promise<void> {
  const path = new URL(url, "http://localhost").pathname.slice(basePath.length)
  const type = response.headers.get("content-type")?.split(";")[0] ?? ""
  const where = `${method} ${path} → ${response.status} ${type}`
  const answer =
    declared(method.toLowerCase().replace("head", "get"), path, response.status) ??
    (response.status >= 400 ? declared("get", "/history", 400) : undefined)
  if (!answer) throw new Error(`${where}: the OpenAPI document does not know this answer.`)
  const content = answer.content[type]
  if (!content) throw new Error(`${where}: declared is ${Object.keys(answer.content).join(", ")}.`)
  if (!type.endsWith("json") || method === "HEAD") return
  const body: unknown = await response.clone().json()
  const check = built?.compile(content.schema)
  if (check && !check(body))
    throw new Error(`${where}: ${JSON.stringify(check.errors?.slice(0, 5))} in ${JSON.stringify(body).slice(0, 500)}`)
}
