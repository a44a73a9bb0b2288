import type { Page } from "playwright-core"
import { expect } from "vitest"

/** What has the focus, as a screen reader names it. */
export const focused = (page: Page): Promise<string> =>
  page.evaluate(() => {
    const element = document.activeElement
    if (!element || element === document.body) return ""
    const read = (node: Node | null | undefined): string => {
      if (!(node instanceof Element)) return node?.textContent ?? ""
      return node.getAttribute("aria-hidden") === "true" ? "" : [...node.childNodes].map(read).join("")
    }
    const labels = (element as HTMLInputElement).labels
    const named = element
      .getAttribute("aria-labelledby")
      ?.split(" ")
      .map((id) => read(document.getElementById(id)))
    return (element.getAttribute("aria-label") ?? named?.join(" ") ?? read(labels?.[0] ?? element)).trim()
  })

/** Tabs on until the focus stands on what is looked for; the ring has to be seen there. */
export async function tabTo(page: Page, name: string | RegExp): Promise<void> {
  const passed: string[] = []
  for (let steps = 0; steps < 150; steps++) {
    await page.keyboard.press("Tab")
    const now = await focused(page)
    passed.push(now)
    if (typeof name === "string" ? now !== name : !name.test(now)) continue
    const ring = await page.evaluate(() => {
      const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(document.activeElement as Element)
      return (outlineStyle !== "none" && outlineWidth !== "0px") || boxShadow !== "none"
    })
    expect([now, ring]).toEqual([now, true])
    return
  }
  throw new Error(`The keyboard does not reach ${name}. It passed: ${passed.slice(0, 60).join(" | ")}`)
}

/** Tabs to a control and presses it. */
export async function enter(page: Page, name: string | RegExp): Promise<void> {
  await tabTo(page, name)
  await page.keyboard.press("Enter")
}
