import { describe, expect, it } from "vitest"
import { useOffice } from "./support/office.js"

const office = useOffice()

describe("the documents of the API", () => {
  it("list every route of the server and load nothing from elsewhere", async () => {
    const page = await office.open("/about")
    const hosts = new Set<string>()
    page.on("request", (request) => hosts.add(new URL(request.url()).host))
    await page.goto(`${office.url}/docs?as=mona`)
    const { paths } = (await (await fetch(`${office.url}/openapi.json`)).json()) as { paths: Record<string, object> }
    const routes = Object.values(paths).flatMap((methods) => Object.keys(methods)).length
    expect(routes).toBeGreaterThan(60)
    await page.waitForFunction((count) => document.querySelectorAll(".opblock").length === count, routes)
    expect([...hosts]).toEqual([new URL(office.url).host])
  })

  it("try a route as the chosen person, and as one who may not", async () => {
    const page = await office.open("/about")
    await page.goto(`${office.url}/docs?as=mona`)
    const block = page.locator(".opblock-get").filter({ has: page.locator('[data-path$="/availability/rules"]') })
    await block.locator("button.opblock-summary-control").click()
    const answers = async (status: string) => {
      await block.getByRole("button", { name: "Execute" }).click()
      await block.locator(".live-responses-table .response-col_status").getByText(status).first().waitFor()
    }
    await answers("200")
    await page.getByLabel("Try it as").selectOption("hassan")
    await answers("403")
  })
})
