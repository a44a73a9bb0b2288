import axe from "axe-core"
import type { Page } from "playwright-core"

interface AxeResult {
  violations: { id: string; help: string; nodes: { target: string[]; failureSummary?: string }[] }[]
}

/** What axe finds on the page against WCAG 2.0 to 2.2, A and AA; empty is what we want. */
export async function axeFindings(page: Page): Promise<string[]> {
  await page.evaluate(axe.source)
  const result = (await page.evaluate(() =>
    (window as unknown as { axe: { run: (options: object) => Promise<unknown> } }).axe.run({
      runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"],
    }),
  )) as AxeResult
  return result.violations.map(
    ({ id, help, nodes }) =>
      `${id}: ${help} (${nodes
        .map(({ target }) => target.join(" "))
        .slice(0, 4)
        .join(", ")})`,
  )
}
