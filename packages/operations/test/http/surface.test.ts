import { Validator } from "@seriousme/openapi-schema-validator"
import { describe, expect, test } from "vitest"
import * as z from "zod"
import { createRouter, needs, responds, validate } from "../../src/kernel/http.js"
import { describeApi } from "../../src/kernel/openapi.js"
import { openApiDocument, operationsRoutes } from "../../src/routes.js"
import { walkRoutes } from "../support/routes.js"

const routes = walkRoutes()
const document = openApiDocument()
const documented = (path: string) => path.replace(/:(\w+)/g, "{$1}")

describe("every route", () => {
  test("is found at all", () => expect(routes.length).toBeGreaterThan(10))

  test.each(routes.map((route) => [`${route.method} ${route.path}`, route] as const))(
    "%s asks for its right first, once, and says what it answers",
    (_name, { metas }) => {
      expect(metas[0]?.need).toMatchObject({ area: expect.any(String), action: expect.stringMatching(/^(read|write|delete)$/) })
      expect(metas.filter(({ need }) => need)).toHaveLength(1)
      expect(metas.filter(({ output }) => output)).toHaveLength(1)
    },
  )

  test.each(routes.map((route) => [`${route.method} ${route.path}`, route] as const))(
    "%s is in the OpenAPI document, with tag, summary and answers",
    (_name, { method, path }) => {
      const operation = document.paths[documented(path)]?.[method.toLowerCase()]
      expect(operation).toMatchObject({ summary: expect.stringMatching(/\S/), tags: [expect.any(String)] })
      expect(Object.keys(operation?.responses ?? {})).toEqual([expect.stringMatching(/^20[01]$/), "default"])
    },
  )

  test("a GET asks for the right to read", () => {
    const wrong = routes.filter(({ method, metas }) => method === "GET" && metas[0]?.need?.action !== "read")
    expect(wrong.map(({ path }) => path)).toEqual([])
  })

  test("a DELETE asks for the right to delete", () => {
    const wrong = routes.filter(({ method, metas }) => method === "DELETE" && metas[0]?.need?.action !== "delete")
    expect(wrong.map(({ path }) => path)).toEqual([])
  })

  test("a list refuses query keys that it does not know", () => {
    const open = routes.flatMap(({ method, path, metas }) =>
      metas.flatMap(({ input }) =>
        input?.target === "query" && input.schema.safeParse({ nobodyKnowsThis: "1" }).success ? [`${method} ${path}`] : [],
      ),
    )
    expect(open).toEqual([])
  })

  test("a body refuses keys that it does not know", () => {
    const open = routes.flatMap(({ method, path, metas }) =>
      metas.flatMap(({ input }) => {
        if (input?.target !== "json") return []
        const issues = input.schema.safeParse({ nobodyKnowsThis: "1" }).error?.issues ?? []
        return JSON.stringify(issues).includes("nobodyKnowsThis") || JSON.stringify(issues).includes("discriminator")
          ? []
          : [`${method} ${path}`]
      }),
    )
    expect(open).toEqual([])
  })
})

describe("the OpenAPI document", () => {
  test("is valid OpenAPI 3.1", async () => {
    const { valid, errors } = await new Validator().validate(structuredClone(document) as unknown as Record<string, unknown>)
    expect(errors).toBeUndefined()
    expect(valid).toBe(true)
  })

  test("has no reference to nowhere and no schema that nothing refers to", () => {
    const text = JSON.stringify(document)
    const used = new Set([...text.matchAll(/#\/components\/schemas\/([\w.-]+)/g)].map(([, name]) => name))
    expect([...used].sort()).toEqual(Object.keys(document.components.schemas).sort())
  })

  test("names every operation once", () => {
    const ids = Object.values(document.paths).flatMap((operations) => Object.values(operations).map(({ operationId }) => operationId))
    expect(new Set(ids).size).toBe(ids.length)
    expect(ids).toContain("getFacilitiesById")
  })

  test("says every parameter of a path", () => {
    for (const [path, operations] of Object.entries(document.paths)) {
      for (const { parameters } of Object.values(operations)) {
        const stated = parameters.flatMap((parameter) => (parameter.in === "path" ? [parameter.name] : []))
        expect(stated.sort(), path).toEqual([...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => name).sort())
      }
    }
  })

  test("keeps properties that are called like a keyword", () => {
    const schema = z
      .object({
        id: z.string(),
        format: z.string().regex(/^a$/),
        pattern: z.int(),
        $defs: z.string(),
        properties: z.object({ id: z.iso.date() }),
      })
      .meta({ id: "Awkward" })
    const app = createRouter().get("/x", needs("test", "read"), responds(200, z.object({ data: schema }), "Read it"), (c) => c.json({}))
    expect(describeApi(app, { info: { title: "t", version: "1" } }).components.schemas.Awkward).toEqual({
      type: "object",
      properties: {
        id: { type: "string" },
        format: { type: "string", pattern: "^a$" },
        pattern: { type: "integer" },
        $defs: { type: "string" },
        properties: { type: "object", properties: { id: { type: "string", format: "date" } }, required: ["id"] },
      },
      required: ["id", "format", "pattern", "$defs", "properties"],
    })
  })

  test("takes examples and defaults as they are", () => {
    const body = z.strictObject({ note: z.record(z.string(), z.string()).meta({ examples: [{ id: "x", $schema: "y" }] }) })
    const app = createRouter().post("/x", needs("test", "write"), responds(201, z.object({}), "Make it"), validate("json", body), (c) =>
      c.json({}, 201),
    )
    expect(JSON.stringify(describeApi(app, { info: { title: "t", version: "1" } }))).toContain('"examples":[{"id":"x","$schema":"y"}]')
  })

  test("refuses two different schemas of one name", () => {
    const [one, two] = [z.object({ a: z.string() }).meta({ id: "Same" }), z.object({ b: z.string() }).meta({ id: "Same" })]
    const app = createRouter()
      .get("/a", needs("test", "read"), responds(200, one, "One"), (c) => c.json({}))
      .get("/b", needs("test", "read"), responds(200, two, "Two"), (c) => c.json({}))
    expect(() => describeApi(app, { info: { title: "t", version: "1" } })).toThrow("Two different schemas are called Same.")
  })

  test("knows no schema of the host", () => {
    z.object({ secret: z.string() }).meta({ id: "HostSecret" })
    expect(describeApi(operationsRoutes, { info: { title: "t", version: "1" } }).components.schemas.HostSecret).toBeUndefined()
  })

  test("lets a body be absent only where an empty one would do", () => {
    expect(document.paths["/places"]?.post?.requestBody?.required).toBe(true)
    expect(document.paths["/places/{id}"]?.patch?.requestBody?.required).toBe(false)
  })
})
