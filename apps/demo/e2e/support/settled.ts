import type { Page } from "playwright-core"

/** The screen stands: it has its heading, and nothing on it is loading any more. */
export const settled = (page: Page) =>
  page.waitForFunction(
    () =>
      document.querySelector("h1") !== null &&
      document.querySelector('.op-skeleton, [aria-busy="true"], .op-button[data-pending]') === null,
  )

/** Goes to a path and waits until it stands. */
export async function visit(page: Page, url: string): Promise<void> {
  await page.goto(url)
  await settled(page)
}
