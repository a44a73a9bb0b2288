import { Hono } from "hono"
import { HTTPException } from "hono/http-exception"
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest"
import { createOperationsApp, type OperationsAppOptions } from "../../src/app.js"
import type { OperationsEnv } from "../../src/kernel/http.js"
import { operationsHonoModule } from "../../src/module.js"
import { placesRoutes } from "../../src/places/routes.js"
import { checkAnswer } from "../support/answers.js"
import { createTestApp } from "../support/app.js"
import type { ProblemBody } from "../support/checked-request.js"
import { usePglite } from "../support/pglite.js"

const pglite = usePglite()
const logged = vi.spyOn(console, "error")
beforeEach(() => void logged.mockReset().mockImplementation(() => {}))
afterEach(() => expect(logged).not.toHaveBeenCalled())

const lotus = { kind: "hotel", name: "Lotus" }

describe("createOperationsApp", () => {
  test("refuses to start without authorize, and without a database", () => {
    expect(() => createOperationsApp({ db: pglite.db } as unknown as OperationsAppOptions)).toThrow(/needs authorize/)
    expect(() => createOperationsApp({ authorize: () => true } as unknown as OperationsAppOptions)).toThrow(/needs db/)
  })

  test("asks for each request who may do what", async () => {
    const authorize = vi.fn(() => true)
    const { send } = createTestApp(pglite.db, { authorize })
    const { body } = await send<{ data: { id: string } }>("POST", "/places", { body: lotus })
    await send("GET", `/facilities/${body.data.id}`)
    await send("DELETE", `/places/${body.data.id}`)
    expect(authorize.mock.calls.map((call) => (call as unknown[])[1])).toEqual([
      { area: "places", action: "write" },
      { area: "places", action: "read" },
      { area: "places", action: "delete" },
    ])
  })

  test.each([
    ["answers false", () => false, 403, "forbidden"],
    ["forgets to answer", () => undefined as unknown as boolean, 403, "forbidden"],
    ["throws a 403", () => Promise.reject(new HTTPException(403)), 403, "forbidden"],
    ["throws a 401", () => Promise.reject(new HTTPException(401)), 401, "unauthenticated"],
  ])("a host that %s refuses with a problem, before anything is read or written", async (_what, authorize, status, code) => {
    const { send } = createTestApp(pglite.db, { authorize })
    const answer = await send<ProblemBody>("POST", "/places", { body: "{ not even JSON" })
    expect([answer.status, answer.body.code, answer.body.kind]).toEqual([status, code, "forbidden"])
    expect(answer.headers.get("content-type")).toBe("application/problem+json")
    if (status === 403) expect(answer.body.details).toEqual({ area: "places", action: "write" })
  })

  test("what the host throws with an answer of its own stays as it is", async () => {
    const { app } = createTestApp(pglite.db, {
      authorize: () => {
        throw new HTTPException(429, { res: new Response("slow down", { status: 429, headers: { "retry-after": "3" } }) })
      },
    })
    const response = await app.request("/v1/admin/operations/places")
    expect([response.status, response.headers.get("retry-after"), await response.text()]).toEqual([429, "3", "slow down"])
  })

  test("an error that nobody foresees is a 500 problem without its words, and the log names it without values", async () => {
    const { send } = createTestApp(pglite.db, {
      identify: () => {
        throw new TypeError("Mrs Smith, +44 20 1234")
      },
    })
    const { status, body } = await send<ProblemBody>("GET", "/places", { headers: { "x-request-id": "r-1" } })
    expect([status, body.code, body.requestId, JSON.stringify(body).includes("Smith")]).toEqual([500, "internal_error", "r-1", false])
    expect(logged).toHaveBeenCalledOnce()
    expect(String(logged.mock.calls[0]?.[0])).toMatch(/request r-1 failed: TypeError/)
    expect(String(logged.mock.calls[0]?.[0])).not.toContain("Smith")
    logged.mockClear()
  })

  test("a path that nobody serves is a problem, under the base path and beside it", async () => {
    const { app, send } = createTestApp(pglite.db)
    const { status, body, headers } = await send<ProblemBody>("GET", "/placez?x=1")
    expect([status, body.code, body.details, body.instance]).toEqual([
      404,
      "route_not_found",
      { method: "GET", path: "/v1/admin/operations/placez" },
      "/v1/admin/operations/placez",
    ])
    expect(headers.get("x-request-id")).toBe(body.requestId)
    expect((await send<ProblemBody>("PUT", "/places")).body.code).toBe("route_not_found")
    expect(await (await app.request("/elsewhere")).json()).toMatchObject({ code: "route_not_found" })
  })

  test("lives under another base path as well", async () => {
    const app = createOperationsApp({ db: pglite.db, authorize: () => true, basePath: "/ops" })
    expect((await app.request("/ops/places")).status).toBe(200)
    expect((await app.request("/v1/admin/operations/places")).status).toBe(404)
  })

  test("serves its own OpenAPI document", async () => {
    const { send } = createTestApp(pglite.db)
    expect(await send("GET", "/openapi.json")).toMatchObject({
      status: 200,
      body: { openapi: "3.1.0", servers: [{ url: "/v1/admin/operations" }] },
    })
  })

  test("writes who acted, when by the host's clock, and which events belong together", async () => {
    const now = new Date("2026-05-28T04:00:00.000Z")
    const { send } = createTestApp(pglite.db, { now: () => now })
    const { body } = await send<{ data: { id: string; createdAt: string; updatedAt: string } }>("POST", "/places", {
      body: lotus,
      headers: { "x-person": "mona", "x-correlation-id": "tab-1" },
    })
    expect([body.data.createdAt, body.data.updatedAt]).toEqual([now.toISOString(), now.toISOString()])
    const history = await send("GET", `/history?subject=${body.data.id}`)
    expect(history.body).toMatchObject({ data: [{ actor: "mona", at: now.toISOString(), correlationId: "tab-1" }] })
  })
})

