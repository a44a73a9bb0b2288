import type { Page } from "playwright-core"
import { describe, expect, it } from "vitest"
import { axeFindings } from "./support/axe.js"
import { useOffice } from "./support/office.js"
import { makeTour, type Tour } from "./support/tour.js"

const office = useOffice()
const api = "/v1/admin/operations"
const open = (tour: Tour, window?: Parameters<typeof office.open>[1]) => office.open(`/departures/${tour.slotId}?tab=manifest`, window)
const tick = (page: Page, name: string) => page.getByRole("checkbox", { name: `${name}: arrived` })
const counts = (page: Page, text: string) => page.locator(".op-manifest-counts", { hasText: text }).waitFor({ timeout: 10_000 })

/** Puts a guide on a tour: it is one of their own from then on. */
async function guidedBy(q: string, { slotId }: Tour) {
  const found = (await office.ask("POST", `${api}/resources/search`, { q })).body as { data: { id: string }[] }
  const answer = await office.ask("POST", `${api}/slot-assignments`, { slotId, resourceId: found.data[0]?.id })
  expect(answer.status).toBe(201)
}

describe("the manifest", () => {
  it("checks in a party, marks a no-show and takes it back, closes the check-in; a guide on a phone follows live", async () => {
    const tour = await makeTour(office, "13:00", { rooms: false })
    await guidedBy("Karim Adel", tour)
    const mona = await open(tour)
    const karim = await open(tour, { person: "karim", language: "en", width: 360 })
    for (const page of [mona, karim]) await counts(page, "0 arrived · 7 expected · 0 no-show")

    await tick(karim, "Ana Pop").click()
    for (const page of [mona, karim]) await counts(page, "1 arrived · 6 expected · 0 no-show")
    await mona.locator(".op-manifest-group", { hasText: "Ana Pop" }).getByRole("button", { name: "The whole party" }).click()
    for (const page of [mona, karim]) await counts(page, "3 arrived · 4 expected · 0 no-show")

    await mona.getByRole("button", { name: "Actions for 小龍 李" }).click()
    await mona.getByRole("menuitem", { name: "Did not come" }).click()
    for (const page of [mona, karim]) await counts(page, "3 arrived · 3 expected · 1 no-show")
    await mona.getByRole("button", { name: "Actions for 小龍 李" }).click()
    await mona.getByRole("menuitem", { name: "Still expected" }).click()
    for (const page of [mona, karim]) await counts(page, "3 arrived · 4 expected · 0 no-show")

    await tick(mona, "秀英 李").focus()
    await mona.keyboard.press("Space")
    await counts(karim, "4 arrived · 3 expected · 0 no-show")
    await mona.getByRole("button", { name: "Close check-in…" }).click()
    const dialog = mona.getByRole("dialog")
    for (const name of ["小龍 李", "محمد عبد الرحمن", "فاطمة عبد الرحمن"]) await dialog.getByText(name).waitFor()
    await dialog.getByRole("button", { name: "Mark as no-show" }).click()
    for (const page of [mona, karim]) await counts(page, "4 arrived · 0 expected · 3 no-show")

    expect(await karim.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true)
    const sizes = await karim
      .locator(".op-tick")
      .evaluateAll((all) => all.map((one) => one.getBoundingClientRect()).map(({ width, height }) => Math.min(width, height)))
    expect(Math.min(...sizes)).toBeGreaterThanOrEqual(44)
    expect(office.troubles).toEqual([])
  })

  it("has no axe finding, in English light, in Arabic dark and on a phone", async () => {
    const tour = await makeTour(office, "13:30", { rooms: false })
    for (const window of [{}, { language: "ar", theme: "dark" }, { width: 360 }] as const) {
      const page = await open(tour, window)
      await page.getByText("Ana Pop").first().waitFor()
      expect(await axeFindings(page)).toEqual([])
    }
    expect(office.troubles).toEqual([])
  })

  it("finds people in memory, and names one who had no name yet", async () => {
    const tour = await makeTour(office, "14:00", { rooms: false })
    const slots = "/v1/admin/operations/availability/slots"
    await office.ask("POST", `${slots}/${tour.slotId}/allocations`, { bookingId: "bkng_unnamed", pax: 1 })
    const page = await open(tour)
    await page.getByText("Traveler 1 (name missing)").waitFor()
    await page.getByRole("textbox", { name: "Last name" }).fill("Țîrlea")
    await page.getByRole("textbox", { name: "Last name" }).press("Enter")
    await page.getByText("Țîrlea").first().waitFor()
    const asked: string[] = []
    page.on("request", (request) => asked.push(request.url()))
    await page.getByRole("textbox", { name: "Find by name or booking" }).fill("tirlea")
    await page.waitForFunction(() => document.querySelectorAll(".op-manifest-row").length === 1)
    expect(asked.filter((url) => /tirlea/i.test(url))).toEqual([])
    expect(office.troubles).toEqual([])
  })
})
