import type { Page } from "playwright-core"
import { describe, expect, it } from "vitest"
import { morning, useOffice } from "./support/office.js"

const office = useOffice()
const slots = "/v1/admin/operations/availability/slots"

/** A walk nobody else goes on: found in the form by its hour. */
async function walk(startTimeLocal: string, capacityPax: number) {
  const body = { productId: "prod_wlk", timezone: "Europe/Bucharest", dateLocal: "2026-06-03", startTimeLocal, capacityPax }
  const made = await office.ask("POST", slots, body)
  expect(made.status).toBe(201)
  return made.body.data as { id: string }
}

const numbers = async (id: string) =>
  (await office.ask("GET", `${slots}/${id}`)).body.data as { bookedPax: number; heldPax: number; availablePax: number }

/** Walks through the form as far as the button that holds. */
async function choose(page: Page, startTimeLocal: string, pax: number, lead: string) {
  await page.getByLabel("Product").selectOption({ label: "Bucharest old town walk" })
  await page.getByLabel("People").fill(String(pax))
  const line = page.locator(".demo-lines li:not([data-off])").filter({ hasText: startTimeLocal })
  await line.getByRole("button", { name: "Choose" }).click()
  await page.getByLabel("Name of the party").fill(lead)
}

const holdButton = (page: Page, pax: number) => page.getByRole("button", { name: `Hold ${pax} places` })

describe("a booking through the demo's own form", () => {
  it("offers what can be sold and says why the rest cannot, holds with a countdown, and confirms", async () => {
    await office.setClock(morning)
    const { id } = await walk("07:15", 6)
    const full = await walk("07:20", 2)
    const page = await office.open("/bookings/new")
    await choose(page, "07:15", 4, "Ștefan Țîrlea")
    const off = page.locator(".demo-lines li[data-off]").filter({ hasText: "07:20" })
    await page.getByText("Not on sale for 4").click()
    await off.getByText("too few places left").waitFor()
    expect(await off.getByRole("button").count()).toBe(0)

    await holdButton(page, 4).click()
    await page.getByRole("heading", { name: "4 places are held for Ștefan Țîrlea" }).waitFor()
    await page.getByRole("timer").getByText("15:00 left").waitFor()
    await page.getByText("0 sold + 4 held of 6 · 2 left").first().waitFor()
    await office.ask("PUT", "/v1/demo/clock", { speed: 60, paused: false })
    await page
      .getByRole("timer")
      .getByText(/1[0-3]:\d\d left/)
      .waitFor()
    await office.ask("PUT", "/v1/demo/clock", { paused: true })
    await page.getByRole("button", { name: "Confirm" }).click()
    await page.getByRole("heading", { name: /LC-\d+ is confirmed/ }).waitFor()
    await page.getByText("4 sold + 0 held of 6 · 2 left").first().waitFor()
    expect(await numbers(id)).toMatchObject({ bookedPax: 4, heldPax: 0, availablePax: 2 })
    expect(await numbers(full.id)).toMatchObject({ bookedPax: 0, heldPax: 0 })
    expect(office.troubles).toEqual([])
  })

  it("refuses more than are left with the numbers, and gives places back when released", async () => {
    await office.setClock(morning)
    const { id } = await walk("07:30", 3)
    const page = await office.open("/bookings/new")
    await choose(page, "07:30", 3, "Chen")
    await office.ask("POST", `${slots}/${id}/allocations`, { bookingId: "bkng_first", pax: 2 })
    await holdButton(page, 3).click()
    await page
      .getByRole("alert")
      .getByText(/1 place|1 left|has 1/)
      .waitFor()
    expect(await numbers(id)).toMatchObject({ bookedPax: 2, heldPax: 0 })

    await page.getByLabel("People").fill("1")
    await holdButton(page, 1).click()
    await page.getByText("2 sold + 1 held of 3 · 0 left").first().waitFor()
    await page.getByRole("button", { name: "Release" }).click()
    await page.getByRole("heading", { name: "New booking" }).waitFor()
    expect(await numbers(id)).toMatchObject({ bookedPax: 2, heldPax: 0, availablePax: 1 })
  })
})

/** Names the next traveler of the booking in its form, with a room where one is wished. */
async function nameOne(page: Page, number: number, firstName: string, room?: string) {
  await page.getByLabel(`First name of traveler ${number}`).fill(firstName)
  await page.getByLabel("Last name").fill("Țîrlea")
  if (room) await page.getByLabel("Room or seat").selectOption(room)
  await page.getByRole("button", { name: "Save the name" }).click()
}

