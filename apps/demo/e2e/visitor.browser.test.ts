import type { Page } from "playwright-core"
import { expect, it } from "vitest"
import { useOffice } from "./support/office.js"

const office = useOffice()

const panel = (page: Page) => page.getByRole("complementary", { name: "Try this" })

it("each step of “Try this” leads to a page that shows it", async () => {
  const page = await office.open("/today")
  await page.getByRole("heading", { name: "Today", level: 1 }).waitFor()
  await page.getByRole("button", { name: "Try this" }).click()
  const ways = panel(page).getByRole("link", { name: "Take me there" })
  await expect.poll(() => ways.count()).toBe(19)
  const rooming = panel(page).getByRole("listitem").filter({ hasText: "Let a cruise be roomed" }).getByRole("link")
  await expect.poll(() => rooming.getAttribute("href")).toMatch(/\/departures\/avsl_.*tab=rooming/)
  const steps = await panel(page).getByRole("listitem").locator("strong").allTextContents()
  expect(steps.slice(0, 10)).toEqual([
    "Sell the last seats from two windows",
    "Put too many people into a room",
    "Ask who is free on the 28th",
    "See what the clock change does to the Sinai climb",
    "Let a cruise be roomed",
    "Import a rooming list twice",
    "Give a run to a driver who is busy",
    "Confirm a room hold",
    "Check in a party as Karim",
    "Read the event behind it",
  ])
  for (const [at, step] of steps.entries()) {
    const way = ways.nth(at)
    const href = await way.getAttribute("href")
    await way.click()
    await expect.poll(() => new URL(page.url()).pathname, { message: step }).toBe(href?.split("?")[0])
    await page.locator("main h1").first().waitFor()
    expect(
      await page
        .locator("main")
        .getByText(/does not exist|not found/i)
        .count(),
      step,
    ).toBe(0)
  }
  await panel(page).getByRole("listitem").filter({ hasText: "Check in a party as Karim" }).getByRole("link").click()
  await page.getByRole("tab", { name: "Manifest", selected: true }).waitFor()
  expect(office.troubles).toEqual([])
}, 180_000)

it("a day is played from the clock: by steps, faster, paused, on behind a closed panel, and ended", async () => {
  const page = await office.open("/departures")
  await page.getByRole("heading", { name: "Departures", level: 1 }).waitFor()
  const clock = page.getByRole("banner").locator("button:has(time)")
  await clock.click()
  const day = page.getByRole("region", { name: "Play a day" })
  const does = (name: string) => day.getByRole("button", { name }).click()
  const lines = day.getByRole("listitem")
  await does("The day at 1 times the speed")
  await does("Play the day")
  // what is told at six is told; the next act is minutes away
  await does("Pause the day")
  await does("Next act")
  await expect.poll(() => lines.count(), { timeout: 60_000 }).toBeGreaterThan(0)
  const stands = async () => (await office.ask("GET", "/v1/demo/clock")).body.data as { paused: boolean; speed: number }
  await expect.poll(async () => (await stands()).paused).toBe(true)
  const told = await lines.count()
  await does("Next act")
  await does("Next act")
  await expect.poll(() => lines.count(), { timeout: 60_000 }).toBeGreaterThan(told)
  await does("The day at 600 times the speed")
  await expect.poll(async () => (await stands()).speed, { timeout: 30_000 }).toBe(600)
  await page.keyboard.press("Escape")
  await day.waitFor({ state: "hidden" })
  await clock.click()
  await lines.filter({ hasText: "07:" }).first().waitFor({ timeout: 90_000 })
  await does("Stop")
  await day
    .getByRole("status")
    .getByText(/acts, \d+ refusals expected, 0 unexpected/)
    .waitFor()
  await day.getByRole("button", { name: "Play the day" }).waitFor()
  // a refusal that belongs to the play is all that a console may say
  expect(office.troubles.filter((one) => !one.includes("status of 409"))).toEqual([])
}, 300_000)
