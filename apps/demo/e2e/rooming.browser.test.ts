import type { Page } from "playwright-core"
import { describe, expect, it } from "vitest"
import { axeFindings } from "./support/axe.js"
import { makeLarge } from "./support/large.js"
import { useOffice } from "./support/office.js"
import { makeTour, placesOf, type Tour } from "./support/tour.js"

const office = useOffice()
const open = (tour: Tour, window?: Parameters<typeof office.open>[1]) => office.open(`/departures/${tour.slotId}?tab=rooming`, window)
const person = (page: Page, tour: Tour, name: string) => page.locator(`[data-person="${tour.people[name]}"]`)
const room = (page: Page, tour: Tour, label: string) => page.locator(`.op-room:has([data-place="${tour.rooms[label]}"])`)
const inRoom = (page: Page, tour: Tour, name: string, label: string) =>
  room(page, tour, label).locator(`[data-person="${tour.people[name]}"]`).waitFor()
/** The drag library is fetched when the board is first drawn. */
const dragReady = (page: Page) => page.locator('[data-person][draggable="true"]').first().waitFor()
const said = (page: Page, text: string) =>
  page.waitForFunction(
    (words) => [...document.querySelectorAll(".op-announcer")].some((region) => region.textContent?.includes(words)),
    text,
  )
const refusals = () => office.troubles.filter((text) => !text.includes("409"))

describe("rooming by mouse", () => {
  it("drags a party, swaps two people, undoes twice, does one again, and a reload shows the same", async () => {
    const tour = await makeTour(office, "08:00")
    const page = await open(tour)
    await dragReady(page)
    await page
      .locator(".op-party-head", { hasText: "2 people" })
      .first()
      .dragTo(room(page, tour, "DBL-1"))
    await inRoom(page, tour, "小龍", "DBL-1")
    await inRoom(page, tour, "秀英", "DBL-1")
    await person(page, tour, "Ana").dragTo(room(page, tour, "SGL-1"))
    await inRoom(page, tour, "Ana", "SGL-1")
    await person(page, tour, "Ana").dragTo(person(page, tour, "小龍"))
    await inRoom(page, tour, "小龍", "SGL-1")
    await inRoom(page, tour, "Ana", "DBL-1")
    await expect.poll(() => placesOf(office, tour.slotId)).toEqual({ Ana: "DBL-1", 小龍: "SGL-1", 秀英: "DBL-1" })

    await page.getByRole("button", { name: "Take back" }).click()
    await inRoom(page, tour, "Ana", "SGL-1")
    await page.getByRole("button", { name: "Take back" }).click()
    await page.locator(".op-waiting").locator(`[data-person="${tour.people.Ana}"]`).waitFor()
    await page.getByRole("button", { name: "Do again" }).click()
    await inRoom(page, tour, "Ana", "SGL-1")
    const before = { Ana: "SGL-1", 小龍: "DBL-1", 秀英: "DBL-1" }
    await expect.poll(() => placesOf(office, tour.slotId)).toEqual(before)
    await page.reload()
    for (const [name, label] of Object.entries(before)) await inRoom(page, tour, name, label)
    expect(office.troubles).toEqual([])
  })

  it("shows on every room what a drop would be while somebody is dragged", async () => {
    const tour = await makeTour(office, "08:30")
    const page = await open(tour)
    await dragReady(page)
    await person(page, tour, "小龍").dragTo(room(page, tour, "SGL-1"))
    await inRoom(page, tour, "小龍", "SGL-1")
    const ana = await person(page, tour, "Ana").boundingBox()
    const target = await room(page, tour, "SGL-1").boundingBox()
    if (!ana || !target) throw new Error("The board is not drawn.")
    await page.mouse.move(ana.x + 20, ana.y + 10)
    await page.mouse.down()
    await page.mouse.move(target.x + 30, target.y + 30, { steps: 8 })
    await room(page, tour, "SGL-1").getByText("does not fit").waitFor()
    await room(page, tour, "DBL-1").getByText("fits", { exact: true }).waitFor()
    await page.mouse.up()
    await page
      .getByText(/SGL-1 takes 1, it would be 2\. In it now: 小龍 李/)
      .first()
      .waitFor()
    await expect.poll(() => placesOf(office, tour.slotId)).toEqual({ 小龍: "SGL-1" })
  })
})

