import { afterAll, beforeAll, expect, test } from "vitest"
import { type Company, openCompany } from "./testing/company.js"

let company: Company
beforeAll(async () => {
  company = await openCompany({ data: "empty" })
})
afterAll(() => company.close())

test("nobody reaches data without having said who they are", async () => {
  for (const path of ["/v1/demo/bookings", "/v1/demo/clock", "/v1/admin/operations/availability/slots", "/v1/admin/operations/events"]) {
    for (const who of [null, "nobody"]) {
      const { status, body } = await company.as(who)("GET", path)
      expect({ path, status, code: (body as { code?: string }).code }).toEqual({ path, status: 401, code: "person_missing" })
    }
  }
})

test("people, health and the API's own description need no person", async () => {
  const ask = company.as(null)
  expect((await ask("GET", "/v1/demo/people")).body.data).toHaveLength(7)
  expect((await ask("GET", "/health")).body).toMatchObject({ status: "ok", seeded: false })
  expect((await ask("GET", "/openapi.json")).body).toMatchObject({ openapi: "3.1.0", servers: [{ url: "/v1/admin/operations" }] })
})

test("the page of the API docs may load nothing from elsewhere", async () => {
  const page = await company.as(null)("GET", "/docs")
  expect(page.headers.get("content-security-policy")).toContain("default-src 'self'")
  expect(String(page.body)).not.toMatch(/(src|href)="https?:/)
  for (const file of ["swagger-ui.css", "swagger-ui-bundle.js", "page.js", "page.css"]) {
    expect((await company.as(null)("GET", `/docs/${file}`)).status).toBe(200)
  }
  expect((await company.as(null)("GET", "/docs/package.json")).status).toBe(404)
})

test("the clock that a person sets is the clock that the routes work by", async () => {
  const mona = company.as("mona")
  const at = "2027-01-01T00:00:00.000Z"
  expect((await mona("PUT", "/v1/demo/clock", { at, paused: true })).body.data).toMatchObject({ now: at, paused: true, real: false })
  const made = await mona("POST", "/v1/admin/operations/availability/slots", {
    productId: "p",
    dateLocal: "2027-01-01",
    startTimeLocal: "03:00",
    timezone: "Africa/Cairo",
  })
  expect(made.body.data).toMatchObject({ sellability: { sellable: true } })
  await mona("PUT", "/v1/demo/clock", { stepMinutes: 61 })
  const { id } = made.body.data as { id: string }
  expect((await mona("GET", `/v1/admin/operations/availability/slots/${id}`)).body.data).toMatchObject({
    sellability: { state: "departed" },
  })
})

test("holidays of both countries are offered to the screen of closeouts", async () => {
  const found = (await company.as("karim")("GET", "/v1/demo/holidays")).body as unknown as { data: { date: string; name: string }[] }
  expect(found.data.map(({ name }) => name.slice(-4))).toEqual(expect.arrayContaining(["(EG)", "(RO)"]))
  expect((await company.as("hassan")("GET", "/v1/demo/holidays")).status).toBe(403)
})

test("bad input of the demo's own routes is a problem with the field", async () => {
  const { status, body } = await company.as("mona")("PUT", "/v1/demo/clock", { sped: 2 })
  expect(status).toBe(400)
  expect(body).toMatchObject({ code: "invalid_request" })
  expect((await company.as("mona")("GET", "/v1/demo/nothing")).status).toBe(404)
})
