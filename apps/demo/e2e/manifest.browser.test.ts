import type { Page } from "playwright-core"
import { describe, expect, it } from "vitest"
import { axeFindings } from "./support/axe.js"
import { csv, downloaded } from "./support/csv.js"
import { useOffice } from "./support/office.js"
import { makeTour, type Tour } from "./support/tour.js"

const office = useOffice()
const api = "/v1/admin/operations"
const open = (tour: Tour, window?: Parameters<typeof office.open>[1]) => office.open(`/departures/${tour.slotId}?tab=manifest`, window)
const tick = (page: Page, name: string) => page.getByRole("checkbox", { name: `${name}: arrived` })
const counts = (page: Page, text: string) => page.locator(".op-manifest-counts", { hasText: text }).waitFor()

/** Puts a guide on a tour: it is one of their own from then on. */
async function guidedBy(q: string, { slotId }: Tour) {
  const found = (await office.ask("POST", `${api}/resources/search`, { q })).body as { data: { id: string }[] }
  const answer = await office.ask("POST", `${api}/slot-assignments`, { slotId, resourceId: found.data[0]?.id })
  expect(answer.status).toBe(201)
}

describe("the manifest", () => {
  it("checks in a party and closes the check-in; a guide on a phone follows live, marks a no-show, takes it back, and chooses columns", async () => {
    const tour = await makeTour(office, "13:00", { rooms: false })
    await guidedBy("Karim Adel", tour)
    await office.ask("PATCH", `${api}/availability/slot-travelers/${tour.people.Ana}`, { traveler: { language: "ro" } })
    const mona = await open(tour)
    const karim = await open(tour, { person: "karim", language: "en", width: 360 })
    for (const page of [mona, karim]) await counts(page, "0 arrived · 7 expected · 0 no-show")

    await tick(karim, "Ana Pop").click()
    for (const page of [mona, karim]) await counts(page, "1 arrived · 6 expected · 0 no-show")
    await mona.locator(".op-manifest-group", { hasText: "Ana Pop" }).getByRole("button", { name: "The whole party" }).click()
    for (const page of [mona, karim]) await counts(page, "3 arrived · 4 expected · 0 no-show")

    await karim.getByRole("button", { name: "Actions for 小龍 李" }).click()
    await karim.getByRole("menuitem", { name: "Did not come" }).click()
    for (const page of [mona, karim]) await counts(page, "3 arrived · 3 expected · 1 no-show")
    await karim.getByRole("button", { name: "Actions for 小龍 李" }).click()
    await karim.getByRole("menuitem", { name: "Still expected" }).click()
    for (const page of [mona, karim]) await counts(page, "3 arrived · 4 expected · 0 no-show")

    await tick(mona, "秀英 李").focus()
    await mona.keyboard.press("Space")
    await counts(karim, "4 arrived · 3 expected · 0 no-show")
    await mona.getByRole("button", { name: "Close check-in…" }).click()
    const dialog = mona.getByRole("dialog")
    for (const name of ["小龍 李", "محمد عبد الرحمن", "فاطمة عبد الرحمن"]) await dialog.getByText(name).waitFor()
    await dialog.getByRole("button", { name: "Mark as no-show" }).click()
    for (const page of [mona, karim]) await counts(page, "4 arrived · 0 expected · 3 no-show")

    const spoken = karim.locator('[data-column="language"]')
    expect(await spoken.count()).toBe(0)
    await karim.getByRole("button", { name: "Columns" }).click()
    await karim.getByRole("menuitemcheckbox", { name: "Language" }).click()
    await spoken.getByText("ro", { exact: true }).waitFor()
    await karim.reload()
    await spoken.getByText("ro", { exact: true }).waitFor()
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
    await page.getByText("Traveler 1 (name missing)").first().waitFor()
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

/** Every field quoted, quotes doubled, lines ended as spreadsheets end them. */
const passengerColumns = [
  ...["Traveler ID", "Booking ID", "Booking", "Booking status", "Role", "Last name", "First name", "Title", "Lead", "Placeholder"],
  ...["Category", "Gender", "Birth date", "Nationality", "Email", "Phone", "Sharing group", "Room", "Seat", "Pickup", "Pickup time"],
  ...["Dropoff", "Access needs", "Accessibility flagged", "Dietary flagged", "Notes"],
]

it("the passenger list comes down byte for byte: its mark, every name as it is written, and none that a spreadsheet would run", async () => {
  const tour = await makeTour(office, "15:00", { rooms: false })
  const rename = (who: string, traveler: object) =>
    office.ask("PATCH", `${api}/availability/slot-travelers/${tour.people[who]}`, { traveler })
  await rename("Ion", { lastName: "=HYPERLINK(1)", phone: "+40 21 000 0000" })
  await rename("Mara", { lastName: 'O"Neil, Țîrlea' })
  const page = await open(tour)
  await page.getByText("Ana Pop").first().waitFor()
  await page.getByRole("button", { name: "Print" }).click()
  const file = await downloaded(page, "Passenger list (CSV)")
  expect(file.name).toBe(`passengers-2026-06-23-${tour.slotId}.csv`)
  const line = (booking: string, who: string, last: string, more: { phone?: string } = {}) => [
    ...[
      `${tour.people[who]}`,
      `bkng_${booking}_15:00`,
      `bkng_${booking}_15:00`,
      "confirmed",
      "traveler",
      last,
      who,
      "",
      "no",
      "no",
      "adult",
    ],
    ...["", "", "", "", more.phone ?? "", "", "", "", "", "", "", "", "no", "no", ""],
  ]
  // whoever has the same last name stands by their id
  const byId = (...lines: string[][]) => lines.sort(([one = ""], [other = ""]) => (one < other ? -1 : 1))
  const people = [
    line("family", "Ion", "'=HYPERLINK(1)", { phone: "'+40 21 000 0000" }),
    line("family", "Mara", 'O"Neil, Țîrlea'),
    line("family", "Ana", "Pop"),
    ...byId(line("couple", "小龍", "李"), line("couple", "秀英", "李")),
    ...byId(line("friends", "محمد", "عبد الرحمن"), line("friends", "فاطمة", "عبد الرحمن")),
  ]
  const bytes = csv([passengerColumns, ...people])
  expect(file.bytes.toString("utf8")).toBe(bytes.toString("utf8"))
  expect(file.bytes.equals(bytes)).toBe(true)
  expect(office.troubles).toEqual([])
})

it("whose name was erased is named so in the reader's language, on the manifest and with the rooms; a file keeps the word it has", async () => {
  const tour = await makeTour(office, "17:00")
  const moves = [{ travelerId: tour.people.Ana, resourceId: tour.rooms["SGL-1"] }]
  await office.ask("POST", `${api}/availability/slots/${tour.slotId}/assignments`, { moves })
  expect((await office.ask("POST", `${api}/availability/slot-travelers/${tour.people.Ana}/erase`, {})).status).toBe(200)
  for (const [language, words] of [
    ["de", "Name gelöscht"],
    ["ar", "الاسم ممحو"],
  ] as const) {
    const page = await open(tour, { language })
    await page.locator(".op-manifest-row", { hasText: words }).waitFor()
    for (const tab of ["rooming", "seats", "pickups"]) {
      await page.goto(`${office.url}/departures/${tour.slotId}?tab=${tab}`)
      await page.getByText(words).first().waitFor()
      expect(await page.getByText("Erased").count(), tab).toBe(0)
    }
  }
  const file = await fetch(`${office.url}${api}/availability/slots/${tour.slotId}/exports/passengers.csv`, {
    headers: { "x-demo-person": "mona" },
  })
  expect(await file.text()).toContain(`"${tour.people.Ana}","bkng_family_17:00","bkng_family_17:00","confirmed","traveler","Erased",""`)
})
