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
})