describe("under a host", () => {
  const base = "/v1/admin/operations"
  const hostOf = (db: unknown) => {
    const host = new Hono()
    host.use(async (c, next) => {
      if (db) c.set("db" as never, db as never)
      c.set("userId" as never, "staff_1" as never)
      await next()
    })
    host.get("/health", (c) => c.text("ok"))
    host.route(base, operationsHonoModule.adminRoutes)
    host.get("/v1/admin/other", (c) => c.text("another module"))
    host.notFound((c) => c.text("the host's own 404", 404))
    return host
  }

  test("the module trusts the host's decision and takes its database and person", async () => {
    const host = hostOf(pglite.db)
    const response = await host.request(`${base}/places`, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify(lotus),
    })
    await checkAnswer("POST", `${base}/places`, response)
    const { data } = (await response.json()) as { data: { id: string } }
    const history = await (await host.request(`${base}/history?subject=${data.id}`)).json()
    expect(history).toMatchObject({ data: [{ actor: "staff_1" }] })
  })

  test("refusals and unknown paths below the module are problems, the host's own paths stay the host's", async () => {
    const host = hostOf(pglite.db)
    for (const [path, status, code] of [
      ["/places/plac_1", 404, "place_not_found"],
      ["/nowhere", 404, "route_not_found"],
      ["/places?limit=10000", 400, "invalid_request"],
    ] as const) {
      const response = await host.request(base + path)
      expect([response.status, response.headers.get("content-type")]).toEqual([status, "application/problem+json"])
      expect(await response.json()).toMatchObject({ code })
    }
    expect(await (await host.request("/nowhere")).text()).toBe("the host's own 404")
    expect(await (await host.request("/health")).text()).toBe("ok")
    expect(await (await host.request("/v1/admin/other")).text()).toBe("another module")
  })

  test("without a database the answer says so in a sentence, and so does the log", async () => {
    const response = await hostOf(undefined).request(`${base}/places`)
    expect(response.status).toBe(500)
    expect(await response.json()).toMatchObject({ code: "database_missing", detail: expect.stringContaining("set `db`") })
    expect(String(logged.mock.calls[0]?.[0])).toContain("set `db`")
    logged.mockClear()
  })

  test("one area mounted alone keeps rights, size, keys and problems", async () => {
    const host = new Hono<OperationsEnv>()
    let allowed = true
    host.use(async (c, next) => {
      c.set("db", pglite.db)
      c.set("authorize", () => allowed)
      await next()
    })
    host.route("/", placesRoutes)
    const create = (body: string) =>
      host.request("/places", { method: "POST", headers: { "content-type": "application/json", "idempotency-key": "k" }, body })
    expect((await create(JSON.stringify(lotus))).status).toBe(201)
    expect((await create(JSON.stringify(lotus))).headers.get("idempotency-replayed")).toBe("true")
    expect((await create(`"${"x".repeat(2_000_000)}"`)).status).toBe(413)
    allowed = false
    expect(await (await create(JSON.stringify(lotus))).json()).toMatchObject({ code: "forbidden" })
  })
})
