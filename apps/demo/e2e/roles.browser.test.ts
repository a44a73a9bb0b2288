import { describe, expect, it } from "vitest"
import { useOffice } from "./support/office.js"

const office = useOffice()
const availability = "/v1/admin/operations/availability"
const everyone = ["mona", "ioana", "youssef", "karim", "hassan", "elena", "auditor"]
const writers = ["mona", "ioana"]
const readers = everyone.filter((person) => person !== "hassan")
const bookingReaders = ["mona", "ioana", "youssef", "auditor"]

const slot = async (startTimeLocal: string, capacityPax = 3) => {
  const body = { productId: "prod_walk", timezone: "Africa/Cairo", dateLocal: "2026-06-22", startTimeLocal, capacityPax }
  return (await office.ask("POST", `${availability}/slots`, body)).body.data as { id: string }
}

const statuses = async (ask: (person: string) => Promise<{ status: number; body: { code: string } }>) => {
  const allowed: string[] = []
  for (const person of everyone) {
    const { status, body } = await ask(person)
    if (status < 300) allowed.push(person)
    else expect([person, status, body.code]).toEqual([person, 403, "forbidden"])
  }
  return allowed
}

describe("a raw request", () => {
  it("is answered by what the person's role may do, whatever the screen would have shown", async () => {
    const { id } = await slot("09:00")
    expect(await statuses((person) => office.ask("GET", `${availability}/slots/${id}`, undefined, person))).toEqual(readers)
    expect(await statuses((person) => office.ask("GET", `/v1/admin/operations/history?subject=${id}`, undefined, person))).toEqual(readers)
    expect(await statuses((person) => office.ask("PATCH", `${availability}/slots/${id}`, { notes: `by ${person}` }, person))).toEqual(
      writers,
    )
    expect(
      await statuses((person) => office.ask("POST", `${availability}/slots/${id}/holds`, { holderRef: `cart_${person}`, pax: 1 }, person)),
    ).toEqual(writers)
    expect(await statuses((person) => office.ask("GET", "/v1/demo/bookings", undefined, person))).toEqual(bookingReaders)
    expect(await statuses((person) => office.ask("PUT", "/v1/demo/clock", { paused: true }, person))).toEqual(writers)
  })

  it("sells against the rules of sale only for the one who may override them", async () => {
    const { id } = await slot("11:00")
    await office.ask("POST", `${availability}/slots/${id}/status`, { status: "closed", reason: "The boat is in the yard" })
    const sell = (person: string, over: object = {}) =>
      office.ask("POST", `${availability}/slots/${id}/allocations`, { bookingId: `bkng_${person}`, pax: 1, ...over }, person)
    expect((await sell("mona")).body.code).toBe("slot_not_sellable")
    expect((await sell("ioana", { enforce: "capacity", reason: "The owner comes along" })).status).toBe(403)
    expect((await sell("mona", { enforce: "capacity", reason: "The owner comes along" })).status).toBe(201)
  })

  it("without a person gets nothing, and contacts are hidden from who may not see them", async () => {
    expect((await fetch(`${office.url}${availability}/slots`)).status).toBe(401)
    const contacts = async (person: string) => {
      const { body } = await office.ask("GET", "/v1/demo/bookings?limit=50", undefined, person)
      return (body.data as { phone: string | null; contactHidden: boolean }[]).filter(({ phone }) => phone !== null).length
    }
    expect(await contacts("mona")).toBeGreaterThan(10)
    expect(await contacts("auditor")).toBe(0)
  })
})

describe("a typed address", () => {
  it("opens what the role reads, without a control that it may not use, and says so", async () => {
    const { id } = await slot("13:00")
    const page = await office.open(`/departures/${id}`, { person: "auditor" })
    await page.getByText("You may look, but not change departures.").first().waitFor()
    for (const name of ["Change…", "Open"]) expect(await page.getByRole("button", { name, exact: true }).count()).toBe(0)
    await page.goto(`${office.url}/bookings/new`)
    await page.getByText("Auditor may look at bookings but not change them.").first().waitFor()
    await page.goto(`${office.url}/departures/closeouts?new=1&product=prod_wlk&from=2026-06-10`)
    await page.getByRole("heading", { name: "Closeouts" }).waitFor()
    expect(await page.getByRole("dialog").count()).toBe(0)
    expect(await page.getByRole("button", { name: "Close out days" }).count()).toBe(0)
  })

  it("tells a guide that bookings are not theirs, and a driver that there is nothing to read yet", async () => {
    const guide = await office.open("/bookings", { person: "karim" })
    await guide.getByText("Karim Adel may not see bookings.").first().waitFor()
    expect(await guide.getByRole("link", { name: "Bookings" }).count()).toBe(0)
    const driver = await office.open("/departures/rules", { person: "hassan" })
    await driver
      .getByText(/Hassan Ali has nothing to read/)
      .first()
      .waitFor()
    expect(await driver.locator("nav a[href^='/departures']").count()).toBe(0)
  })

  it("keeps its page when the window becomes somebody else", async () => {
    const { id } = await slot("15:00")
    const page = await office.open(`/departures/${id}`)
    await page.getByRole("button", { name: "Change…" }).waitFor()
    await page.getByRole("button", { name: "Auditor", exact: true }).click()
    await page.getByText("You may look, but not change departures.").first().waitFor()
    expect(page.url()).toContain(id)
  })
})
