import { mkdirSync, mkdtempSync, rmSync, statSync } from "node:fs"
import { tmpdir } from "node:os"
import { join, resolve } from "node:path"
import { sql } from "drizzle-orm"
import type { Browser, Page } from "playwright-core"
import { migrateDemo } from "../server/database/migrate.js"
import { openDatabase } from "../server/database/open.js"
import { demoFolder } from "../server/folders.js"
import { seedDemo } from "../server/seed/seed.js"
import { serveDemo } from "../server/serve.js"
import { launchBrowser } from "./support/browser.js"

interface Picture {
  name: string
  path: string
  /** Seen when the page is complete. */
  ready: string
  person?: string
  dark?: boolean
  /** A telephone instead of a desk. */
  phone?: boolean
}

const pictures: Picture[] = [
  { name: "departures", path: "/departures", ready: "Luxor balloon at sunrise" },
  { name: "departures-calendar", path: "/departures/calendar?date=2026-06-10", ready: "June 2026" },
  { name: "departures-board", path: "/departures/board", ready: "Luxor balloon at sunrise" },
  { name: "departures-board-dark", path: "/departures/board", ready: "Luxor balloon at sunrise", dark: true },
  { name: "departures-arabic", path: "/departures", ready: "Luxor balloon at sunrise", person: "youssef" },
  { name: "rules", path: "/departures/rules", ready: "Climb on Fridays" },
  { name: "new-rule", path: "/departures/rules/new", ready: "June 2026" },
  { name: "closeouts", path: "/departures/closeouts", ready: "Christmas Day" },
  { name: "bookings", path: "/bookings", ready: "LC-" },
  { name: "today", path: "/today", ready: "Needs somebody" },
  { name: "dispatch-board", path: "/ground", ready: "On the way" },
  { name: "dispatch-board-dark", path: "/ground", ready: "On the way", dark: true },
  { name: "driver-sheet", path: "/", ready: "07:30", person: "hassan", phone: true },
  { name: "places", path: "/places?kind=hotel", ready: "Lotus Garden Hotel" },
  { name: "timeline", path: "/resources/timeline?kind=guide", ready: "Guide" },
  { name: "room-block", path: "/holds/rooms?program=prog_medica", ready: "Medica" },
]

/** Pictures of the departure with the most people in its rooms, or on its seats. */
const departurePictures: (Picture & { of: "room" | "seat" })[] = [
  { name: "rooming", of: "room", path: "?tab=rooming", ready: "DBL" },
  { name: "rooming-dark", of: "room", path: "?tab=rooming", ready: "DBL", dark: true },
  { name: "rooming-arabic", of: "room", path: "?tab=rooming", ready: "DBL", person: "youssef" },
  { name: "seats", of: "seat", path: "?tab=seats", ready: "1A" },
]

async function departureOf(family: "room" | "seat"): Promise<string> {
  const found = await database.primary.execute(sql`
    select slot_id as id from traveler_assignments join allocation_resources using (slot_id)
    where traveler_assignments.family = ${family} group by slot_id order by count(distinct slot_traveler_id) desc, slot_id limit 1`)
  const [slot] = (found as unknown as { rows: { id: string }[] }).rows
  if (!slot) throw new Error(`Nobody has a ${family} in the seeded company.`)
  return `/departures/${slot.id}`
}

const folder = resolve(demoFolder, "../../docs/images")
const mostBytes = 300_000
/** What must not stand on a picture: something still loading, a toast, an error. */
const unfinished = '.op-skeleton, .op-toast, .op-error, .demo-alert, [aria-busy="true"]'

async function take(
  browser: Browser,
  base: string,
  { name, path, ready, person = "mona", dark = false, phone = false }: Picture,
): Promise<void> {
  const context = await browser.newContext({
    viewport: phone ? { width: 390, height: 844 } : { width: 1440, height: 900 },
    colorScheme: dark ? "dark" : "light",
    reducedMotion: "reduce",
  })
  const page = await context.newPage()
  await page.addInitScript((id) => sessionStorage.setItem("demo.person", id), person)
  await page.goto(base + path)
  await page.getByText(ready).filter({ visible: true }).first().waitFor()
  await page
    .waitForFunction((selector) => document.querySelector(selector) === null, unfinished, { timeout: 15_000 })
    .catch(() => refuse(page, name))
  await page.evaluate(() => document.fonts.ready)
  const file = join(folder, `${name}.png`)
  await page.screenshot({ path: file, caret: "hide", animations: "disabled" })
  await context.close()
  const { size } = statSync(file)
  if (size > mostBytes) throw new Error(`${name}.png has ${size} bytes, more than ${mostBytes}.`)
  console.log(`${name}.png · ${Math.round(size / 1024)} kB`)
}

async function refuse(page: Page, name: string): Promise<never> {
  const found = await page.locator(unfinished).first().textContent()
  throw new Error(`The picture “${name}” would show something unfinished: ${found?.slice(0, 200)}`)
}

/** Pictures of the documents: the same clock and the same seed give the same pictures. Needs the built web app. */
const data = mkdtempSync(join(tmpdir(), "demo-screenshots-"))
const database = await openDatabase({ folder: data })
await migrateDemo(database.primary)
await seedDemo(database.primary, { size: "full", seed: 42, today: "2026-05-28" })
const served = await serveDemo(database, { port: 0, host: "127.0.0.1", alone: true })
const headers = { "x-demo-person": "mona", "content-type": "application/json" }
await fetch(`${served.url}/v1/demo/clock`, { method: "PUT", headers, body: JSON.stringify({ at: "2026-05-28T03:00:00Z", paused: true }) })
const browser = await launchBrowser()
try {
  mkdirSync(folder, { recursive: true })
  for (const picture of pictures) await take(browser, served.url, picture)
  for (const picture of departurePictures)
    await take(browser, served.url, { ...picture, path: (await departureOf(picture.of)) + picture.path })
} finally {
  await browser.close()
  await served.close()
  await database.close()
  rmSync(data, { recursive: true, force: true })
}
