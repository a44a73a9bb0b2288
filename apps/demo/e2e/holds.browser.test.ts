import type { Locator, Page } from "playwright-core"
import { describe, expect, it } from "vitest"
import { axeFindings } from "./support/axe.js"
import { choose, goTo, lookUp, press, type } from "./support/keyboard.js"
import { useOffice } from "./support/office.js"

const office = useOffice()
const holds = "/v1/admin/operations/resource-holds"

const idOf = async (query: string) => {
  const { body } = await office.ask("GET", `${holds}?limit=1&${query}`)
  return (body.data as { id: string }[])[0]?.id ?? ""
}

describe("holds of a programme", () => {
  it("begin with programme and quantity alone, are confirmed, picked up, released and taken back, without a mouse", async () => {
    const page = await office.open("/holds?program=prog_medica", { person: "youssef", language: "en" })
    await page.getByText("Medica doubles").first().waitFor()
    expect(await axeFindings(page)).toEqual([])
    const form = page.getByRole("dialog")
    const does = (name: string, within: Page | Locator = page) => press(page, within.getByRole("button", { name, exact: true }))
    const says = (label: string | RegExp, text: string) => type(page, form.getByLabel(label), text)
    const more = (item: string) => choose(page, page.getByRole("button", { name: "More actions" }), item)
    await does("New hold")
    await says("How many", "20")
    await says(/^Name$/, "Late registrations")
    await does("Hold", form)
    await page.getByRole("heading", { level: 1, name: "Late registrations" }).waitFor()
    expect(await axeFindings(page)).toEqual([])
    await more("Hold rooms of a hotel")
    await lookUp(page, form.getByLabel("Place"), "lotus gardn", /Lotus Garden Hotel/)
    await says("Room kind", "room_sgl")
    await says("Arrival", "2026-06-17")
    await says(/^Nights\W*$/, "3")
    await does("Hold", form)
    await form.waitFor({ state: "detached" })
    await does("Confirm")
    await does("Confirm", form)
    await form.waitFor({ state: "detached" })
    await does("Pick up…")
    await form.getByRole("textbox").focus()
    await page.keyboard.insertText("MED-2001\t2\nMED-2002\t1")
    await does("Pick up from the block", form)
    await page.getByText("MED-2002").first().waitFor()
    await more("Release all…")
    await does("Release everything", form)
    await does("Take back: Released")
    await does("Take back", form)
    await form.waitFor({ state: "detached" })
    await page.locator(".op-page-title-row .op-badge", { hasText: "Confirmed" }).waitFor()
    expect(office.troubles).toEqual([])
  })
})

describe("the room block grid", () => {
  it("takes a range from a spreadsheet, shows what changes, and saves it as one change; without a mouse", async () => {
    const page = await office.open("/holds/rooms?program=prog_medica")
    const cell = page.locator("tr", { hasText: "Medica singles" }).locator("[data-cell]").nth(1)
    await cell.waitFor()
    expect(await axeFindings(page)).toEqual([])
    await goTo(page, page.locator('[data-cell][tabindex="0"]').first(), "Tab")
    await page.keyboard.press("ArrowRight")
    await goTo(page, cell, "ArrowDown")
    await page.evaluate(() => {
      const data = new DataTransfer()
      data.setData("text/plain", "38\t37")
      document.activeElement?.dispatchEvent(new ClipboardEvent("paste", { clipboardData: data, bubbles: true, cancelable: true }))
    })
    await page.getByText("2 nights changed").first().waitFor()
    await page.keyboard.press("ArrowRight")
    await page.keyboard.press("ArrowRight")
    await page.keyboard.type("36")
    await page.keyboard.press("Enter")
    await page.getByText("3 nights changed").first().waitFor()
    await press(page, page.getByRole("button", { name: "Review and save…" }))
    await page.getByText("The house has all of it.").first().waitFor()
    expect(await axeFindings(page)).toEqual([])
    await press(page, page.getByRole("button", { name: "Save all nights" }))
    await page.getByRole("dialog").waitFor({ state: "detached" })
    const held = async () => {
      const { body } = await office.ask("GET", `${holds}/${await idOf("q=MED-SGL")}`)
      return (body.data as { nights: { held: number }[] }).nights.map((night) => night.held).sort()
    }
    await expect.poll(held).toEqual([36, 37, 38, 40, 40])
    expect(office.troubles).toEqual([])
  })
})

describe("the function-space diary", () => {
  it("shows the gala on the halls, holds half of the ballroom on a free evening, and keeps the whole from others; without a mouse", async () => {
    const gala = await idOf("q=Gala")
    const { body } = await office.ask("GET", `${holds}/${gala}`)
    const { placeId, arrival } = body.data as { placeId: string; arrival: string }
    const page = await office.open(`/holds/spaces?place=${placeId}&date=${arrival}`)
    await page
      .getByRole("button", { name: /^Gala dinner.*Confirmed.*on the whole: Grand Ballroom/ })
      .first()
      .waitFor()
    expect(await axeFindings(page)).toEqual([])
    const hold = async (space: string) => {
      await goTo(page, page.locator('.op-diary [tabindex="0"]').first(), "Tab")
      for (let steps = 0; steps < 20; steps++) await page.keyboard.press(steps < 10 ? "ArrowLeft" : "ArrowUp")
      await goTo(page, page.locator("[data-head]", { has: page.getByRole("button", { name: `Hold ${space}`, exact: true }) }), "ArrowDown")
      await page.keyboard.press("Enter")
      const form = page.getByRole("dialog")
      await lookUp(page, form.getByLabel("Programme"), "Sinaia", /Incentive Sinaia/)
      await type(page, form.getByLabel("From"), "09:00")
      await type(page, form.getByLabel("To"), "12:00")
      await press(page, form.getByRole("button", { name: "Hold", exact: true }))
      return form
    }
    const half = await hold("Nile Hall")
    await half.waitFor({ state: "detached" })
    await page
      .getByRole("button", { name: /^Incentive Sinaia.*Held.*on a part: Nile Hall/ })
      .first()
      .waitFor()
    const whole = await hold("Grand Ballroom")
    await whole.getByRole("alert").first().waitFor()
    await page.keyboard.press("Escape")
    expect(office.troubles.filter((text) => !/ 409/.test(text))).toEqual([])
  })
})