describe("rooming by keyboard alone", () => {
  it("reaches the same, says what happened, and keeps the focus on who was moved", async () => {
    const tour = await makeTour(office, "09:00")
    const page = await open(tour)
    await person(page, tour, "小龍").focus()
    for (const name of ["小龍", "秀英"]) {
      await person(page, tour, name).focus()
      await page.keyboard.press("m")
      await page.getByRole("dialog").getByRole("textbox").fill("DBL-1")
      await page.keyboard.press("Enter")
      await inRoom(page, tour, name, "DBL-1")
      await said(page, `${name} 李 → DBL-1`)
    }
    await page.waitForFunction((id) => document.activeElement?.getAttribute("data-person") === id, tour.people.秀英)
    await person(page, tour, "Ana").focus()
    await page.keyboard.press("m")
    await page.getByRole("dialog").getByRole("textbox").fill("SGL-1")
    await page.keyboard.press("Enter")
    await inRoom(page, tour, "Ana", "SGL-1")
    await person(page, tour, "Ana").focus()
    await page.keyboard.press("Enter")
    await page.getByRole("dialog").getByRole("button", { name: "Change places with…" }).press("Enter")
    await page.getByRole("dialog").getByRole("textbox").fill("小龍")
    await page.keyboard.press("Enter")
    await inRoom(page, tour, "小龍", "SGL-1")
    await said(page, "Ana Pop and 小龍 李 changed places")
    await expect.poll(() => placesOf(office, tour.slotId)).toEqual({ Ana: "DBL-1", 小龍: "SGL-1", 秀英: "DBL-1" })
    await person(page, tour, "Ana").focus()
    await page.keyboard.press("Control+z")
    await said(page, "Taken back: Ana Pop and 小龍 李 changed places")
    await page.keyboard.press("Control+z")
    await said(page, "Taken back: Ana Pop → SGL-1")
    await page.locator(".op-waiting").locator(`[data-person="${tour.people.Ana}"]`).waitFor()
    await person(page, tour, "秀英").focus()
    await page.keyboard.press("Control+Shift+z")
    await inRoom(page, tour, "Ana", "SGL-1")
    expect(office.troubles).toEqual([])
  })
})

describe("two clerks", () => {
  it("move the same traveler: the second is told and nothing is overwritten, both boards agree", async () => {
    const tour = await makeTour(office, "10:00")
    const mona = await open(tour)
    const youssef = await open(tour, { person: "youssef", language: "en" })
    const moveAna = async (page: Page, label: string) => {
      await person(page, tour, "Ana").focus()
      await page.keyboard.press("m")
      await page.getByRole("dialog").getByRole("textbox").fill(label)
      await page.keyboard.press("Enter")
    }
    // what Youssef asks for is on its way while Mona's move is made
    await youssef.route("**/assignments", async (route) => {
      await moveAna(mona, "DBL-1")
      await inRoom(mona, tour, "Ana", "DBL-1")
      await expect.poll(() => placesOf(office, tour.slotId)).toEqual({ Ana: "DBL-1" })
      await route.continue()
    })
    await moveAna(youssef, "DBL-2")
    await youssef
      .getByText(/Somebody else moved Ana Pop in the meantime/)
      .first()
      .waitFor()
    await expect.poll(() => placesOf(office, tour.slotId)).toEqual({ Ana: "DBL-1" })
    for (const page of [mona, youssef]) await inRoom(page, tour, "Ana", "DBL-1")
    expect(refusals()).toEqual([])
  })
})

describe("the board of rooms", () => {
  it("has no axe finding with people in rooms and a dialog open, in English light and Arabic dark", async () => {
    const tour = await makeTour(office, "11:00")
    for (const window of [{}, { language: "ar", theme: "dark" }] as const) {
      const page = await open(tour, window)
      await person(page, tour, "Ana").waitFor()
      expect(await axeFindings(page)).toEqual([])
      await person(page, tour, "Ana").focus()
      await page.keyboard.press("m")
      await page.getByRole("dialog").waitFor()
      expect(await axeFindings(page)).toEqual([])
      expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true)
    }
    expect(office.troubles).toEqual([])
  })

  it("draws 350 people and 180 rooms with at most 6,000 nodes", async () => {
    const rooms = [
      ["room_dbl", 2, 170],
      ["room_sgl", 1, 10],
    ] as const
    const { slotId, ids } = await makeLarge(office, { dateLocal: "2026-06-24", rooms, people: 350, placed: 300 })
    const page = await office.open(`/departures/${slotId}?tab=rooming`)
    await page.locator(`[data-person="${ids[0]}"]`).waitFor()
    await expect.poll(() => page.locator(".op-person").count()).toBe(350)
    await expect.poll(() => page.locator(".op-room").count()).toBe(180)
    const nodes = await page.evaluate(() => document.querySelectorAll(".op-root *").length)
    console.log(`rooming board of 350 people and 180 rooms: ${nodes} nodes`)
    expect(nodes).toBeLessThanOrEqual(6000)
  })
})
