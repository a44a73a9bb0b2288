import { sql } from "drizzle-orm"
import type { Page } from "playwright-core"
import { describe, expect, it } from "vitest"
import { axeFindings } from "./support/axe.js"
import { type ControlKey, controlsOf, press, stateOf } from "./support/controls.js"
import { useOffice } from "./support/office.js"
import { pages, pathsOf } from "./support/screens.js"
import { settled, visit } from "./support/settled.js"

const office = useOffice()
const patience = 400_000
const menu = '.op-menu[role="menu"]'
const dialog = ":is(.op-dialog, .demo-dialog)"

/**
 * A fingerprint of every table: how many rows it has and the youngest transaction that wrote one, so that no row, revision or event can come,
 * change or go unseen. Receipts of requests and positions of readers are none of it.
 */
async function everyRow(): Promise<Record<string, string>> {
  const tables = await office.rows<{ name: string }>(
    sql`select table_name as name from information_schema.tables where table_schema = 'public' and table_type = 'BASE TABLE' and table_name not in ('operations_idempotency', 'operations_event_consumers')`,
  )
  const prints = tables.map(
    ({ name }) =>
      sql`select ${name} as name, count(*) || ' ' || coalesce(max(xmin::text::bigint), 0) as print from ${sql.identifier(name)}`,
  )
  const rows = await office.rows<{ name: string; print: string }>(sql.join(prints, sql` union all `))
  return Object.fromEntries(rows.map(({ name, print }) => [name, print]))
}

/** The page as it opens, without loading the app again: away and back, with nothing remembered. */
async function afresh(page: Page, path: string): Promise<void> {
  const [away, title] = path === "/about" ? ["/bookings/new", "New booking"] : ["/about", "About the data"]
  const heading = page.getByRole("heading", { level: 1, name: title })
  const go = (to: string) => page.evaluate((next) => window.history.pushState(null, "", next), to)
  await go(away)
  await heading.waitFor()
  await page.evaluate(() => localStorage.clear())
  await go(path)
  await heading.waitFor({ state: "detached" })
  await settled(page)
}

/** Waits until the page says something else than before, or what was pressed was answered otherwise. */
const changes = async (page: Page, before: string, answered: () => boolean): Promise<boolean> => {
  const end = Date.now() + 15_000
  while (Date.now() < end) {
    if (answered() || (await stateOf(page)) !== before) return true
    await page.evaluate(() => new Promise((done) => requestAnimationFrame(done)))
  }
  return false
}

interface Found {
  /** Controls that nothing came of. */
  idle: string[]
  /** Dialogs that were opened and saved as they stood, with what axe found in them. */
  dialogs: Record<string, string[]>
}

/** Saves the dialog as it stands, and proves that nothing was written. */
async function saveUntouched(page: Page, found: Found): Promise<void> {
  await settled(page)
  const title = (await page.locator(`${dialog} :is(h1, h2, h3)`).first().textContent()) ?? ""
  if (title in found.dialogs) return
  found.dialogs[title] = await axeFindings(page)
  const before = await everyRow()
  const save = page.locator(`${dialog} .op-form-actions button[type="submit"], ${dialog} .op-dialog-footer button[type="submit"]`)
  // What cannot be sent as it stands says why, and is not pressed.
  if ((await save.count()) > 0 && (await save.first().getAttribute("aria-disabled")) === null) await save.first().click()
  await settled(page)
  expect([title, await everyRow()]).toEqual([title, before])
}

/** Presses one control of a fresh screen, through the menu that offers it. */
async function tryOut(page: Page, path: string, keys: ControlKey[], found: Found): Promise<void> {
  await afresh(page, path)
  const [key, item] = keys as [ControlKey, ControlKey?]
  let before = await stateOf(page)
  let done = false
  const answered = () => {
    done = true
  }
  page.once("download", answered)
  await press(page, "main", key)
  if (item) {
    await page.locator(menu).waitFor()
    before = await stateOf(page)
    await press(page, menu, item)
  }
  if (!(await changes(page, before, () => done))) found.idle.push(keys.join(" → "))
  page.off("download", answered)
  if (await page.locator(dialog).first().isVisible()) await saveUntouched(page, found)
}

async function walk(page: Page, path: string, found: Found): Promise<void> {
  await afresh(page, path)
  // Names of another module come after the page and stay; a control that is called by one has it the second time.
  await afresh(page, path)
  for (const key of await controlsOf(page, "main")) {
    await tryOut(page, path, [key], found)
    if (!(await page.locator(menu).isVisible())) continue
    for (const item of await controlsOf(page, menu)) await tryOut(page, path, [key, item], found)
  }
}

describe("on every page of the registry", () => {
  const opened = new Set<string>()

  it.each(pages)(
    "$id: each enabled control does something, and each dialog saved as it stands changes no row, revision or event",
    async (one) => {
      const page = await office.open("/about")
      await page.evaluate(() => {
        window.print = () => {
          document.documentElement.dataset.printed = String(Number(document.documentElement.dataset.printed ?? 0) + 1)
        }
      })
      const found: Found = { idle: [], dialogs: {} }
      // a dialog that an address opens lies over what else the page offers
      const paths = (await pathsOf(office, one)).filter((path) => !path.includes("new=1"))
      for (const path of paths) await walk(page, path, found)
      for (const title of Object.keys(found.dialogs)) opened.add(title)
      expect(found.idle).toEqual([])
      expect(Object.entries(found.dialogs).filter(([, findings]) => findings.length > 0)).toEqual([])
      expect(office.troubles.filter((text) => !/ 40[049]/.test(text))).toEqual([])
    },
    patience,
  )

  it("has opened the dialogs that there are", async () => {
    console.log(`opened and saved: ${[...opened].sort().join(" · ")}`)
    expect(opened.size).toBeGreaterThan(8)
    const page = await office.open("/about")
    await visit(page, `${office.url}/about`)
  })
})
