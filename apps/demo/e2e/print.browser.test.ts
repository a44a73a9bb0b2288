import type { Page } from "playwright-core"
import { extractText } from "unpdf"
import { describe, expect, it } from "vitest"
import { goTo } from "./support/keyboard.js"
import { useOffice } from "./support/office.js"
import { pathsOf } from "./support/screens.js"
import { settled, visit } from "./support/settled.js"

const office = useOffice()
const availability = "/v1/admin/operations/availability"

/** The texts of the sheets that come out of the printer, as they are read: where a line broke is no matter. */
async function printed(page: Page, format: "A4" | "Letter", landscape = false): Promise<string[]> {
  await page.evaluate(() => document.fonts.ready.then(() => undefined))
  const pdf = await page.pdf({ format, landscape, printBackground: false })
  const { text } = await extractText(new Uint8Array(pdf), { mergePages: false })
  return text.map((sheet) => sheet.replace(/\s+/g, " "))
}

const occurrences = (text: string, part: string) => text.split(part).length - 1

/** A season whose departures can be told apart by their labels: more rows than one sheet holds. Made once for a company. */
async function season(): Promise<string[]> {
  const labels = Array.from({ length: 60 }, (_, index) => `Sheet${String(index + 1).padStart(3, "0")}`)
  const made = (await office.ask("GET", `${availability}/slots?productId=prod_print&limit=1`)).body.data as unknown[]
  if (made.length > 0) return labels
  for (const [index, label] of labels.entries()) {
    const startTimeLocal = `${String(7 + Math.floor(index / 6)).padStart(2, "0")}:${(index % 6) * 10 || "00"}`
    const slot = { productId: "prod_print", timezone: "Africa/Cairo", dateLocal: "2026-06-15", startTimeLocal, capacityPax: 8, label }
    const { status } = await office.ask("POST", `${availability}/slots`, slot)
    expect(status).toBe(201)
  }
  return labels
}

describe.each(["A4", "Letter"] as const)("on %s", (format) => {
  it("a list prints each departure once, its head on every sheet, its filters and zone, and no control", async () => {
    const product = `prod_print`
    const labels = await season()
    const page = await office.open("/departures")
    await page.evaluate(() => localStorage.setItem("operations.columns.departures", JSON.stringify({})))
    await visit(page, `${office.url}/departures?product=${product}&range=all&limit=100`)
    const sheets = await printed(page, format, true)
    expect(sheets.length).toBeGreaterThan(1)
    for (const sheet of sheets) for (const head of ["Departure", "Product", "Status", "Capacity"]) expect(sheet).toContain(head)
    const all = sheets.join("\n")
    expect(occurrences(all, "0 sold of 8 · 8 left")).toBe(labels.length)
    expect(all).toContain("Africa/Cairo")
    expect(all).toContain(product)
    for (const control of ["New departure", "Generate", "More filters", "per page", "Try this", "View as"])
      expect(all).not.toContain(control)
  })

  it("the calendar of a month prints on one sheet with every day once", async () => {
    const page = await office.open("/departures")
    await visit(page, `${office.url}/departures/calendar?date=2026-06-10`)
    const sheets = await printed(page, format, true)
    expect(sheets).toHaveLength(1)
    const [month] = sheets as [string]
    expect(month).toContain("June 2026")
    for (const control of ["Agenda", "Today", "Try this"]) expect(month).not.toContain(control)
  })

  it("closeouts print each reason once, and a year on one sheet", async () => {
    const page = await office.open("/departures")
    await visit(page, `${office.url}/departures/closeouts`)
    const { body } = await office.ask("GET", `${availability}/closeouts?limit=50`)
    const list = (await printed(page, format, true)).join("\n")
    for (const { reason } of body.data as { reason: string }[])
      expect([reason, occurrences(list, reason.slice(0, 12))]).toEqual([reason, 1])
    for (const control of ["Close out days", "Public holidays", "per page"]) expect(list).not.toContain(control)
    await visit(page, `${office.url}/departures/closeouts?view=year`)
    const year = await printed(page, format, true)
    expect(year).toHaveLength(1)
    for (const month of ["January", "June", "December"]) expect(occurrences(year[0] as string, month)).toBe(1)
  })

  it("the directory of places prints its list and what it shows, and a place its meeting card alone, both without map and control", async () => {
    const page = await office.open("/departures")
    await visit(page, `${office.url}/places?kind=attraction&country=EG`)
    const list = (await printed(page, format)).join("\n")
    for (const text of ["Attraction · EG ·", "Egyptian Museum", "Africa/Cairo"]) expect(list).toContain(text)
    const { body } = await office.ask("GET", "/v1/admin/operations/places?q=egyptian%20museum&limit=1")
    const [museum] = body.data as { id: string; instructions: Record<string, string> }[]
    await visit(page, `${office.url}/places/${museum?.id}`)
    const card = await printed(page, format)
    expect(card).toHaveLength(1)
    for (const text of ["Egyptian Museum", "Attraction", museum?.instructions.en ?? "no instructions", "Africa/Cairo", "30.0478, 31.2336"])
      expect(occurrences(card[0] as string, text), text).toBe(1)
    for (const control of ["Print meeting card", "New place", "Other systems", "Opening hours", "More filters", "Try this", "View as"])
      expect(list + card.join(), control).not.toContain(control)
  })

  it("a day of Today prints on one sheet its date, its numbers, who is needed and what tomorrow wants, and no control", async () => {
    const page = await office.open("/today?date=2026-05-28")
    const needs = page.getByRole("region", { name: "Needs somebody" })
    await needs.getByRole("listitem").first().waitFor()
    await settled(page)
    const numbers = await page.getByRole("region", { name: "The day in numbers" }).getByRole("button").allTextContents()
    expect(numbers.length).toBeGreaterThan(5)
    const subjects = await needs.getByRole("listitem").locator(".op-faint").allTextContents()
    const sheets = await printed(page, format)
    expect(sheets).toHaveLength(1)
    const text = sheets.join("\n")
    for (const said of ["Thursday, May 28", "Africa/Cairo", "Every run has its driver and vehicle", ...numbers])
      expect(occurrences(text, said), said).toBeGreaterThan(0)
    for (const subject of [subjects[0] ?? "nobody", subjects.at(-1) ?? "nobody"])
      expect(text.replace(/\s/g, "")).toContain(subject.replace(/\s/g, ""))
    for (const control of ["Print the day", "Extend", "Move people", "Try this", "View as"]) expect(text, control).not.toContain(control)
  })

  it("a departure prints its numbers and facts, and no control", async () => {
    const page = await office.open("/departures")
    const [path] = await pathsOf(office, { id: "departure", path: "/departures/:id" })
    await visit(page, office.url + path)
    const text = (await printed(page, format)).join("\n")
    for (const fact of ["Capacity", "Booked", "Zone", "Africa/Cairo"]) expect(text).toContain(fact)
    for (const control of ["Change…", "Why?", "Try this", "View as"]) expect(text).not.toContain(control)
  })
})

