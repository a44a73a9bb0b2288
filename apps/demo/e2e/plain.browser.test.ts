import type { Page } from "playwright-core"
import { describe, expect, it } from "vitest"
import { useOffice } from "./support/office.js"

const office = useOffice()

const heading = (page: Page, name: string) => page.getByRole("heading", { name, level: 1 }).waitFor()

describe("the same screens without a router", () => {
  it("walk back and forward through pages and filters, and reload where they stand", async () => {
    const page = await office.open("/plain")
    await heading(page, "Today")
    const sidebar = page.getByRole("navigation", { name: "Sections" })
    await sidebar.getByRole("link", { name: "List" }).click()
    await heading(page, "Departures")
    await page.getByRole("combobox", { name: "Sale" }).selectOption({ label: "Can be sold now" })
    await page.waitForURL(/sale=yes/)
    await sidebar.getByRole("link", { name: "Calendar" }).click()
    await heading(page, "Departures calendar")
    await sidebar.getByRole("link", { name: "Rules" }).click()
    await heading(page, "Rules")
    await page.goBack()
    await heading(page, "Departures calendar")
    await page.goBack()
    await heading(page, "Departures")
    expect(page.url()).toContain("sale=yes")
    await page.goForward()
    await heading(page, "Departures calendar")
    await page.reload()
    await heading(page, "Departures calendar")
    expect(new URL(page.url()).pathname).toBe("/plain/departures/calendar")
    expect(office.troubles).toEqual([])
  })

  it("leave a host's button, heading and field as the host made them", async () => {
    const page = await office.open("/plain")
    await heading(page, "Today")
    const looks = await page.evaluate(() => {
      const html = "<button>Host</button><h1>Host</h1><input value='Host'>"
      const properties = [
        "padding",
        "border",
        "borderRadius",
        "backgroundColor",
        "display",
        "boxSizing",
        "textTransform",
        "letterSpacing",
        "marginBlock",
      ] as const
      const frame = document.body.appendChild(document.createElement("iframe"))
      const bare = frame.contentDocument as Document
      bare.write("<!doctype html><body>")
      bare.documentElement.style.colorScheme = getComputedStyle(document.documentElement).colorScheme
      const here = document.body.appendChild(document.createElement("section"))
      const there = bare.body.appendChild(bare.createElement("section"))
      here.innerHTML = html
      there.innerHTML = html
      const host = getComputedStyle(document.body)
      Object.assign(bare.body.style, { fontSize: host.fontSize, color: host.color })
      const look = (element: Element) => {
        const style = (element.ownerDocument.defaultView as Window).getComputedStyle(element)
        return Object.fromEntries(properties.map((property) => [property, style[property]]))
      }
      return { withUs: [...here.children].map(look), alone: [...there.children].map(look) }
    })
    expect(looks.withUs).toEqual(looks.alone)
  })
})
