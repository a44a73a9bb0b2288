import type { Page, Request } from "playwright-core"
import { describe, expect, it } from "vitest"
import { useOffice } from "./support/office.js"

const office = useOffice()
const slots = "/v1/admin/operations/availability/slots"

const newSlot = async (startTimeLocal: string, capacityPax = 9) => {
  const body = { productId: "prod_walk", timezone: "Africa/Cairo", dateLocal: "2026-06-21", startTimeLocal, capacityPax }
  return (await office.ask("POST", slots, body)).body.data as { id: string }
}
const book = (id: string, bookingId: string) => office.ask("POST", `${slots}/${id}/allocations`, { bookingId, pax: 1 })
const shows = (page: Page, text: string) => page.getByText(text).first().waitFor()
const isLive = (page: Page) => page.locator('.op-live[data-status="live"]').first().waitFor()
const pageOf = (request: Request) => request.frame().page()

describe("two people at one departure", () => {
  it("see what the other did within a second", async () => {
    const { id } = await newSlot("09:00")
    const pages = await Promise.all([office.open(`/departures/${id}`), office.open(`/departures/${id}`, { person: "ioana" })])
    for (const page of pages) {
      await shows(page, "0 sold of 9 · 9 left")
      await isLive(page)
    }
    const before = Date.now()
    await book(id, "bkng_seen")
    await Promise.all(pages.map((page) => shows(page, "1 sold of 9 · 8 left")))
    console.log(`seen in both windows after ${Date.now() - before} ms`)
  })
})

describe("a server that goes away", () => {
  it("leaves the screen readable, says so, and catches up when it is back", async () => {
    const { id } = await newSlot("15:00")
    const page = await office.open(`/departures/${id}`)
    await shows(page, "0 sold of 9 · 9 left")
    await isLive(page)
    await office.stop()
    await page.locator('.op-live[data-status="reconnecting"]').first().waitFor()
    await page
      .getByText(/^The server cannot be reached. What you see was current/)
      .first()
      .waitFor()
    expect(await page.getByText("0 sold of 9 · 9 left").first().isVisible()).toBe(true)
    await page.getByRole("button", { name: "Change…" }).click()
    const save = page.getByRole("dialog").getByRole("button", { name: "Save" })
    await expect.poll(() => save.getAttribute("aria-disabled")).toBe("true")
    await page.keyboard.press("Escape")
    await office.start()
    await book(id, "bkng_back")
    await shows(page, "1 sold of 9 · 8 left")
    await expect.poll(() => page.getByText(/^The server cannot be reached/).count()).toBe(0)
  })
})

describe("eight tabs of one person", () => {
  it("hold one stream, all hear the news, and another tab takes over when the holder closes", async () => {
    const { id } = await newSlot("18:00")
    const first = await office.open("/about")
    const streams = new Set<Request>()
    const context = first.context()
    context.on("request", (request) => new URL(request.url()).pathname.endsWith("/operations/events") && streams.add(request))
    context.on("requestfinished", (request) => streams.delete(request))
    context.on("requestfailed", (request) => streams.delete(request))
    const tabs = [first]
    while (tabs.length < 8) tabs.push(await context.newPage())
    for (const tab of tabs) {
      await tab.goto(`${office.url}/departures/${id}`)
      await shows(tab, "0 sold of 9 · 9 left")
      await isLive(tab)
    }
    const open = () => [...streams].filter((request) => !pageOf(request).isClosed()).length
    await expect.poll(open).toBe(1)
    await book(id, "bkng_one")
    for (const tab of tabs) await shows(tab, "1 sold of 9 · 8 left")

    const [holder] = [...streams].map(pageOf)
    await holder?.close()
    const rest = tabs.filter((tab) => tab !== holder)
    for (const tab of rest) await isLive(tab)
    await book(id, "bkng_two")
    for (const tab of rest) await shows(tab, "2 sold of 9 · 7 left")
    await expect.poll(open).toBe(1)

    const other = await context.newPage()
    await other.addInitScript(() => sessionStorage.setItem("demo.person", "ioana"))
    await other.goto(`${office.url}/departures/${id}`)
    await shows(other, "2 sold of 9 · 7 left")
    await isLive(other)
    await expect.poll(open).toBe(2)
  })
})
