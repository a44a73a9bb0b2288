import type { Page } from "playwright-core"
import { expect, it } from "vitest"
import { axeFindings } from "./support/axe.js"
import { useOffice } from "./support/office.js"
import { pages, pathsOf } from "./support/screens.js"
import { settled, visit } from "./support/settled.js"

const office = useOffice()
const patience = 400_000
const opened = ':is(.op-dialog, .demo-dialog, .op-drawer, .op-menu[role="menu"], [role="dialog"])'
/** What a page offers beside its heading: makers, changers, menus. What stands in rows is the walk's, in English and light. */
const offers = "main .op-page-header button:not([aria-disabled])"

/** Opens what one button of the page that stands opens; answers its name, or nothing where the button does something else. */
async function opens(page: Page, nth: number): Promise<string | undefined> {
  const button = page.locator(offers).nth(nth)
  const name = (await button.textContent()) || (await button.getAttribute("aria-label"))
  await button.click()
  const shown = await page.waitForSelector(opened, { timeout: 2_500 }).catch(() => null)
  if (shown === null) return undefined
  await settled(page)
  return name ?? ""
}

/** German takes every third page: it has longer words, and what else could be found is found in Arabic. */
it.each([
  { language: "ar", theme: "dark", every: 1, atLeast: 30 },
  { language: "de", theme: "light", every: 3, atLeast: 8 },
] as const)(
  "axe finds nothing in what pages open over themselves, in $language, $theme",
  async ({ every, atLeast, ...window }) => {
    const page = await office.open("/about", window)
    const findings: Record<string, string[]> = {}
    const seen = new Set<string>()
    for (const one of pages.filter((_, index) => (index + every - 1) % every === 0)) {
      const [path = ""] = await pathsOf(office, one)
      await visit(page, office.url + path)
      const count = await page.locator(offers).count()
      for (let nth = 0; nth < count; nth++) {
        if (nth > 0) await visit(page, office.url + path)
        const name = await opens(page, nth)
        if (name === undefined) continue
        seen.add(`${path}: ${name}`)
        const found = await axeFindings(page)
        if (found.length > 0) findings[`${path}: ${name}`] = found
      }
    }
    console.log(`${window.language}: ${[...seen].join(" · ")}`)
    expect(seen.size).toBeGreaterThanOrEqual(atLeast)
    expect(findings).toEqual({})
  },
  patience,
)
