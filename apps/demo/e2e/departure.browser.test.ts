import { describe, expect, it } from "vitest"
import { useOffice } from "./support/office.js"
import { pick } from "./support/pick.js"

const office = useOffice()
const slots = "/v1/admin/operations/availability/slots"

const newSlot = async (over: object = {}) => {
  const body = {
    productId: "prod_walk",
    timezone: "Europe/Bucharest",
    dateLocal: "2026-06-20",
    startTimeLocal: "10:00",
    capacityPax: 4,
    ...over,
  }
  return (await office.ask("POST", slots, body)).body.data as { id: string }
}

it("a form on a page has the package's fields, whatever the host's own fields look like", async () => {
  const page = await office.open("/departures/new")
  const fields = page.locator("form .op-input")
  await fields.last().waitFor()
  await expect.poll(() => fields.count()).toBeGreaterThan(8)
  expect(await fields.evaluateAll((all) => [...new Set(all.map((field) => getComputedStyle(field).borderTopColor))])).toHaveLength(1)
  await page.goto(`${office.url}/departures/rules/new`)
  const active = page.getByRole("checkbox", { name: "Active" })
  await active.waitFor()
  await expect.poll(() => active.isChecked()).toBe(true)
  const box = await active.boundingBox()
  expect(box?.width).toBe(box?.height)
})

describe("one departure", () => {
  it("is added, changed, refused below what is sold with the number, cancelled with a reason, and its story tells all", async () => {
    const { id } = await newSlot()
    await office.ask("POST", `${slots}/${id}/allocations`, { bookingId: "bkng_e2e", pax: 3 })
    const page = await office.open(`/departures/${id}`)
    await page.getByText("3 sold of 4").first().waitFor()

    await page.getByRole("button", { name: "Change…" }).click()
    const capacity = page.getByRole("textbox", { name: /Capacity/ })
    await capacity.fill("2")
    await page.getByRole("button", { name: "Save" }).click()
    await page
      .getByText(/cannot (be|go) below|at least 3|already (booked|sold)/i)
      .first()
      .waitFor()
    expect(await capacity.inputValue()).toBe("2")
    await capacity.fill("6")
    await page.getByRole("button", { name: "Save" }).click()
    await page.getByText("3 sold of 6").first().waitFor()

    await page.locator(".op-page-header").getByRole("button", { name: "Open", exact: true }).click()
    await page.getByRole("menuitem", { name: "Cancel departure…" }).click()
    await page.getByRole("radio", { name: "Keep them" }).check()
    await page.getByRole("textbox", { name: /Reason/ }).fill("Storm over the city")
    await page.getByRole("button", { name: "Cancel departures" }).click()
    await page.getByText("Cancelled").first().waitFor()

    await page.getByRole("tab", { name: "Activity" }).click()
    for (const text of ["Storm over the city", "Places booked", "Departure added", "Departure changed"])
      await page.getByText(text).first().waitFor()
    expect(office.troubles.filter((text) => !text.includes("409"))).toEqual([])
  })

  it("is added in the form with the rooms that the templates of its option promise", async () => {
    const option = "/v1/admin/operations/availability/product-options/popt_wlk_en/resource-templates"
    for (const [kind, defaultCount] of [
      ["room_dbl", 20],
      ["room_twn", 5],
    ] as const) {
      const answer = await office.ask("PUT", `${option}/${kind}`, { productId: "prod_wlk", capacity: 2, defaultCount })
      expect(answer.status).toBeLessThan(300)
    }
    const page = await office.open("/departures/new?product=prod_wlk&date=2026-06-21")
    await pick(page.getByRole("combobox", { name: /^Option/ }), "English guide", /English guide Bucharest old town walk/)
    await page.getByText("20 × Double room and 5 × Twin room").first().waitFor()
    await page.getByLabel(/^Start/).fill("16:30")
    await page.getByRole("textbox", { name: /Capacity/ }).fill("50")
    await page.getByRole("button", { name: "Add departure" }).click()
    await page.getByText("0 sold of 50 · 50 left").first().waitFor()
    const id = new URL(page.url()).pathname.split("/").pop()
    const { kinds } = (await office.ask("GET", `${slots}/${id}/resource-availability`)).body.data as { kinds: unknown }
    expect(kinds).toEqual([
      { kind: "room_dbl", capacity: 40, assigned: 0, available: 40 },
      { kind: "room_twn", capacity: 10, assigned: 0, available: 10 },
    ])
    await page.getByRole("tab", { name: "Rooming" }).click()
    await page.locator(".op-room").nth(24).waitFor()
    expect(office.troubles).toEqual([])
  })

  it("explains why it cannot be sold, and what would help", async () => {
    const { id } = await newSlot({ capacityPax: 2, startTimeLocal: "12:00" })
    await office.ask("POST", `${slots}/${id}/allocations`, { bookingId: "bkng_full", pax: 2 })
    const page = await office.open(`/departures/${id}`)
    await page.getByText("Sold out").first().waitFor()
    await page.getByRole("button", { name: "Why?" }).click()
    await page.getByText("Every place is taken.").first().waitFor()
    await page.getByText("A capacity of 3 would do.").first().waitFor()
  })

  it("releases a hold, and a second window sees the places come back", async () => {
    const { id } = await newSlot({ capacityPax: 5, startTimeLocal: "14:00" })
    await office.ask("POST", `${slots}/${id}/holds`, { holderRef: "cart_e2e", pax: 2 })
    const mona = await office.open(`/departures/${id}`)
    const ioana = await office.open(`/departures/${id}`, { person: "ioana" })
    for (const page of [mona, ioana]) await page.getByText("2 held of 5").first().waitFor()
    await mona.getByRole("button", { name: "Release" }).click()
    await mona.getByRole("dialog").getByRole("button", { name: "Release" }).click()
    await ioana.getByText("0 sold of 5 · 5 left").first().waitFor()
  })

  it("is edited by hand and keeps that when its rule generates again", async () => {
    const { body } = await office.ask("GET", `${slots}?limit=1&dateFrom=2026-07-01&customised=false&hasBookings=false`)
    const [slot] = body.data as { id: string; ruleId: string; dateLocal: string; capacityPax: number }[]
    if (!slot) throw new Error("The seeded company has no departure in July.")
    const page = await office.open(`/departures/${slot.id}`)
    await page.getByRole("button", { name: "Change…" }).click()
    await page.getByRole("textbox", { name: /Capacity/ }).fill("7")
    await page.getByRole("button", { name: "Save" }).click()
    await page.getByText("0 sold of 7").first().waitFor()
    await page.goto(`${office.url}/departures/generate?rule=${slot.ruleId}&from=${slot.dateLocal}&to=${slot.dateLocal}`)
    await page.getByText("Exist already: 1").first().waitFor()
    await page.getByText("of these changed by hand, kept: 1").first().waitFor()
    expect((await office.ask("GET", `${slots}/${slot.id}`)).body.data).toMatchObject({ capacityPax: 7, customisedFields: ["capacityPax"] })
  })
})
