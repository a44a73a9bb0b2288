import type { Page } from "playwright-core"
import { describe, expect, it } from "vitest"
import { morning, useOffice } from "./support/office.js"
import { settled } from "./support/settled.js"

const office = useOffice()
const availability = "/v1/admin/operations/availability"

/** What has the focus, as a screen reader names it. */
const focused = (page: Page): Promise<string> =>
  page.evaluate(() => {
    const element = document.activeElement
    if (!element || element === document.body) return ""
    const read = (node: Node | null | undefined): string => {
      if (!(node instanceof Element)) return node?.textContent ?? ""
      return node.getAttribute("aria-hidden") === "true" ? "" : [...node.childNodes].map(read).join("")
    }
    const labels = (element as HTMLInputElement).labels
    const named = element
      .getAttribute("aria-labelledby")
      ?.split(" ")
      .map((id) => read(document.getElementById(id)))
    return (element.getAttribute("aria-label") ?? named?.join(" ") ?? read(labels?.[0] ?? element)).trim()
  })

/** Tabs on until the focus stands on what is looked for; the ring has to be seen there. */
async function tabTo(page: Page, name: string | RegExp): Promise<void> {
  const passed: string[] = []
  for (let steps = 0; steps < 150; steps++) {
    await page.keyboard.press("Tab")
    const now = await focused(page)
    passed.push(now)
    if (typeof name === "string" ? now !== name : !name.test(now)) continue
    const ring = await page.evaluate(() => {
      const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(document.activeElement as Element)
      return (outlineStyle !== "none" && outlineWidth !== "0px") || boxShadow !== "none"
    })
    expect([now, ring]).toEqual([now, true])
    return
  }
  throw new Error(`The keyboard does not reach ${name}. It passed: ${passed.slice(0, 60).join(" | ")}`)
}

async function enter(page: Page, name: string | RegExp): Promise<void> {
  await tabTo(page, name)
  await page.keyboard.press("Enter")
}

describe("with the keyboard alone", () => {
  it("a rule is written, previewed and generated, and its departure is found in the list, held and released", async () => {
    await office.setClock(morning)
    const page = await office.open("/departures/rules")
    await settled(page)

    await enter(page, "New rule")
    await page.getByRole("heading", { name: "New rule" }).waitFor()
    await settled(page)
    await tabTo(page, /^Product/)
    await page.keyboard.type("Bucharest old")
    await page.getByRole("option", { name: /Bucharest old town walk/ }).waitFor()
    await page.keyboard.press("Enter")
    await tabTo(page, "Sunday")
    for (const day of ["Monday", "Tuesday"]) {
      await page.keyboard.press("ArrowRight")
      expect(await focused(page)).toBe(day)
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
    await page.getByText(/Exist already: \d+/).waitFor()

    await enter(page, "List")
    await page.getByRole("heading", { name: "Departures", level: 1 }).waitFor()
    await settled(page)
    await tabTo(page, "Columns")
    await page.keyboard.press("/")
    expect(await focused(page)).toMatch(/find|search/i)
    await tabTo(page, "Product")
    await page.keyboard.type("Bucharest old")
    await page.getByRole("option", { name: /Bucharest old town walk/ }).waitFor()
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
    expect(await held()).toBe(before - 2)
  })
})
