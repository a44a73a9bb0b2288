import type { Page } from "playwright-core"
import { describe, expect, it } from "vitest"
import { useOffice } from "./support/office.js"

const office = useOffice()

/** The list draws only what is near the window: scrolls to its end, and gathers what is drawn on the way. */
async function operationsShown(page: Page, shown = new Set<string>()): Promise<string[]> {
  await page.locator(".opblock").first().waitFor()
  await page.evaluate(() => window.scrollTo(0, 0))
  for (let bottom = false; !bottom; ) {
    const drawn = await page.evaluate(() =>
      [...document.querySelectorAll(".opblock")].map((block) => {
        const path = block.querySelector("[data-path]")?.getAttribute("data-path")
        return `${block.querySelector(".opblock-summary-method")?.textContent?.toLowerCase()} ${path}`
      }),
    )
    for (const operation of drawn) shown.add(operation)
    bottom = await page.evaluate(() => window.scrollY + window.innerHeight >= document.documentElement.scrollHeight - 1)
    await page.mouse.wheel(0, 250)
    await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))))
  }
  return [...shown].sort()
}

describe("the documents of the API", () => {
  it("list every route of the server and load nothing from elsewhere", async () => {
    const page = await office.open("/about")
    const hosts = new Set<string>()
    page.on("request", (request) => hosts.add(new URL(request.url()).host))
    await page.goto(`${office.url}/docs?as=mona`)
    const { paths } = (await (await fetch(`${office.url}/openapi.json`)).json()) as { paths: Record<string, object> }
    const routes = Object.entries(paths).flatMap(([path, methods]) => Object.keys(methods).map((method) => `${method} ${path}`))
    expect(routes.length).toBeGreaterThan(300)
    const shown = new Set<string>()
    await expect.poll(() => operationsShown(page, shown), { timeout: 80_000 }).toEqual(routes.sort())
    expect([...hosts]).toEqual([new URL(office.url).host])
  })

  it("open a route by its address; it is tried as the chosen person, and as one who may not", async () => {
    const page = await office.open("/about")
    await page.goto(`${office.url}/docs?as=mona#/availability/getAvailabilityRules`)
    const block = page.locator(".opblock.is-open").filter({ has: page.locator('[data-path$="/availability/rules"]') })
    await block.waitFor()
    const answers = async (status: string) => {
      await block.getByRole("button", { name: "Execute" }).click()
      await block.locator(".live-responses-table .response-col_status").getByText(status).first().waitFor()
    }
    await answers("200")
    await page.getByLabel("Try it as").selectOption("hassan")
    await answers("403")
  })
})