describe("the people of a booking", () => {
  it("get names and rooms; a full room refuses with its number and who sleeps there while the departure has places", async () => {
    await office.setClock(morning)
    const { id } = await walk("08:30", 6)
    const wanted = ["SGL-1", "SGL-2"].map((label) => ({ kind: "room_sgl", label, capacity: 1 }))
    const made = await office.ask("POST", `${slots}/${id}/resources`, { resources: wanted })
    const [single, other] = (made.body.data as { id: string }[]).map((one) => one.id)
    const page = await office.open("/bookings/new")
    await choose(page, "08:30", 2, "Ștefan Țîrlea")
    await holdButton(page, 2).click()
    await page.getByRole("button", { name: "Confirm" }).click()
    await page.getByRole("heading", { name: /is confirmed/ }).waitFor()

    await nameOne(page, 1, "Ștefan", single)
    const people = page.getByRole("region", { name: "Who travels" })
    await people.getByRole("listitem").filter({ hasText: "Ștefan Țîrlea" }).getByText("SGL-1").waitFor()
    await nameOne(page, 2, "Ilinca", single)
    await page.getByRole("alert").getByText("SGL-1 takes 1 and has 1: Ștefan Țîrlea. One more does not fit.").waitFor()
    const named = async () =>
      ((await office.ask("GET", `${slots}/${id}/travelers`)).body.data as { firstName: string }[]).map(({ firstName }) => firstName)
    expect(await named()).toEqual(["Ștefan"])
    expect(await numbers(id)).toMatchObject({ bookedPax: 2, availablePax: 4 })

    await nameOne(page, 2, "Ilinca", other)
    await page.getByText("Everybody has a name.").first().waitFor()
    await people.getByRole("listitem").filter({ hasText: "Ilinca Țîrlea" }).getByText("SGL-2").waitFor()
    expect((await named()).sort()).toEqual(["Ilinca", "Ștefan"])
    expect(office.troubles.filter((text) => !text.includes("409"))).toEqual([])
  })
})

describe("two windows at the last seat", () => {
  it("sell it once: the other reads why, and both agree at once", async () => {
    await office.setClock(morning)
    const { id } = await walk("07:45", 1)
    const mona = await office.open("/bookings/new")
    const ioana = await office.open("/bookings/new", { person: "ioana" })
    await choose(mona, "07:45", 1, "Mona's party")
    await choose(ioana, "07:45", 1, "Ioana's party")
    const seats = [await office.open(`/departures/${id}`), await office.open(`/departures/${id}`, { person: "ioana" })]
    for (const seat of seats) await seat.getByText("0 sold of 1 · 1 left").first().waitFor()

    const before = Date.now()
    await Promise.all([mona, ioana].map((page) => holdButton(page, 1).click()))
    const outcomes = await Promise.all(
      [mona, ioana].map((page) => page.locator('h1:has-text("places are held"), [role="alert"]').first().textContent()),
    )
    expect(outcomes.filter((text) => /held for/.test(text ?? ""))).toHaveLength(1)
    expect(outcomes.filter((text) => /0 places|0 left|has 0|sold out|held/i.test(text ?? ""))).toHaveLength(2)
    const decided = Date.now()
    for (const seat of seats) await seat.getByText("0 sold + 1 held of 1 · 0 left").first().waitFor()
    console.log(`the last seat: decided ${decided - before} ms after both pressed, both windows agree ${Date.now() - decided} ms later`)
    expect(await numbers(id)).toMatchObject({ bookedPax: 0, heldPax: 1, availablePax: 0 })
  })
})

describe("a hold that lapses on the clock", () => {
  it("gives its place to the next taker without any sweep, and tells the first one", async () => {
    await office.setClock(morning)
    const { id } = await walk("08:15", 1)
    const slow = await office.open("/bookings/new")
    await choose(slow, "08:15", 1, "The slow one")
    await holdButton(slow, 1).click()
    await slow.getByRole("timer").waitFor()
    await office.setClock("2026-05-28T03:16:00.000Z")
    await slow.getByText("The hold has lapsed: the places may be somebody else's now.").first().waitFor()

    const quick = await office.open("/bookings/new", { person: "ioana" })
    await choose(quick, "08:15", 1, "The quick one")
    await holdButton(quick, 1).click()
    await quick.getByRole("button", { name: "Confirm" }).click()
    await quick.getByRole("heading", { name: /is confirmed/ }).waitFor()
    expect(await numbers(id)).toMatchObject({ bookedPax: 1, availablePax: 0 })

    await slow.getByRole("button", { name: "Take again" }).click()
    await slow.getByRole("alert").waitFor()
    expect(await numbers(id)).toMatchObject({ bookedPax: 1, availablePax: 0 })
  })
})

describe("the demo's own tab of a departure", () => {
  it("has its bookings with names and what can be done, in the address; whoever may not read bookings has none", async () => {
    await office.setClock(morning)
    const { id } = await walk("07:45", 6)
    const held = { slotId: id, pax: 2, leadName: "Ana Tab", ttlSeconds: 3600 }
    expect((await office.ask("POST", "/v1/demo/bookings", held)).status).toBe(201)
    const page = await office.open(`/departures/${id}`)
    await page.getByRole("tab", { name: "Bookings" }).click()
    const row = page.getByRole("row").filter({ hasText: "Ana Tab" })
    await row.getByRole("button", { name: "Confirm" }).click()
    await row.getByText("Confirmed").waitFor()
    expect(new URL(page.url()).search).toBe("?tab=bookings")
    expect(await numbers(id)).toMatchObject({ bookedPax: 2, heldPax: 0 })
    const guide = await office.open(`/departures/${id}?tab=bookings`, { person: "karim" })
    await guide.getByRole("tab", { name: /^Overview/, selected: true }).waitFor()
    expect(await guide.getByRole("tab", { name: "Bookings" }).count()).toBe(0)
    expect(office.troubles).toEqual([])
  })
})
