import { Hono } from "hono"
import { hc } from "hono/client"
import { describe, expect, expectTypeOf, test } from "vitest"
import {
  call,
  callFile,
  createOperations,
  isOperationsError,
  OperationsNetworkError,
  OperationsRequestError,
  query,
  via,
  viaRead,
} from "./index.js"

const seen: { method: string; url: string; headers: Headers }[] = []
const problem = (status: number, body: object) =>
  new Response(JSON.stringify(body), { status, headers: { "content-type": "application/problem+json", "x-request-id": "req_1" } })

const routes = new Hono()
  .get("/slots", (c) => c.json({ data: [{ id: "avsl_1" }], total: 1, limit: 50, offset: 0 }, 200))
  .get("/slots/:id", (c) => c.json({ data: { id: c.req.param("id"), capacityPax: 40 } }, 200))
  .post("/slots/:id/allocate", (c) =>
    c.req.param("id") === "avsl_full" ? c.json({ title: "Full", code: "slot_capacity_exceeded" }, 409) : c.json({ data: { pax: 2 } }, 201),
  )
  .delete("/slots/:id", (c) => c.body(null, 204))
  .get("/slots.csv", (c) =>
    c.body("a,b", 200, { "content-disposition": `attachment; filename="slots.csv"; filename*=UTF-8''d%C3%A9parts.csv` }),
  )

const ops = (fetch: (input: string, init?: RequestInit) => Response | Promise<Response> = (input, init) => routes.request(input, init)) =>
  createOperations({
    baseUrl: "http://ops.test/",
    headers: () => ({ authorization: "Bearer t" }),
    fetch: (input, init) => {
      seen.push({ method: init?.method ?? "GET", url: input, headers: new Headers(init?.headers) })
      return fetch(input, init)
    },
  })
const client = (core = ops()) => hc<typeof routes>(core.baseUrl, { fetch: core.fetch })

describe("the one fetch path", () => {
  test("answers a single record unwrapped, a list whole, nothing for 204, and types each", async () => {
    const api = client()
    const slot = await call(api.slots[":id"].$get({ param: { id: "avsl_1" } }))
    expectTypeOf(slot).toEqualTypeOf<{ id: string; capacityPax: number }>()
    expect(slot.capacityPax).toBe(40)
    const page = await call(api.slots.$get())
    expectTypeOf(page.data).toEqualTypeOf<{ id: string }[]>()
    expect(page.total).toBe(1)
    const gone = await call(api.slots[":id"].$delete({ param: { id: "avsl_1" } }))
    expect(gone).toBeUndefined()
    const taken = await call(api.slots[":id"].allocate.$post({ param: { id: "avsl_1" } }))
    expectTypeOf(taken).toEqualTypeOf<{ pax: number }>()
  })

  test("hands a file over with the name that the server gave it", async () => {
    const file = await callFile(client()["slots.csv"].$get())
    expect(file.filename).toBe("départs.csv")
    expect(await file.blob.text()).toBe("a,b")
  })

  test("sends the host's headers and those of the call", async () => {
    seen.length = 0
    await call(client().slots[":id"].$get({ param: { id: "x" } }, via({ ifMatch: 3, idempotencyKey: "k", correlationId: "c" })))
    expect(Object.fromEntries(seen[0]?.headers ?? [])).toMatchObject({
      authorization: "Bearer t",
      "if-match": '"3"',
      "idempotency-key": "k",
      "x-correlation-id": "c",
    })
  })

  test("builds addresses and leaves absent filters out", () => {
    expect(ops().publicUrl("/calendar/t.ics")).toBe("http://ops.test/calendar/t.ics")
    expect(createOperations().publicUrl("/calendar/t.ics")).toBe("/v1/public/operations/calendar/t.ics")
    expect(ops().url("/slots.csv", { status: ["open", "closed"], from: undefined, limit: 5 })).toBe(
      "http://ops.test/slots.csv?status=open&status=closed&limit=5",
    )
    expect(query({ pax: 2, sellable: true, q: null })).toEqual({ pax: "2", sellable: "true" })
  })
})

