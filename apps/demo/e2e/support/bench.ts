import type { Page } from "playwright-core"
import type { Office } from "./office.js"

export interface WithId {
  id: string
}
export interface Listed<Row = WithId> {
  data: Row[]
}

/** The workbench of one person: a hook is chosen, given its input and run; its answer is read from the page, and a refusal thrown. */
export async function openBench(office: Office) {
  const page = await office.open("/workbench")
  await page.getByRole("heading", { name: "Workbench" }).waitFor()
  return { page, run: runnerOn(page) }
}

const runnerOn =
  (page: Page) =>
  async <Answer = unknown>(name: string, ...args: unknown[]): Promise<Answer> => {
    await page.getByLabel("Hook").selectOption(name)
    await page.getByLabel("Input").fill(JSON.stringify(args))
    await page.getByRole("button", { name: "Run" }).click()
    const answer = page.locator(`section[aria-label="${name}"]:not([data-state="waiting"])`)
    await answer.waitFor()
    const text = (await answer.locator("pre").textContent()) ?? ""
    const state = await answer.getAttribute("data-state")
    if (state !== "answered") throw new Error(`${name} of ${JSON.stringify(args)}: ${state}, ${text}`)
    return JSON.parse(text) as Answer
  }
type Run = ReturnType<typeof runnerOn>

/** The first row of a list that a hook answers. */
export async function firstOf<Row extends WithId = WithId>(run: Run, name: string, filters: object = {}): Promise<Row> {
  const { data } = await run<Listed<Row>>(name, { limit: 1, ...filters })
  if (!data[0]) throw new Error(`${name} lists nothing.`)
  return data[0]
}

/** Lists that answer page after page have begun with one that is not empty. */
export async function pagesOf(run: Run, name: string, ...args: unknown[]): Promise<number> {
  const { pages } = await run<{ pages: Listed[] }>(name, ...args)
  return pages[0]?.data.length ?? 0
}
