import type { Page } from "playwright-core"
import { describe, expect, it } from "vitest"
import { axeFindings } from "./support/axe.js"
import { type OfficeWindow, useOffice } from "./support/office.js"

const office = useOffice()

/** Nothing is loading any more. */
const settled = (page: Page) =>
  page.waitForFunction(() => document.querySelector("h1") !== null && document.querySelector('.op-skeleton, [aria-busy="true"]') === null)

async function everyScreen(window: OfficeWindow) {
  const page = await office.open("/departures", window)
  await settled(page)
  const links = await page.locator("nav a[href^='/']").evaluateAll((all) => all.map((link) => link.getAttribute("href") as string))
  const { body } = await office.ask("GET", "/v1/admin/operations/availability/slots?limit=1&dateFrom=2026-06-01&hasBookings=true")
  const [slot] = body.data as { id: string }[]
  const records = [`/departures/${slot?.id}`, `/departures/${slot?.id}?tab=activity`, "/departures/new", "/departures/generate"]
  const screens = [...new Set([...links, ...records])].filter((path) => !path.startsWith("/docs"))
  const findings: Record<string, string[]> = {}
  for (const path of screens) {
    await page.goto(office.url + path)
    await settled(page)
    const found = await axeFindings(page)
    if (found.length > 0) findings[path] = found
  }
  return { findings, screens }
}

describe("every screen", () => {
  it("opens without an error and without an axe finding, in English light", async () => {
    const { findings, screens } = await everyScreen({})
    expect(screens.length).toBeGreaterThan(8)
    expect(findings).toEqual({})
    expect(office.troubles).toEqual([])
  })

  it("opens without an error and without an axe finding, in Arabic dark, from right to left", async () => {
    const { findings } = await everyScreen({ language: "ar", theme: "dark" })
    expect(findings).toEqual({})
    expect(office.troubles).toEqual([])
    const page = await office.open("/departures", { language: "ar" })
    await settled(page)
    expect(
      await page
        .locator(".op-root")
        .first()
        .evaluate((root) => getComputedStyle(root).direction),
    ).toBe("rtl")
    expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true)
  })

  it("fits a window of 360 pixels without scrolling sideways", async () => {
    const page = await office.open("/departures", { width: 360 })
    await settled(page)
    expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true)
  })
})
