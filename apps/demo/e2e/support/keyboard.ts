import type { Locator, Page } from "playwright-core"
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

const hasFocus = (control: Locator) => control.evaluate((element) => element === document.activeElement)

/** Goes on with one key until a control has the focus. */
export async function goTo(page: Page, control: Locator, key: string): Promise<void> {
  await control.waitFor()
  for (let steps = 0; steps < 150; steps++) {
    if (await hasFocus(control)) return
    await page.keyboard.press(key)
  }
  throw new Error(`The key ${key} does not reach ${control}.`)
}

/** Tabs on until a control has the focus, and presses it. */
export async function press(page: Page, control: Locator): Promise<void> {
  await goTo(page, control, "Tab")
  await page.keyboard.press("Enter")
}

/** Opens a menu and chooses an item of it with the arrows. */
export async function choose(page: Page, menu: Locator, item: string): Promise<void> {
  await press(page, menu)
  await goTo(page, page.getByRole("menuitem", { name: item }), "ArrowDown")
  await page.keyboard.press("Enter")
}

/** Tabs to the group of a radio button and goes on in it with the arrows. */
export async function check(page: Page, radio: Locator): Promise<void> {
  await radio.waitFor()
  const inGroup = () =>
    radio.evaluate((element) => {
      const [name, active] = [(element as HTMLInputElement).name, document.activeElement as HTMLInputElement | null]
      return active === element || (active?.type === "radio" && active.name === name)
    })
  for (let steps = 0; steps < 150 && !(await inGroup()); steps++) await page.keyboard.press("Tab")
  await page.keyboard.press("Space")
  for (let steps = 0; steps < 20 && !(await radio.isChecked()); steps++) await page.keyboard.press("ArrowDown")
  expect(await radio.isChecked()).toBe(true)
}

/** Types a text over what the field with the focus holds. */
export async function retype(page: Page, text: string): Promise<void> {
  await page.keyboard.press("Control+a")
  await page.keyboard.type(text)
}

/** Tabs to a field and types over what it holds. */
export async function type(page: Page, field: Locator, text: string): Promise<void> {
  await goTo(page, field, "Tab")
  await retype(page, text)
}

/** Types into a combobox and takes the first of what it offers. */
export async function lookUp(page: Page, field: Locator, text: string, option: RegExp): Promise<void> {
  await type(page, field, text)
  const found = page.getByRole("option", { name: option })
  await found.waitFor()
  for (let steps = 0; steps < 10 && (await found.getAttribute("data-highlighted")) === null; steps++) await page.keyboard.press("ArrowDown")
  await page.keyboard.press("Enter")
}
