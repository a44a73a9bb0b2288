import type { Page } from "playwright-core"
import { describe, expect, it } from "vitest"
import { axeFindings } from "./support/axe.js"
import { useOffice } from "./support/office.js"
import { makeTour, placesOf, type Tour } from "./support/tour.js"

const office = useOffice()
const open = (tour: Tour, window?: Parameters<typeof office.open>[1]) => office.open(`/departures/${tour.slotId}?tab=seats`, window)
const seat = (page: Page, name: string) => page.locator(".op-seat").filter({ has: page.getByText(name, { exact: true }) })

/** Buttons and fields of the open dialog over which a message lies, and messages that lie outside of the window. */
const covered = (page: Page) =>
  page.evaluate(() => {
    const notes = [...document.querySelectorAll(".op-toast")].map((one) => one.getBoundingClientRect())
    const controls = [...document.querySelectorAll("[role=dialog] :is(button, input, select, [role=gridcell])")]
    const seen = controls.filter((one) => !one.closest(".op-toast") && one.getClientRects().length > 0)
    const frame = document.querySelector("[role=dialog] .op-dialog-body")?.getBoundingClientRect()
    const under = seen.filter((one) => {
      const box = one.getBoundingClientRect()
      // what is scrolled out of the body of the dialog cannot be seen there, nor pressed
      const bottom = one.closest(".op-dialog-body") ? Math.min(box.bottom, frame?.bottom ?? box.bottom) : box.bottom
      return notes.some((note) => note.left < box.right && box.left < note.right && note.top < bottom && box.top < note.bottom)
    })
    return {
      notes: notes.length,
      controls: seen.length > 20,
      under: under.map((one) => one.ariaLabel ?? one.textContent),
      outside: notes.filter(({ top, bottom, left, right }) => top < 0 || left < 0 || bottom > innerHeight || right > innerWidth).length,
    }
  })

/** Adds a vehicle that is drawn by keyboard: a minibus of nineteen from the presets, one seat of it painted away and back. */
async function drawMinibus(page: Page) {
  await page.getByRole("button", { name: "Add a vehicle…" }).first().press("Enter")
  const dialog = page.getByRole("dialog")
  await dialog.getByLabel("Start from a vehicle").selectOption({ label: "Minibus, 19 seats" })
  await dialog.getByText("19 seats", { exact: true }).waitFor()
  const grid = dialog.getByRole("grid")
  await grid.locator('[data-at="0:0"]').focus()
  for (const key of ["ArrowDown", "v"]) await page.keyboard.press(key)
  await dialog.getByText("18 seats", { exact: true }).waitFor()
  await page.keyboard.press("s")
  await dialog.getByText("19 seats", { exact: true }).waitFor()
  await page.keyboard.press("Control+z")
  await dialog.getByText("18 seats", { exact: true }).waitFor()
  await page.keyboard.press("Control+y")
  await dialog.getByText("19 seats", { exact: true }).waitFor()
  await dialog.getByLabel("Name of the vehicle").fill("Sprinter 7")
  await dialog.getByLabel("Name of the vehicle").press("Enter")
  await page.getByText("0 of 19 seats taken").first().waitFor()
}

