import { describe, expect, it } from "vitest"
import { useOffice } from "./support/office.js"

const office = useOffice()
const slots = "/v1/admin/operations/availability/slots"

const lastSeat = async (startTimeLocal: string) => {
  const body = { productId: "prod_walk", timezone: "Africa/Cairo", dateLocal: "2026-06-21", startTimeLocal, capacityPax: 1 }
  return (await office.ask("POST", slots, body)).body.data as { id: string }
}

describe("people at the same time", () => {
  it("sells the last seat once, and every window agrees", async () => {
    const { id } = await lastSeat("09:00")
    const pages = await Promise.all([office.open(`/departures/${id}`), office.open(`/departures/${id}`, { person: "ioana" })])
    for (const page of pages) await page.getByText("0 sold of 1 · 1 left").first().waitFor()
    const takers = await Promise.all(
      ["a", "b"].map((who) => office.ask("POST", `${slots}/${id}/allocations`, { bookingId: `bkng_${who}`, pax: 1 })),
    )
    expect(takers.map(({ status }) => status).sort()).toEqual([201, 409])
    expect(takers.find(({ status }) => status === 409)?.body.code).toMatch(/slot_not_sellable|slot_capacity_exceeded/)
    for (const page of pages) await page.getByText("1 sold of 1 · 0 left").first().waitFor({ timeout: 5_000 })
  })

  it("gives the place of a lapsed hold to the next taker, without any sweep", async () => {
    const { id } = await lastSeat("11:00")
    await office.ask("POST", `${slots}/${id}/holds`, { holderRef: "cart_slow", pax: 1, ttlSeconds: 60 })
    expect((await office.ask("POST", `${slots}/${id}/allocations`, { bookingId: "bkng_early", pax: 1 })).status).toBe(409)
    await office.setClock("2026-05-28T03:02:00.000Z")
    expect((await office.ask("POST", `${slots}/${id}/allocations`, { bookingId: "bkng_next", pax: 1 })).status).toBe(201)
  })
})

describe("a server that goes away", () => {
  it("leaves the screen readable, says so, and catches up when it is back", async () => {
    const { id } = await lastSeat("15:00")
    const page = await office.open(`/departures/${id}`)
    await page.getByText("0 sold of 1 · 1 left").first().waitFor()
    await page.getByText("Live", { exact: true }).first().waitFor()
    await office.stop()
    await page.locator('.op-live[data-status="reconnecting"]').first().waitFor()
    expect(await page.getByText("0 sold of 1 · 1 left").first().isVisible()).toBe(true)
    await office.start()
    await office.ask("POST", `${slots}/${id}/allocations`, { bookingId: "bkng_back", pax: 1 })
    await page.getByText("1 sold of 1 · 0 left").first().waitFor({ timeout: 45_000 })
  })
})

describe("people with other rights", () => {
  it("are refused by the server, also by a raw request, and are told on the screen", async () => {
    const { id } = await lastSeat("17:00")
    const refused = await office.ask("PATCH", `${slots}/${id}`, { capacityPax: 9 }, "auditor")
    expect([refused.status, refused.body.code]).toEqual([403, "forbidden"])
    const page = await office.open(`/departures/${id}`, { person: "auditor" })
    await page.getByText("You may look, but not change departures.").first().waitFor()
    expect(await page.getByRole("button", { name: "Change…" }).count()).toBe(0)
  })
})

describe("documents of the API", () => {
  it("list every route and load nothing from elsewhere", async () => {
    const page = await office.open("/departures")
    const hosts = new Set<string>()
    page.on("request", (request) => hosts.add(new URL(request.url()).host))
    await page.goto(`${office.url}/docs`)
    await page.getByText("/availability/slots").first().waitFor()
    expect([...hosts]).toEqual([new URL(office.url).host])
  })
})

describe("the same screens without a router", () => {
  it("open at /plain, and back returns", async () => {
    const page = await office.open("/plain")
    await page.getByRole("heading", { name: "Departures" }).first().waitFor()
    const before = page.url()
    await page.getByRole("link", { name: "Calendar" }).first().click()
    await page.waitForURL(/calendar/)
    await page.goBack()
    await page.waitForURL(before)
    await page.getByRole("heading", { name: "Departures" }).first().waitFor()
  })
})