/** Counts what a person would have been shown by the dialog of the printer. */
const withoutPrinter = (page: Page) =>
  page.addInitScript(() => {
    window.print = () => {
      document.documentElement.dataset.printed = String(Number(document.documentElement.dataset.printed ?? 0) + 1)
    }
  })

it("one menu has all sheets of a departure: chosen by keyboard, the sign-in sheet is opened, drawn and printed with everybody once", async () => {
  const slot = { productId: "prod_giz", timezone: "Africa/Cairo", dateLocal: "2026-06-21", startTimeLocal: "08:00", capacityPax: 12 }
  const { id } = (await office.ask("POST", `${availability}/slots`, slot)).body.data as { id: string }
  await office.ask("POST", `${availability}/slots/${id}/allocations`, { bookingId: "bkng_sheet", bookingRef: "LC-SHEET", pax: 2 })
  for (const lastName of ["Ababei", "Brumaru"])
    await office.ask("POST", `${availability}/slots/${id}/travelers`, { bookingId: "bkng_sheet", traveler: { lastName } })
  const page = await office.open("/about")
  await withoutPrinter(page)
  await visit(page, `${office.url}/departures/${id}`)
  await page.getByRole("button", { name: "Sheets" }).focus()
  await page.keyboard.press("Enter")
  await goTo(page, page.getByRole("menuitem", { name: "Sign-in sheet" }), "ArrowDown")
  await page.keyboard.press("Enter")
  await page.locator("html[data-printed='1']").waitFor()
  expect(new URL(page.url()).search).toBe("?tab=manifest")
  await expect.poll(() => page.evaluate(() => document.activeElement?.textContent)).toBe("Sheets")
  const sheets = await printed(page, "A4")
  expect(sheets).toHaveLength(1)
  for (const text of ["Ababei", "Brumaru", "Signature", id]) expect(occurrences(sheets[0] as string, text), text).toBe(1)
  for (const control of ["Sheets", "Change…", "Close check-in", "View as"]) expect(sheets[0]).not.toContain(control)
  expect(office.troubles).toEqual([])
})
