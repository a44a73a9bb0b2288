import type { Locator } from "playwright-core"
import { expect } from "vitest"

/**
 * Types into a combobox and presses what is wanted of what it offers. A list that an answer shortens between pointer down and up loses the
 * press, as it does for a person, who presses again.
 */
export async function pick(field: Locator, text: string, option: RegExp): Promise<void> {
  await field.fill(text)
  const wanted = field.page().getByRole("option", { name: option })
  await wanted.first().waitFor()
  const taken = async () => {
    if (await wanted.count())
      await wanted
        .first()
        .click({ timeout: 2_000 })
        .catch(() => undefined)
    return field.getAttribute("aria-expanded")
  }
  await expect.poll(taken).toBe("false")
}
