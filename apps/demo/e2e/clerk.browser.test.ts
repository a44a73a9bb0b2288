import { readFile } from "node:fs/promises"
import type { Page } from "playwright-core"
import { expect, it } from "vitest"
import { enter, focused, tabTo } from "./support/keyboard.js"
import { useOffice } from "./support/office.js"
import { makeTour, placesOf, type Tour } from "./support/tour.js"

const office = useOffice()
const api = "/v1/admin/operations/availability"
const inRoom = (page: Page, tour: Tour, name: string, label: string) =>
  page.locator(`.op-room:has([data-place="${tour.rooms[label]}"])`).locator(`[data-person="${tour.people[name]}"]`).waitFor()
const said = (page: Page, text: string) =>
  page.waitForFunction(
    (words) => [...document.querySelectorAll(".op-announcer")].some((region) => region.textContent?.includes(words)),
    text,
  )

/** Tabs to the board, and walks over it with the arrows to somebody. */
async function walkTo(page: Page, tour: Tour, name: string): Promise<void> {
  const at = (field: "cell" | "person") => page.evaluate((of) => (document.activeElement as HTMLElement).dataset[of], field)
  for (let tabs = 0; (await at("cell")) === undefined && tabs < 80; tabs++) await page.keyboard.press("Tab")
  await page.keyboard.press("Control+Home")
  for (let steps = 0; steps < 40; steps++) {
    if ((await at("person")) === tour.people[name]) return
    await page.keyboard.press("ArrowRight")
  }
  throw new Error(`The arrows do not reach ${name}.`)
}

/** Opens a command of the menu “More” by arrows alone. */
async function fromMenu(page: Page, name: string): Promise<void> {
  await enter(page, "More")
  await page.getByRole("menuitem", { name, exact: true }).waitFor()
  for (let steps = 0; (await focused(page)) !== name && steps < 20; steps++) await page.keyboard.press("ArrowDown")
  await page.keyboard.press("Enter")
}

/** Moves whoever has the focus, or is selected, into a room that is found by typing. */
async function moveInto(page: Page, label: string): Promise<void> {
  await page.keyboard.press("m")
  await page.getByRole("dialog").getByRole("textbox").waitFor()
  await page.keyboard.type(label)
  await page.keyboard.press("Enter")
}

it("a clerk without a mouse rooms a party, takes back, lets the rest be planned, goes against a rule with a reason, sends the list and takes the hotel's numbers in", async () => {
  const tour = await makeTour(office, "12:00")
  await office.ask("PATCH", `${api}/allocation-resources/${tour.rooms["DBL-3"]}`, { genderPolicy: "female", externalCode: "old" })
  await office.ask("PATCH", `${api}/slot-travelers/${tour.people.Ion}`, { traveler: { gender: "male" } })
  const page = await office.open(`/departures/${tour.slotId}?tab=rooming`)
  await page.locator(`[data-person="${tour.people.Ana}"]`).waitFor()

  await walkTo(page, tour, "小龍")
  await page.keyboard.press("Space")
  await walkTo(page, tour, "秀英")
  await page.keyboard.press("Space")
  await moveInto(page, "DBL-1")
  for (const name of ["小龍", "秀英"]) await inRoom(page, tour, name, "DBL-1")
  await page.keyboard.press("Control+z")
  await said(page, "Taken back")
  await expect.poll(() => placesOf(office, tour.slotId)).toEqual({})
  await page.keyboard.press("Control+Shift+z")
  for (const name of ["小龍", "秀英"]) await inRoom(page, tour, name, "DBL-1")

  await walkTo(page, tour, "Ion")
  await moveInto(page, "DBL-3")
  await page.getByRole("dialog").getByText("Place Ion Pop in DBL-3?").waitFor()
  await page.keyboard.type("His wife sleeps there, too")
  await enter(page, "Place anyway")
  await inRoom(page, tour, "Ion", "DBL-3")

  await enter(page, "Place automatically…")
  await page.getByRole("dialog").getByText("4 people to place").waitFor()
  expect(await placesOf(office, tour.slotId)).toEqual({ 小龍: "DBL-1", 秀英: "DBL-1", Ion: "DBL-3" })
  await enter(page, "Accept the whole plan")
  await page.getByRole("dialog").waitFor({ state: "detached" })
  await expect.poll(async () => Object.keys(await placesOf(office, tour.slotId))).toHaveLength(7)
  const planned = await placesOf(office, tour.slotId)
  expect(planned).toMatchObject({ 小龍: "DBL-1", 秀英: "DBL-1", Ion: "DBL-3" })

  const download = page.waitForEvent("download")
  await fromMenu(page, "Hotel list (CSV)")
  const list = await readFile(await (await download).path(), "utf8")
  const header = list.split("\r\n")[0]?.replace("\uFEFF", "").split(",") ?? []
  const column = header.indexOf('"Hotel room number"')
  const numbered = list
    .trimEnd()
    .split("\r\n")
    .map((line) => line.split(/,(?=")/).map((cell, n) => (n === column && line.includes('"DBL-1"') ? '"214"' : cell)))
  await fromMenu(page, "Import a rooming list…")
  await tabTo(page, "Rooming list (CSV)")
  const buffer = Buffer.from(`${numbered.map((cells) => cells.join(",")).join("\r\n")}\r\n`)
  // the window in which a file is chosen is the system's own
  await page.locator('input[type="file"]:focus').setInputFiles({ name: "hotel.csv", mimeType: "text/csv", buffer })
  await page.getByText("1 hotel numbers").first().waitFor()
  await enter(page, "Apply 1 change")
  await page.getByRole("dialog").waitFor({ state: "detached" })

  const { body } = await office.ask("GET", `${api}/slots/${tour.slotId}/resources?limit=200`)
  const codes = (body.data as { label: string; externalCode: string | null }[]).map(({ label, externalCode }) => [label, externalCode])
  expect(Object.fromEntries(codes)).toMatchObject({ "DBL-1": "214", "DBL-2": null, "DBL-3": "old" })
  expect(await placesOf(office, tour.slotId)).toEqual(planned)
  const audit = await office.ask("GET", `${api}/slots/${tour.slotId}/audit?travelerId=${tour.people.Ion}&limit=50`)
  expect(JSON.stringify(audit.body)).toContain("His wife sleeps there, too")
  expect(office.troubles).toEqual([])
})
