import { describe, expect, it } from "vitest"
import { dragFrames, type Frame, printFrames, scrollFrames } from "./support/frames.js"
import { makeCalendars, makeDay, makeLarge, makeSeason } from "./support/large.js"
import { useOffice } from "./support/office.js"

const office = useOffice()

/** The times are printed, never judged: they are those of one machine at one moment. What holds everywhere is that something was drawn, and how much stands in the document. */
const measured = (what: string, frames: readonly Frame[], atLeast: number) => {
  printFrames(what, frames)
  expect(frames.length).toBeGreaterThanOrEqual(atLeast)
}

/** A coach of 53: a row with the door, then two and two, five at the back. */
const cells = (row: string) => ({ cells: [...row].map((sign) => ({ S: "seat", A: "aisle", D: "door", _: "void" })[sign]) })
const coach53 = { rows: [cells("__A_D"), ...Array.from({ length: 12 }, () => cells("SSASS")), cells("SSSSS")] }

describe("frames", () => {
  it("of the rooming board of 120 rooms and 200 people are drawn while it is scrolled and while somebody is dragged", async () => {
    const rooms = [
      ["room_dbl", 2, 100],
      ["room_sgl", 1, 20],
    ] as const
    const { slotId, ids, places } = await makeLarge(office, { dateLocal: "2026-06-25", rooms, people: 200, placed: 160 })
    expect(places).toHaveLength(120)
    const page = await office.open(`/departures/${slotId}?tab=rooming`)
    await page.locator('[data-person][draggable="true"]').first().waitFor()
    measured("the rooming board, scrolled", await scrollFrames(page.locator(".op-rooming-rooms")), 120)
    await page.locator(".op-rooming-rooms").evaluate((box) => box.scrollTo(0, 0))
    const waiting = page.locator(`.op-waiting [data-person="${ids.at(-1)}"]`)
    await waiting.scrollIntoViewIfNeeded()
    measured("the rooming board, somebody dragged", await dragFrames(waiting, page.locator(".op-room")), 12)
    expect(office.troubles).toEqual([])
  })

  it("of the map of 53 seats are drawn while it is scrolled and while somebody is dragged", async () => {
    const { slotId, ids, places } = await makeLarge(office, { dateLocal: "2026-06-26", layout: coach53, people: 53, placed: 30 })
    expect(places).toHaveLength(53)
    const page = await office.open(`/departures/${slotId}?tab=seats`, { height: 700 })
    await page.locator('[data-person][draggable="true"]').first().waitFor()
    measured("the seat map, scrolled", await scrollFrames(page.locator(".op-rooming-rooms")), 120)
    await page.locator(".op-rooming-rooms").evaluate((box) => box.scrollTo(0, 0))
    const waiting = page.locator(`.op-waiting [data-person="${ids.at(-1)}"]`)
    await waiting.scrollIntoViewIfNeeded()
    measured("the seat map, somebody dragged", await dragFrames(waiting, page.locator(".op-seat")), 12)
    expect(office.troubles).toEqual([])
  })

  it("of the list of 5,000 departures are drawn over a thousand rows, with few nodes", async () => {
    const made = await makeSeason(office, { productId: "prod_frames", days: 334, times: 15 })
    expect(made).toBeGreaterThanOrEqual(5_000)
    const page = await office.open("/departures?product=prod_frames&limit=200")
    await page
      .getByText(/of 5,0\d\d/)
      .first()
      .waitFor()
    const frames: Frame[] = []
    for (let rows = 200; rows <= 1_000; rows += 200) {
      await page
        .getByText(new RegExp(`–${rows === 1_000 ? "1,000" : rows} of`))
        .first()
        .waitFor()
      frames.push(...(await scrollFrames(page.locator(".op-grid-box"), { step: 88, count: 100 })))
      const nodes = await page.evaluate(() => document.querySelectorAll(".op-root *").length)
      expect(nodes).toBeLessThanOrEqual(1_500)
      if (rows < 1_000) await page.getByRole("button", { name: "Next page" }).click()
    }
    measured("the list of departures, scrolled", frames, 500)
    expect(office.troubles).toEqual([])
  }, 300_000)

  it("of the timeline of 500 resources over 60 days with 20,000 jobs are drawn while it is scrolled, with few nodes", async () => {
    await makeCalendars(office, { count: 500, from: "2026-06-01T06:00:00Z" })
    const page = await office.open("/resources/timeline?kind=other&date=2026-06-01&days=60&zoom=days")
    await page.locator(".op-bar").first().waitFor()
    expect(await page.getByRole("grid").getAttribute("aria-rowcount")).toMatch(/^50\d$/)
    const frames = await scrollFrames(page.locator(".op-timeline-box"))
    measured("the timeline of 500 resources, scrolled", frames, 120)
    console.log(`frames of the timeline that worked over 50 ms: ${frames.filter(({ work }) => work > 50).length}`)
    const nodes = await page.evaluate(() => document.querySelectorAll("*").length)
    console.log(`nodes of the timeline of 500 resources: ${nodes}`)
    expect(nodes).toBeLessThanOrEqual(4_000)
    expect(office.troubles).toEqual([])
  }, 300_000)

  it("of a day of 180 transfers with 60 vehicles and 75 drivers are drawn as a list, in lanes and beside a map, with few nodes", async () => {
    const date = "2026-07-15"
    const operatorId = await makeDay(office, date)
    const path = `/v1/admin/operations/dispatch-board?date=${date}&timezone=Africa/Cairo&lanes=both&operatorId=${operatorId}`
    const day = (await office.ask("GET", path)).body.data as { dispatches: unknown[]; lanes: unknown[] }
    expect([day.dispatches.length, day.lanes.length]).toEqual([180, 135])
    const page = await office.open(`/ground?date=${date}&operator=${operatorId}`, { width: 1800, height: 1000 })
    const views = [
      ["list", "tr[data-id]", ".op-grid-box"],
      ["drivers", "[data-bar]", ".op-timeline-box"],
      ["vehicles", "[data-bar]", ".op-timeline-box"],
    ] as const
    for (const [view, drawn, box] of views) {
      await page.goto(`${office.url}/ground?date=${date}&operator=${operatorId}&view=${view}`)
      await page.locator(drawn).first().waitFor()
      const frames = await scrollFrames(page.locator(box))
      measured(`the day of dispatches by ${view}, scrolled`, frames, 120)
      console.log(`frames of the day by ${view} that worked over 50 ms: ${frames.filter(({ work }) => work > 50).length}`)
      const nodes = await page.evaluate(() => document.querySelectorAll("*").length)
      console.log(`nodes of the day by ${view}: ${nodes}`)
      expect(nodes).toBeLessThanOrEqual(3_500)
    }
    await page.goto(`${office.url}/ground?date=${date}&operator=${operatorId}&view=map`)
    await page
      .getByRole("button", { name: /^Open / })
      .nth(179)
      .waitFor()
    const nodes = await page.evaluate(() => document.querySelectorAll("*").length)
    console.log(`nodes of the day on the map with its list: ${nodes}`)
    expect(nodes).toBeLessThanOrEqual(3_500)
    expect(office.troubles).toEqual([])
  }, 600_000)
})
