import { describe, expect, it } from "vitest"
import { enter, focused, tabTo } from "./support/keyboard.js"
import { morning, useOffice } from "./support/office.js"
import { settled } from "./support/settled.js"

const office = useOffice()
const availability = "/v1/admin/operations/availability"

describe("with the keyboard alone", () => {
  it("a rule is written, previewed and generated, and its departure is found in the list, held and released", async () => {
    await office.setClock(morning)
    const page = await office.open("/departures/rules")
    await settled(page)
    const offered = page.locator('[role="option"][data-highlighted]', { hasText: "Bucharest old town walk" })

    await enter(page, "New rule")
    await page.getByRole("heading", { name: "New rule" }).waitFor()
    await settled(page)
    await tabTo(page, /^Product/)
    await page.keyboard.type("Bucharest old")
    await offered.waitFor()
    await page.keyboard.press("Enter")
    await tabTo(page, "Sunday")
    for (const day of ["Monday", "Tuesday"]) {
      await page.keyboard.press("ArrowRight")
      await expect.poll(() => focused(page)).toBe(day)
      await page.keyboard.press("Space")
    }
    await tabTo(page, /^10:00/)
    await page.keyboard.press("Space")
    await page
      .getByText(/Tue, Wed, and Fri at 10:00/)
      .first()
      .waitFor()
    await tabTo(page, /^Capacity/)
    await page.keyboard.type("7")
    await enter(page, "Create rule")
    await page.waitForURL(/rules\/avrl_/)
    await settled(page)

    await enter(page, "Generate departures")
    await page.waitForURL(/generate/)
    await settled(page)
    await enter(page, /^Generate \d+ departures$/)
    await page
      .getByText(/Exist already: \d+/)
      .first()
      .waitFor()

    await enter(page, "List")
    await page.getByRole("heading", { name: "Departures", level: 1 }).waitFor()
    await settled(page)
    await tabTo(page, "Columns")
    await page.keyboard.press("/")
    await expect.poll(() => focused(page)).toMatch(/find|search/i)
    await tabTo(page, "Product")
    await page.keyboard.type("Bucharest old")
    await offered.waitFor()
    await page.keyboard.press("Enter")
    await page.waitForURL(/product=prod_wlk/)
    await settled(page)

    await enter(page, "New booking")
    await page.getByRole("heading", { name: "New booking" }).waitFor()
    await tabTo(page, "Product")
    await page.keyboard.type("Bucharest old")
    await page.locator(".demo-lines li").first().waitFor()
    await enter(page, "Choose")
    await tabTo(page, "Name of the party")
    await page.keyboard.type("Nguyễn Thị Minh Khai")
    await enter(page, "Hold 2 places")
    await page.getByRole("heading", { name: /2 places are held for/ }).waitFor()
    const { body } = await office.ask("GET", "/v1/demo/bookings?status=held&limit=1")
    const [booking] = body.data as { slotId: string; leadName: string }[]
    expect(booking?.leadName).toBe("Nguyễn Thị Minh Khai")
    const held = async () =>
      ((await office.ask("GET", `${availability}/slots/${booking?.slotId}`)).body.data as { heldPax: number }).heldPax
    const before = await held()
    await enter(page, "Release")
    await page.getByRole("heading", { name: "New booking" }).waitFor()
    await expect.poll(held).toBe(before - 2)
  })
})