describe("refusals", () => {
  test("become a typed error that carries everything the problem said", async () => {
    const body = {
      code: "slot_capacity_exceeded",
      kind: "capacity",
      detail: "2 left",
      details: { remaining: 2 },
      violations: [{ path: "pax", message: "too many" }],
    }
    const error = await call(client(ops(() => problem(409, body))).slots.$get()).catch((e: unknown) => e)
    expect(isOperationsError(error, "slot_capacity_exceeded")).toBe(true)
    expect(isOperationsError(error, "hold_expired")).toBe(false)
    expect(error).toMatchObject({
      status: 409,
      detail: "2 left",
      details: { remaining: 2 },
      requestId: "req_1",
      violations: [{ path: "pax" }],
    })
  })

  test("of a proxy that answers a page are http_error", async () => {
    const error = await call(client(ops(() => new Response("<h1>Bad</h1>", { status: 500 }))).slots.$get()).catch((e: unknown) => e)
    expect(error).toMatchObject({ code: "http_error", status: 500 })
  })

  test("of a busy server are asked again twice, for reads only", async () => {
    let answers = 0
    const busy = () => {
      answers++
      return new Response(null, { status: 503, headers: { "retry-after": "0" } })
    }
    await expect(call(client(ops(busy)).slots.$get())).rejects.toBeInstanceOf(OperationsRequestError)
    expect(answers).toBe(3)
    await expect(call(client(ops(busy)).slots[":id"].$delete({ param: { id: "x" } }, via({ idempotencyKey: "k" })))).rejects.toThrow()
    expect(answers).toBe(4)
  })
})

describe("a cut connection", () => {
  const cutTwice = (good: () => Response, cuts: number) => {
    let left = cuts
    return () => {
      if (left-- > 0) throw new TypeError("fetch failed")
      return good()
    }
  }
  const allocate = (core: ReturnType<typeof ops>, options = {}) =>
    call(client(core).slots[":id"].allocate.$post({ param: { id: "avsl_1" } }, via(options)))
  const made = () => Response.json({ data: { pax: 2 } }, { status: 201 })

  test("repeats a write once with the same key", async () => {
    seen.length = 0
    await expect(allocate(ops(cutTwice(made, 1)), { idempotencyKey: "one" })).resolves.toEqual({ pax: 2 })
    expect(seen.map(({ headers }) => headers.get("idempotency-key"))).toEqual(["one", "one"])
  })

  test("in the middle of an answer counts as cut", async () => {
    let first = true
    const half = () => {
      if (!first) return made()
      first = false
      const body = new ReadableStream({
        start(controller) {
          controller.enqueue(new TextEncoder().encode('{"da'))
          controller.error(new TypeError("terminated"))
        },
      })
      return new Response(body, { headers: { "content-type": "application/json" } })
    }
    await expect(allocate(ops(half), { idempotencyKey: "one" })).resolves.toEqual({ pax: 2 })
  })

  test("never repeats a write without a key", async () => {
    await expect(allocate(ops(cutTwice(made, 1)))).rejects.toBeInstanceOf(OperationsNetworkError)
  })

  test("repeats a POST that only reads, and never sends the mark", async () => {
    seen.length = 0
    await call(client(ops(cutTwice(made, 2))).slots[":id"].allocate.$post({ param: { id: "avsl_1" } }, viaRead()))
    expect(seen).toHaveLength(3)
    expect(seen.every(({ headers }) => !headers.has("x-operations-read"))).toBe(true)
  })

  test("of one's own doing stays an AbortError", async () => {
    const stop = new AbortController()
    const pending = call(
      client(ops(() => new Promise((_, reject) => stop.signal.addEventListener("abort", () => reject(stop.signal.reason))))).slots.$get(
        {},
        via({ signal: stop.signal }),
      ),
    )
    stop.abort()
    await expect(pending).rejects.toMatchObject({ name: "AbortError" })
  })
})
