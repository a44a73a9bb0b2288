import { describe, expect, it } from "vitest"
import { axeFindings } from "./support/axe.js"
import { useOffice } from "./support/office.js"

const office = useOffice()
const holds = "/v1/admin/operations/resource-holds"

const idOf = async (query: string) => {
  const { body } = await office.ask("GET", `${holds}?limit=1&${query}`)
  return (body.data as { id: string }[])[0]?.id ?? ""
}

describe("holds of a programme", () => {
  it("begin with programme and quantity alone, are confirmed, released and taken back", async () => {
    const page = await office.open("/holds?program=prog_medica", { person: "youssef", language: "en" })
    await page.getByText("Medica doubles").first().waitFor()
    expect(await axeFindings(page)).toEqual([])
    await page.getByRole("button", { name: "New hold" }).click()
    const form = page.getByRole("dialog")
    await form.getByLabel("How many").fill("20")
    await form.getByLabel("Name", { exact: true }).fill("Late registrations")
    await form.getByRole("button", { name: "Hold", exact: true }).click()
    await page.getByRole("heading", { level: 1, name: "Late registrations" }).waitFor()
    expect(await axeFindings(page)).toEqual([])
    await page.getByRole("button", { name: "More actions" }).click()
    await page.getByRole("menuitem", { name: "Hold rooms of a hotel" }).click()
    await form.getByLabel("Place").fill("lotus gardn")
    await page.getByRole("option", { name: /Lotus Garden Hotel/ }).click()
    await form.getByLabel("Room kind").fill("room_sgl")
    await form.getByLabel("Arrival").fill("2026-06-17")
    await form.getByLabel("Nights", { exact: true }).fill("3")
    await form.getByRole("button", { name: "Hold", exact: true }).click()
    await form.waitFor({ state: "detached" })
    await page.getByRole("button", { name: "Confirm" }).click()
    await form.getByRole("button", { name: "Confirm" }).click()
    await form.waitFor({ state: "detached" })
    await page.getByRole("button", { name: "Pick up…" }).click()
    await form.getByRole("textbox").fill("MED-2001\t2\nMED-2002\t1")
    await form.getByRole("button", { name: "Pick up from the block" }).click()
    await page.getByText("MED-2002").waitFor()
    await page.getByRole("button", { name: "More actions" }).click()
    await page.getByRole("menuitem", { name: "Release all…" }).click()
    await form.getByRole("button", { name: "Release everything" }).click()
    await page.getByRole("button", { name: "Take back: Released" }).click()
    await form.getByRole("button", { name: "Take back" }).click()
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
    await cell.click()
    await page.evaluate(() => {
      const data = new DataTransfer()
      data.setData("text/plain", "38\t37")
      document.activeElement?.dispatchEvent(new ClipboardEvent("paste", { clipboardData: data, bubbles: true, cancelable: true }))
    })
    await page.getByText("2 nights changed").waitFor()
    await page.keyboard.press("ArrowRight")
    await page.keyboard.press("ArrowRight")
    await page.keyboard.type("36")
    await page.keyboard.press("Enter")
    await page.getByText("3 nights changed").waitFor()
    await page.getByRole("button", { name: "Review and save…" }).click()
    await page.getByText("The house has all of it.").waitFor()
    expect(await axeFindings(page)).toEqual([])
    await page.getByRole("button", { name: "Save all nights" }).click()
    await page.getByRole("dialog").waitFor({ state: "detached" })
    const { body } = await office.ask("GET", `${holds}/${await idOf("q=MED-SGL")}`)
    const { nights } = body.data as { nights: { held: number }[] }
    expect(nights.map(({ held }) => held).sort()).toEqual([36, 37, 38, 40, 40])
    expect(office.troubles).toEqual([])
  })
})

describe("the function-space diary", () => {
  it("shows the gala on the halls, holds half of the ballroom on a free evening, and keeps the whole from others", async () => {
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
      await page.getByRole("button", { name: `Hold ${space}`, exact: true }).click()
      const form = page.getByRole("dialog")
      await form.getByLabel("Programme").fill("Sinaia")
      await page.getByRole("option", { name: /Incentive Sinaia/ }).click()
      await form.getByLabel("From").fill("09:00")
      await form.getByLabel("To").fill("12:00")
      await form.getByRole("button", { name: "Hold", exact: true }).click()
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
