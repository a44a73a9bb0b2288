import type { Page } from "playwright-core"
import { describe, expect, it } from "vitest"
import { useOffice } from "./support/office.js"
import { settled } from "./support/settled.js"

const office = useOffice()

const open = async (path: string, heading: string) => {
  const page = await office.open(path)
  await page.getByRole("heading", { name: heading, level: 1 }).waitFor()
  return page
}

/** How a part is painted, colours as the browser computes them: ask again until a change has faded in. */
const painted = (page: Page, selector: string, property: string) =>
  page
    .locator(selector)
    .first()
    .evaluate((element, name) => getComputedStyle(element).getPropertyValue(name), property)

/** A stylesheet of the host's; the server's policy lets nothing stand inline. */
const hostStyle = (page: Page, css: string) =>
  page.evaluate((text) => {
    const sheet = new CSSStyleSheet()
    sheet.replaceSync(text)
    document.adoptedStyleSheets.push(sheet)
  }, css)

const primary = '.op-button[data-variant="primary"]'

describe("a host's own looks", () => {
  it("take effect without a layer: its rule, our token, and the variable of its design system", async () => {
    const page = await open("/plain/departures", "Departures")
    await page.locator(primary).first().waitFor()
    await hostStyle(page, ".op-root { --op-color-primary: rgb(1, 2, 3) }")
    await expect.poll(() => painted(page, primary, "background-color")).toBe("rgb(1, 2, 3)")
    await hostStyle(page, ".op-button { background: rgb(4, 5, 6); border-radius: 13px }")
    await expect.poll(() => painted(page, primary, "background-color")).toBe("rgb(4, 5, 6)")
    await expect.poll(() => painted(page, primary, "border-top-left-radius")).toBe("13px")
    await hostStyle(page, ".host { --background: rgb(7, 8, 9) } .host .op-root { --op-color-bg: revert-layer }")
    await page.evaluate(() => document.body.classList.add("host"))
    await expect.poll(() => painted(page, ".op-root", "--op-color-bg")).toContain("rgb(7, 8, 9)")
  })

  it("are dark or light as an ancestor's class or attribute says", async () => {
    const page = await open("/plain/departures", "Departures")
    const scheme = () => painted(page, ".op-root", "color-scheme")
    const say = (change: string) => page.evaluate(change)
    await say("document.documentElement.removeAttribute('data-op-theme'); document.documentElement.classList.add('dark')")
    expect(await scheme()).toBe("dark")
    await say("document.documentElement.classList.remove('dark'); document.body.setAttribute('data-op-theme', 'light')")
    expect(await scheme()).toBe("light")
    await say("document.body.setAttribute('data-op-theme', 'dark')")
    expect(await scheme()).toBe("dark")
  })
})

/** Leaves of our stylesheet what `base.css` has. */
const withoutTheme = (page: Page) =>
  page.evaluate(() => {
    let removed = 0
    const strip = (rules: CSSStyleSheet | CSSGroupingRule) => {
      for (let at = rules.cssRules.length - 1; at >= 0; at--) {
        const rule = rules.cssRules[at]
        if (rule instanceof CSSLayerBlockRule && /(^|\.)theme$/.test(rule.name)) {
          rules.deleteRule(at)
          removed += 1
        } else if (rule instanceof CSSLayerBlockRule) strip(rule)
      }
    }
    for (const sheet of document.styleSheets) strip(sheet)
    return removed
  })

const boards = [
  { path: "/departures", heading: "Departures", item: "tr[data-id]" },
  { path: "/departures/calendar", heading: "Departures calendar", item: ".op-chip" },
  { path: "/departures/board", heading: "Departures board", item: ".op-board-cell" },
  { path: "/resources/timeline", heading: "Timeline", item: ".op-bar" },
  { path: "/ground?view=drivers", heading: "Dispatch board", item: ".op-bar" },
]

describe("the base styles alone", () => {
  it.each(boards)("keep what is on $path in its place", async ({ path, heading, item }) => {
    const page = await open(path, heading)
    await page.locator(item).first().waitFor()
    await settled(page)
    const boxes = () =>
      page.locator(item).evaluateAll((items) =>
        items
          .filter((one) => one.checkVisibility())
          .slice(0, 12)
          .map((one) => one.getBoundingClientRect())
          .map(({ x, y, width, height }) => ({ x, y, width, height })),
      )
    expect(await withoutTheme(page)).toBeGreaterThan(0)
    const found = await boxes()
    expect(found.length).toBeGreaterThan(0)
    for (const { width, height } of found) expect(Math.min(width, height)).toBeGreaterThanOrEqual(4)
    const spots = new Set(found.map(({ x, y }) => `${Math.round(x)} ${Math.round(y)}`))
    expect(spots.size).toBe(found.length)
    expect(await page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth)).toBe(true)
  })
})
