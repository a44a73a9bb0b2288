import { describe, expect, it } from "vitest"
import { morning, useOffice } from "./support/office.js"

const office = useOffice()
const availability = "/v1/admin/operations/availability"
const october = (day: number) => `2026-10-${String(day).padStart(2, "0")}`

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
    await page.getByText(`Exist already: ${previewed.length}`).first().waitFor()

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
    await office.setClock(morning)
  })
})

describe("a rule through the night on which clocks go back", () => {
  it("is previewed with that date once, and departs the first time that it is half past eleven", async () => {
    await office.setClock("2026-04-01T06:00:00.000Z")
    const startTime = { productId: "prod_late_e2e", startTimeLocal: "23:30" }
    expect((await office.ask("POST", `${availability}/start-times`, startTime)).status).toBe(201)
    const page = await office.open("/departures/rules/new?product=prod_late_e2e")
    for (const day of ["Thursday", "Monday", "Wednesday", "Friday"]) await page.getByRole("button", { name: day }).click()
    await page.getByText("23:30").first().click()
    await page.getByLabel("Season from").fill("2026-10-01")
    await page.keyboard.press("Tab")
    await page.locator(".op-rule-sentence", { hasText: "Thu at 23:30, Cairo time" }).waitFor()
    const dates = async () => (await page.locator("[data-dates]").getAttribute("data-dates"))?.split(" ") ?? []
    await expect.poll(async () => (await dates()).slice(0, 6)).toEqual([1, 8, 15, 22, 29].map(october).concat("2026-11-05"))
    expect(await page.getByText(/does not exist in Cairo/).count()).toBe(0)
    await page.getByRole("button", { name: "Create rule" }).click()
    await page.waitForURL(/rules\/avrl_/)

    const ruleId = page.url().match(/avrl_\w+/)?.[0]
    await page.goto(`${office.url}/departures/generate?rule=${ruleId}&from=2026-10-22&to=2026-11-05`)
    await page.locator(".op-start-list li").nth(2).waitFor()
    const previewed = await page.locator(".op-start-list li time").evaluateAll((all) => all.map((time) => time.getAttribute("datetime")))
    // in summer time still: an hour later it is half past eleven once more
    expect(previewed).toEqual(["2026-10-22T20:30:00.000Z", "2026-10-29T20:30:00.000Z", "2026-11-05T21:30:00.000Z"])
    await page.getByRole("button", { name: "Generate 3 departures" }).click()
    await page.getByText("Exist already: 3").first().waitFor()
    const { body } = await office.ask("GET", `${availability}/slots?ruleId=${ruleId}&limit=200`)
    expect((body.data as { startsAt: string }[]).map(({ startsAt }) => startsAt)).toEqual(previewed)
    await office.setClock(morning)
  })
})

describe("a closeout", () => {
  it("stops exactly as many departures as its preview counts, which the list shows, and reopening on the screen restores them", async () => {
    const slot = { productId: "prod_close_e2e", timezone: "Africa/Cairo", startTimeLocal: "09:00", capacityPax: 8 }
    for (const dateLocal of ["2026-06-10", "2026-06-11", "2026-06-12"])
      expect((await office.ask("POST", `${availability}/slots`, { ...slot, dateLocal })).status).toBe(201)
    const page = await office.open("/departures/closeouts?new=1&product=prod_close_e2e&from=2026-06-10&to=2026-06-11")
    const dialog = page.getByRole("dialog")
    await dialog.getByText(/cancels nobody/i).waitFor()
    await dialog.getByText("2 departures").first().waitFor()
    await dialog.getByRole("textbox", { name: /Reason/ }).fill("Sandstorm at the pier")
    await dialog.getByRole("button", { name: "Close out" }).click()
    await dialog.waitFor({ state: "detached" })
    const closeout = page.locator("tr[data-id]").filter({ hasText: "Sandstorm at the pier" })
    await closeout.waitFor()

    const list = await office.open("/departures?product=prod_close_e2e&range=all&sale=no")
    const rows = list.locator("tr[data-id]")
    await expect.poll(async () => (await rows.allTextContents()).map((row) => row.includes("Closed out"))).toEqual([true, true])

    await closeout.getByRole("button", { name: /^Actions/ }).click()
    await page.getByRole("menuitem", { name: "Reopen…" }).click()
    await dialog.getByText("2 departures").first().waitFor()
    await dialog.getByRole("textbox").fill("It passed")
    await dialog.getByRole("button", { name: "Reopen" }).click()
    await page.getByText("Reopened: 2 departures come back.").first().waitFor({ state: "attached" })
    await expect.poll(() => rows.count()).toBe(0)
    const { body } = await office.ask("GET", `${availability}/slots?productId=prod_close_e2e&sellable=true`)
    expect(body.data).toHaveLength(3)
  })
})
