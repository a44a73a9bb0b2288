import { de } from "@voyant-travel/operations-react/locales/de"
import { en } from "@voyant-travel/operations-react/locales/en"
import { es } from "@voyant-travel/operations-react/locales/es"
import { ro } from "@voyant-travel/operations-react/locales/ro"
import { describe, expect, it } from "vitest"
import { de as demoDe } from "../web/session/messages-de.js"
import { en as demoEn } from "../web/session/messages-en.js"
import { es as demoEs } from "../web/session/messages-es.js"
import { ro as demoRo } from "../web/session/messages-ro.js"
import { useOffice } from "./support/office.js"
import { screensOf, storiesOf } from "./support/screens.js"
import { settled, visit } from "./support/settled.js"

const office = useOffice()
const patience = 400_000

/** Reads what a person would see or hear in Latin letters. Names, codes and what is typed keep their own script: they stand in `bdi`, left to right. */
const strayEnglish = () => {
  const own = 'bdi, [dir="ltr"], [dir="auto"], [hidden], script, style, option[value*="/"]'
  const word = /[A-Za-z]{3,}/
  /** Without the names and codes that a sentence sets apart. */
  const bare = (text: string) => text.replace(/\u2068[^\u2066-\u2069]*\u2069/g, "").replace(/\u2068[^\u2069]*\u2069/g, "")
  const found = new Set<string>()
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const text = (node.textContent ?? "").trim()
    const parent = node.parentElement
    if (word.test(bare(text)) && parent && !parent.closest(own)) found.add(text)
  }
  for (const element of document.body.querySelectorAll("[aria-label], [title], [placeholder], [alt]"))
    for (const name of ["aria-label", "title", "placeholder", "alt"]) {
      const text = element.getAttribute(name) ?? ""
      if (word.test(bare(text)) && !element.closest(own)) found.add(`${name}: ${text}`)
    }
  return [...found]
}

/** Fixed forms that every language writes alike. */
const everywhere = /^([^A-Za-z]*CSV[^A-Za-z]*|placeholder: YYYY-MM-DD|.*\(RFC 5545\))$/

describe("in Arabic", () => {
  it.each([
    ["no English is left on any screen", screensOf],
    ["no English is left in what is told of records", storiesOf],
  ] as const)(
    "%s",
    async (_, pathsOf) => {
      const page = await office.open("/departures", { language: "ar" })
      const left: Record<string, string[]> = {}
      for (const path of await pathsOf(office)) {
        await visit(page, office.url + path)
        const found = (await page.evaluate(strayEnglish)).filter((text) => !everywhere.test(text))
        if (found.length > 0) left[path] = found
      }
      expect(left).toEqual({})
    },
    patience,
  )

  it("no English is left in dialogs, menus and what prints", async () => {
    const page = await office.open("/departures/closeouts?new=1&from=2026-06-10", { language: "ar" })
    const left: Record<string, string[]> = {}
    const read = async (name: string) => {
      const found = (await page.evaluate(strayEnglish)).filter((text) => !everywhere.test(text))
      if (found.length > 0) left[name] = found
    }
    await page.getByRole("dialog").waitFor()
    await settled(page)
    await read("a new closeout")
    const [departure] = (await screensOf(office)).filter((path) => path.startsWith("/departures/avsl_"))
    await visit(page, office.url + departure)
    const header = page.locator(".op-page-header button")
    for (const [index, name] of (await header.allTextContents()).entries()) {
      await visit(page, office.url + departure)
      await header.nth(index).click()
      await page.locator(".op-dialog, .op-menu").first().waitFor()
      await settled(page)
      await read(`${name} of a departure`)
    }
    await visit(page, `${office.url}/departures`)
    await page.emulateMedia({ media: "print" })
    await read("the list on paper")
    expect(left).toEqual({})
  })
})

const english: Readonly<Record<string, string>> = { ...en, ...demoEn }

/** Texts of English that read otherwise in another language; what two texts share in English counts only where no language agrees with it. */
const foreign = (texts: Readonly<Record<string, string>>) => {
  const kept = new Set(Object.entries(english).flatMap(([key, text]) => (texts[key] === text ? [text] : [])))
  return Object.values(english).filter((text) => !text.includes("{") && /[a-z]{3}/.test(text) && !kept.has(text))
}

const shownTexts = () => {
  const own = 'bdi, [dir="ltr"], [dir="auto"], [hidden], script, style'
  const found = new Set<string>()
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
  for (let node = walker.nextNode(); node; node = walker.nextNode())
    if (!node.parentElement?.closest(own)) found.add((node.textContent ?? "").trim())
  for (const element of document.body.querySelectorAll("[aria-label], [title], [placeholder]"))
    for (const name of ["aria-label", "title", "placeholder"]) found.add(element.getAttribute(name) ?? "")
  return [...found]
}

/** Each language reads every third screen, so that the three together read all. */
describe.each([
  { language: "ro", texts: { ...ro, ...demoRo }, name: "Romanian", first: 0 },
  { language: "de", texts: { ...de, ...demoDe }, name: "German", first: 1 },
  { language: "es", texts: { ...es, ...demoEs }, name: "Spanish", first: 2 },
] as const)("in $name", ({ language, texts, first }) => {
  it(
    "no text of English is left",
    async () => {
      const page = await office.open("/departures", { language })
      const words = new Set<string>(foreign(texts))
      const left: Record<string, string[]> = {}
      const screens = await screensOf(office)
      for (const path of screens.filter((path, index) => index % 3 === first || path === "/workbench")) {
        await visit(page, office.url + path)
        const found = (await page.evaluate(shownTexts)).filter((text) => words.has(text))
        if (found.length > 0) left[path] = found
      }
      expect(await page.locator("html").getAttribute("lang")).toBe(language)
      expect(left).toEqual({})
    },
    patience,
  )
})
