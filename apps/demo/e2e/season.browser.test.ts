import { describe, expect, it } from "vitest"
import { useOffice } from "./support/office.js"

const office = useOffice()
const availability = "/v1/admin/operations/availability"

describe("from a rule to departures", () => {
  it("is written by hand, previewed with the hour that clocks skip, generated as previewed, and generated again to nothing", async () => {
    await office.setClock("2026-04-01T06:00:00.000Z")
    const startTime = { productId: "prod_night_e2e", startTimeLocal: "00:30" }
    expect((await office.ask("POST", `${availability}/start-times`, startTime)).status).toBe(201)
    const page = await office.open("/departures/rules/new?product=prod_night_e2e")
    await page.getByRole("button", { name: "Monday" }).click()
    await page.getByRole("button", { name: "Wednesday" }).click()
    await page.getByText("00:30").first().click()
    await page
      .getByText(/Apr 24.*00:30 does not exist in Cairo/)
      .first()
      .waitFor()
    await page.getByRole("button", { name: "Create rule" }).click()
    await page.waitForURL(/rules\/avrl_/)

    const ruleId = page.url().match(/avrl_\w+/)?.[0]
    await page.goto(`${office.url}/departures/generate?rule=${ruleId}&from=2026-04-01&to=2026-05-31`)
    await page.getByText("clocks skip this time").first().waitFor()
    const previewed = await page.locator(".op-start-list li time").evaluateAll((all) => all.map((time) => time.getAttribute("datetime")))
    await page.getByRole("button", { name: /^Generate \d+ departures$/ }).click()
    await page
      .getByText("Nothing new: every departure is there already.")
      .first()
      .waitFor({ state: "attached" })
      .catch(() => undefined)
    await page.getByText(`Exist already: ${previewed.length}`).waitFor()

    const { body } = await office.ask("GET", `${availability}/slots?ruleId=${ruleId}&limit=200`)
    const made = (body.data as { startsAt: string; dateLocal: string }[]).map(({ startsAt }) => startsAt)
    expect(made).toEqual(previewed)
    expect((body.data as { dateLocal: string }[]).map(({ dateLocal }) => dateLocal)).not.toContain("2026-04-24")
    const again = await office.ask("POST", `${availability}/generate`, { ruleId, from: "2026-04-01", to: "2026-05-31" })
    expect(again.body.data).toMatchObject({ slotsCreated: 0 })

    await page.goto(`${office.url}/departures?product=prod_night_e2e&range=all`)
    await page.getByText("00:30").first().waitFor()
    for (const path of ["/departures/calendar", "/departures/board"]) {
      await page.goto(`${office.url}${path}?product=prod_night_e2e`)
      await page.getByText("00:30").first().waitFor()
    }
    await office.setClock("2026-05-28T03:00:00.000Z")
  })
})

describe("a closeout", () => {
  it("stops exactly what its preview named, and reopening restores it", async () => {
    const slot = { productId: "prod_close_e2e", timezone: "Africa/Cairo", dateLocal: "2026-06-10", startTimeLocal: "09:00", capacityPax: 8 }
    const { id } = (await office.ask("POST", `${availability}/slots`, slot)).body.data as { id: string }
    const page = await office.open("/departures/closeouts?new=1&product=prod_close_e2e&from=2026-06-10&to=2026-06-11")
    const dialog = page.getByRole("dialog")
    await dialog.getByText(/cancels nobody/i).waitFor()
    await dialog.getByRole("textbox", { name: /Reason/ }).fill("Sandstorm")
    await dialog.getByRole("button", { name: "Close out" }).click()
    await page.getByText("Sandstorm").first().waitFor()
    const read = async () =>
      (await office.ask("GET", `${availability}/slots/${id}`)).body.data as { sellability: { sellable: boolean; reasons: string[] } }
    expect((await read()).sellability).toMatchObject({ sellable: false, reasons: ["closed_out"] })
    const [closeout] = (await office.ask("GET", `${availability}/closeouts?productId=prod_close_e2e`)).body.data as { id: string }[]
    await office.ask("POST", `${availability}/closeouts/${closeout?.id}/reopen`, { reason: "It passed" })
    expect((await read()).sellability.sellable).toBe(true)
  })
})
