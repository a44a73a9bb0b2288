import { createServer, type Server } from "node:http"
import type { AddressInfo } from "node:net"
import type { Browser } from "playwright-core"
import { afterAll, beforeAll, expect, it } from "vitest"
import { launchBrowser } from "./browser.js"

let browser: Browser
let server: Server
let url: string

beforeAll(async () => {
  server = createServer((_, response) => {
    response.setHeader("content-type", "text/html; charset=utf-8")
    response.end("<h1>Departures</h1><button onclick=\"this.textContent = 'Held'\">Hold</button>")
  })
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve))
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  browser = await launchBrowser()
})

afterAll(async () => {
  await browser?.close()
  server?.close()
})

it("renders a page and lets a person press a button", async () => {
  const page = await browser.newPage()
  await page.goto(url)
  await page.getByRole("button", { name: "Hold" }).click()
  expect(await page.getByRole("button").textContent()).toBe("Held")
  expect((await page.screenshot()).byteLength).toBeGreaterThan(1000)
})
