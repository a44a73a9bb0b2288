import type { Page } from "playwright-core"

/** A control of a screen: kind and name, without what differs from row to row. */
export type ControlKey = string

/** Kinds of controls that a press works on. Text fields are typed into, links lead away: they are walked elsewhere. */
const pressed = 'button, summary, select, [role="tab"], [role="checkbox"], [role="radio"], input[type="checkbox"], input[type="radio"]'

/** What can be pressed now on the page, or in the menu that is open, one of each kind. */
export const controlsOf = (page: Page, within: string): Promise<ControlKey[]> =>
  page.evaluate(
    ({ selector, scope }) => {
      const keys = new Map<string, Element>()
      for (const element of document.querySelectorAll(`${scope} :is(${selector}), ${scope}[role="menu"] [role^="menuitem"]`)) {
        const shown = element.getClientRects().length > 0 && getComputedStyle(element).visibility === "visible"
        const off =
          (element as HTMLButtonElement).disabled ||
          element.getAttribute("aria-disabled") === "true" ||
          element.getAttribute("tabindex") === "-2"
        const chosen =
          element.getAttribute("aria-pressed") === "true" ||
          element.getAttribute("aria-selected") === "true" ||
          element.matches("[aria-current]")
        if (!shown || off || (chosen && !element.closest(".op-weekdays"))) continue
        const label = (element as HTMLInputElement).labels?.[0]?.textContent
        const name = (element.getAttribute("aria-label") ?? label ?? element.textContent ?? "").trim()
        const place = element.closest("tr[data-id], li, [role=row], .op-month, .op-day") ? "in a row" : ""
        const key = [
          element.tagName,
          element.getAttribute("role") ?? "",
          place || name.replace(/[\d:]+/g, "#").slice(0, 60),
          element.className,
        ].join("|")
        if (!keys.has(key)) keys.set(key, element)
      }
      for (const [key, element] of keys) element.setAttribute("data-walked", key)
      return [...keys.keys()]
    },
    { selector: pressed, scope: within },
  )

/** Presses it; a select is given another choice. A screen that draws itself anew in between is looked at again. */
export async function press(page: Page, within: string, key: ControlKey): Promise<void> {
  for (let attempt = 1; ; attempt++) {
    await controlsOf(page, within)
    const control = page.locator(`[data-walked="${key.replaceAll("\\", "\\\\").replaceAll('"', '\\"')}"]`).first()
    try {
      if (!key.startsWith("SELECT|")) return await control.click({ timeout: 2_000 })
      const other = await control.evaluate(
        (select: HTMLSelectElement) => [...select.options].find((option) => !option.disabled && !option.selected)?.value,
      )
      if (other !== undefined) await control.selectOption(other, { timeout: 2_000 })
      return
    } catch (error) {
      if (attempt === 5) throw error
    }
  }
}

/** What a person can tell apart: the address, what stands there, what is chosen, what is open. */
export const stateOf = (page: Page): Promise<string> =>
  page.evaluate(() => {
    const marks = [
      ...document.querySelectorAll(
        "[aria-pressed], [aria-expanded], [aria-checked], [aria-selected], [aria-sort], input, select, textarea, details",
      ),
    ]
    const state = marks.map((element) =>
      [
        ...["aria-pressed", "aria-expanded", "aria-checked", "aria-selected", "aria-sort"].map((name) => element.getAttribute(name) ?? ""),
        (element as HTMLInputElement).value ?? "",
        (element as HTMLInputElement).checked ?? "",
        (element as HTMLDetailsElement).open ?? "",
      ].join(),
    )
    // biome-ignore lint/performance/useDomNodeTextContent: what a person sees, not what lies hidden
    return [location.href, document.body.innerText, document.documentElement.dataset.printed ?? "", ...state].join("\n")
  })
