import { describe, expect, it } from "vitest"
import { axeFindings } from "./support/axe.js"
import { type OfficeWindow, useOffice } from "./support/office.js"
import { screensOf } from "./support/screens.js"
import { settled, visit } from "./support/settled.js"

const office = useOffice()
const patience = 400_000

/** Every screen as a person sees it, or one of so many. */
async function everyScreen(window: OfficeWindow, { every = 1, from = 0 } = {}) {
  const page = await office.open("/departures", window)
  await settled(page)
  const linked = await page.locator("nav a[href^='/']").evaluateAll((all) => all.map((link) => link.getAttribute("href") as string))
  const all = [...new Set([...linked.filter((path) => !path.startsWith("/docs")), ...(await screensOf(office))])]
  const screens = all.filter((_, index) => index % every === from)
  const findings: Record<string, string[]> = {}
  for (const path of screens) {
    await visit(page, office.url + path)
    const found = await axeFindings(page)
    if (found.length > 0) findings[path] = found
  }
  return { findings, screens }
}

/** Every word of ours half as long again, as a translation may be; answers what then sticks out of its box or of the page. */
function lengthened(): string[] {
  const shown = [...document.querySelectorAll<HTMLElement>(".op-root :is(button, label, th, h1, h2, h3, legend, [role=tab])")].filter(
    (one) => one.checkVisibility(),
  )
  for (const one of shown)
    for (const text of one.childNodes)
      if (text.nodeType === Node.TEXT_NODE && text.textContent?.trim())
        text.textContent = text.textContent.replace(/\p{L}{3,}/gu, (word) => word + "\u00eb".repeat(Math.ceil(word.length / 2)))
  const sticksOut = shown.filter(
    (one) =>
      one.matches("button:not(.op-bar), [role=tab]") &&
      one.scrollWidth > one.clientWidth + 1 &&
      getComputedStyle(one).overflow === "visible",
  )
  const named = sticksOut.map((one) => `${one.className}: ${one.textContent}`)
  return document.documentElement.scrollWidth > innerWidth ? [...named, "the page scrolls sideways"] : named
}

describe("every screen", () => {
  it(
    "opens without an error and without an axe finding, in English light",
    async () => {
      const { findings, screens } = await everyScreen({})
      expect(screens.length).toBeGreaterThan(12)
      expect(findings).toEqual({})
      expect(office.troubles).toEqual([])
    },
    patience,
  )

  it(
    "opens without an error and without an axe finding, in Arabic dark, from right to left",
    async () => {
      const { findings } = await everyScreen({ language: "ar", theme: "dark" })
      expect(findings).toEqual({})
      expect(office.troubles).toEqual([])
      const page = await office.open("/departures", { language: "ar" })
      await settled(page)
      expect(await page.evaluate(() => getComputedStyle(document.querySelector(".op-root") as Element).direction)).toBe("rtl")
    },
    patience,
  )

  it.each([
    { language: "ar", theme: "light", from: 0 },
    { language: "de", theme: "light", from: 1 },
    { language: "de", theme: "dark", from: 2 },
  ] as const)(
    "opens without an axe finding, one in three of them, in $language and $theme",
    async ({ from, ...window }) => {
      const { findings } = await everyScreen(window, { every: 3, from })
      expect(findings).toEqual({})
      expect(office.troubles).toEqual([])
    },
    patience,
  )

  it(
    "fits the narrowest phone without scrolling sideways, from either side",
    async () => {
      const tooWide: string[] = []
      for (const language of ["en", "ar"] as const) {
        const page = await office.open("/departures", { width: 320, height: 640, language })
        for (const path of await screensOf(office)) {
          await visit(page, office.url + path)
          if (await page.evaluate(() => document.documentElement.scrollWidth > innerWidth)) tooWide.push(`${language} ${path}`)
        }
      }
      expect(tooWide).toEqual([])
    },
    patience,
  )

  it(
    "has room for words that are half as long again",
    async () => {
      const overflowing: string[] = []
      const page = await office.open("/departures", {})
      for (const path of await screensOf(office)) {
        await visit(page, office.url + path)
        overflowing.push(...(await page.evaluate(lengthened)).map((what) => `${path}: ${what}`))
      }
      expect(overflowing).toEqual([])
    },
    patience,
  )
})