describe("the seat map", () => {
  it("builds a vehicle of 19 seats by keyboard, seats a family together, blocks a seat, and prints every name once", async () => {
    const tour = await makeTour(office, "06:00", { rooms: false })
    const page = await open(tour)
    await drawMinibus(page)

    for (const name of ["Ana", "Ion", "Mara"]) {
      await page.locator(`[data-person="${tour.people[name]}"]`).focus()
      await page.keyboard.press("Space")
    }
    await page.getByRole("button", { name: "Seat together…" }).press("Enter")
    await page
      .getByRole("dialog")
      .getByRole("button", { name: /side by side|behind each other/ })
      .first()
      .press("Enter")
    await page.getByText("3 of 19 seats taken").first().waitFor()
    const seated = async () => Object.keys(await placesOf(office, tour.slotId, "seat")).sort()
    await expect.poll(seated).toEqual(["Ana", "Ion", "Mara"])

    const free = page.locator(".op-seat:not([data-taken])").first()
    const blocked = (await free.locator(".op-seat-name").textContent()) ?? ""
    await free.focus()
    await page.keyboard.press("Enter")
    await page.getByRole("dialog").getByRole("button", { name: "Block this seat" }).click()
    await page.getByRole("dialog").getByRole("textbox").fill("Belt is torn")
    await page.getByRole("dialog").getByRole("button", { name: "Block", exact: true }).click()
    await page.locator('.op-seat[data-status="blocked"]').waitFor()
    await expect.poll(() => seat(page, blocked).textContent()).toContain("blocked")

    await page.emulateMedia({ media: "print" })
    await page.evaluate(() => window.dispatchEvent(new Event("beforeprint")))
    // biome-ignore lint/performance/useDomNodeTextContent: what is on the paper, not what lies hidden
    const text = () => page.evaluate(() => (document.querySelector(".op-page") as HTMLElement).innerText)
    for (const name of ["Ana Pop", "Ion Pop", "Mara Pop", "小龍 李", "فاطمة عبد الرحمن"])
      await expect.poll(async () => (await text()).split(name).length - 1, { message: name }).toBe(1)
    expect((await page.pdf({ format: "A4" })).byteLength).toBeGreaterThan(10_000)
    expect(office.troubles).toEqual([])
  })

  it("seats by mouse, changes seats, clears with Delete, and stays left to right in Arabic", async () => {
    const tour = await makeTour(office, "06:30", { rooms: false })
    const slots = "/v1/admin/operations/availability/slots"
    await office.ask("POST", `${slots}/${tour.slotId}/vehicles`, { layout: "2-1 x 4", label: "Van", count: 1 })
    const page = await open(tour)
    await page.locator('[data-person][draggable="true"]').first().waitFor()
    await page.locator(`.op-waiting [data-person="${tour.people.Ana}"]`).dragTo(seat(page, "1A"))
    await page.getByText("1 of 12 seats taken").first().waitFor()
    await page.locator(`.op-waiting [data-person="${tour.people.Ion}"]`).dragTo(seat(page, "2B"))
    await page.getByText("2 of 12 seats taken").first().waitFor()
    await seat(page, "1A").dragTo(seat(page, "2B"))
    await page.locator(`.op-seat[data-person="${tour.people.Ion}"] .op-seat-name`, { hasText: "1A" }).waitFor()
    await seat(page, "2B").focus()
    await page.keyboard.press("Delete")
    await page.getByText("1 of 12 seats taken").first().waitFor()
    await expect.poll(async () => Object.keys(await placesOf(office, tour.slotId, "seat"))).toEqual(["Ion"])
    expect(await axeFindings(page)).toEqual([])

    const arabic = await open(tour, { language: "ar", theme: "dark" })
    await seat(arabic, "1A").waitFor()
    const [a, b] = await Promise.all([seat(arabic, "1A").boundingBox(), seat(arabic, "1B").boundingBox()])
    expect((a?.x ?? 0) < (b?.x ?? 0)).toBe(true)
    expect(await axeFindings(arabic)).toEqual([])
    expect(office.troubles).toEqual([])
  })

  it("seats a couple side by side on a coach, and names what goes and who loses a seat while its plan is painted over", async () => {
    const tour = await makeTour(office, "07:30", { rooms: false })
    const page = await open(tour)
    const dialog = page.getByRole("dialog")
    await page.getByRole("button", { name: "Add a vehicle…" }).first().click()
    await dialog.getByLabel("Start from a vehicle").selectOption({ label: "Coach, 49 seats" })
    await dialog.getByLabel("Name of the vehicle").fill("Coach 3")
    await dialog.getByRole("button", { name: "Add", exact: true }).click()
    await page.getByText("0 of 49 seats taken").first().waitFor()
    for (const name of ["小龍", "秀英"]) {
      await page.locator(`[data-person="${tour.people[name]}"]`).focus()
      await page.keyboard.press("Space")
    }
    await page.getByRole("button", { name: "Seat together…" }).click()
    await dialog
      .getByRole("button", { name: /side by side/ })
      .first()
      .click()
    await page.getByText("2 of 49 seats taken").first().waitFor()
    const couple = { 小龍: "Coach 3 1A", 秀英: "Coach 3 1B" }
    await expect.poll(() => placesOf(office, tour.slotId, "seat")).toEqual(couple)
    await page.locator(`.op-waiting [data-person="${tour.people.Ana}"]`).dragTo(seat(page, "1D"))
    await page.getByText("3 of 49 seats taken").first().waitFor()

    await page.getByRole("button", { name: "Change the seats of Coach 3" }).click()
    await dialog.getByText("No seat comes or goes.").waitFor()
    await dialog.getByRole("gridcell", { name: /Seat 1A/ }).click()
    await page.keyboard.press("v")
    await dialog.getByText("Seats that go: 1D").waitFor()
    await dialog.getByText("Ana Pop loses seat 1D").waitFor()
    await expect.poll(() => placesOf(office, tour.slotId, "seat")).toEqual({ ...couple, Ana: "Coach 3 1D" })
    await dialog.getByRole("button", { name: "Save: 1 person loses a seat" }).press("Enter")
    await page.getByText("2 of 48 seats taken").first().waitFor()
    await page.locator(`.op-waiting [data-person="${tour.people.Ana}"]`).waitFor()
    await expect.poll(() => placesOf(office, tour.slotId, "seat")).toEqual(couple)
    expect(office.troubles).toEqual([])
  })

  it.each(["en", "ar"] as const)("lays no message over what can be pressed in the open dialog, at any width: %s", async (language) => {
    const tour = await makeTour(office, language === "en" ? "08:00" : "08:30", { rooms: false })
    await office.ask("POST", `/v1/admin/operations/availability/slots/${tour.slotId}/vehicles`, {
      layout: "2-1 x 4",
      label: "Van",
      count: 1,
    })
    const page = await open(tour, { language })
    await page.locator('[data-person][draggable="true"]').first().waitFor()
    await page.locator(`.op-waiting [data-person="${tour.people.Ana}"]`).dragTo(seat(page, "1A"))
    await page.locator(".op-toast").waitFor()
    await page.locator(".op-vehicle .op-kind-head button").first().click()
    const dialog = page.getByRole("dialog")
    await dialog.getByRole("grid").waitFor()
    // its clock stops while the focus rests on it
    await dialog.locator(".op-toast button").last().focus()
    for (const width of [1440, 1024, 360]) {
      await page.setViewportSize({ width, height: 780 })
      await expect.poll(() => covered(page), { message: `${width}` }).toEqual({ notes: 1, controls: true, under: [], outside: 0 })
    }
    await dialog.locator(".op-toast button").first().click()
    await expect.poll(() => placesOf(office, tour.slotId, "seat")).toEqual({})
    expect(office.troubles).toEqual([])
  })

  it("has no axe finding while a vehicle is drawn", async () => {
    const tour = await makeTour(office, "07:00", { rooms: false })
    const page = await open(tour)
    await page.getByRole("button", { name: "Add a vehicle…" }).first().click()
    await page.getByRole("dialog").getByRole("grid").waitFor()
    expect(await axeFindings(page)).toEqual([])
  })
})
