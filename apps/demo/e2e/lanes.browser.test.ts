import type { Locator, Page } from "playwright-core"
import { expect, it } from "vitest"
import type { Run } from "../day/ground/board.js"
import { useOffice } from "./support/office.js"
import { settled } from "./support/settled.js"

const office = useOffice()

const runs = async () => {
  const { body } = await office.ask("GET", "/v1/admin/operations/dispatch-board?date=2026-05-28&timezone=Africa/Cairo")
  return (body.data as { dispatches: Run[] }).dispatches
}

/** Takes a bar and carries it over a lane, without letting it go. */
async function carry(page: Page, bar: Locator, lane: Locator): Promise<void> {
  const [from, to] = [await bar.boundingBox(), await lane.locator(".op-line-track").boundingBox()]
  if (!from || !to) throw new Error("The lanes have no layout.")
  const x = from.x + Math.min(20, from.width / 2)
  await page.mouse.move(x, from.y + 10)
  await page.mouse.down()
  await page.mouse.move(x + 5, from.y + 14, { steps: 3 })
  await page.mouse.move(x + 8, to.y + 12, { steps: 4 })
}

it("says of each driver whether a run fits while it is dragged, refuses the clash, and gives it to whom it fits", async () => {
  const all = await runs()
  const open = all.find(({ transportNumber }) => transportNumber === "BA155")
  if (!open) throw new Error("No run waits for BA155.")
  const page = await office.open("/ground?view=drivers", { height: 1600, width: 1800 })
  await settled(page)
  const bar = page.locator(`[data-bar="${open.id}"]`)
  const lane = (name: string) => page.locator(".op-line").filter({ has: page.getByRole("rowheader", { name: new RegExp(name) }) })
  await bar.waitFor()
  await carry(page, bar, lane("Hassan Ali"))
  await lane("Hassan Ali").getByText("Not possible").waitFor()
  const fitting = page.locator('.op-line[data-fit="fits"] .op-line-head').first()
  const free = (await fitting.locator("bdi").first().textContent()) ?? ""
  await expect.poll(() => page.locator('.op-line[data-fit="blocked"]').count()).toBeGreaterThan(0)
  await page.mouse.up()
  const choice = page.getByRole("dialog", { name: "Who drives it, in what?" })
  await choice.getByText(/A double booking cannot be overridden/).waitFor()
  await expect.poll(() => choice.getByRole("button", { name: /^Assign/ }).getAttribute("aria-disabled")).toBe("true")
  await page.keyboard.press("Escape")
  await choice.waitFor({ state: "detached" })
  expect((await runs()).find(({ id }) => id === open.id)?.driverName).toBeNull()

  await carry(page, bar, lane(free))
  await lane(free).getByText("Fits").waitFor()
  await page.mouse.up()
  await choice.getByText("This choice passes.").waitFor()
  await choice.getByRole("button", { name: "Assign", exact: true }).click()
  await page
    .getByText(/^Assigned: /)
    .first()
    .waitFor()
  await expect.poll(async () => (await runs()).find(({ id }) => id === open.id)?.driverName).toBe(free)
  expect(office.troubles).toEqual([])
})

it("shows the day on a map, and the stops of the run that is opened there", async () => {
  const page = await office.open("/ground")
  await settled(page)
  await page.getByRole("button", { name: "Map", exact: true }).click()
  const day = page.getByRole("region", { name: "Where the runs begin" })
  await day.locator(".op-map-marker").first().waitFor({ state: "attached" })
  await day
    .getByRole("button", { name: /^Open / })
    .first()
    .click()
  const run = page.getByRole("region", { name: "Stops of the run, in order" })
  await run.getByText("No position is known yet.").waitFor()
  await expect.poll(() => run.locator(".op-map-label").allTextContents()).not.toEqual([])
  expect(office.troubles).toEqual([])
})
