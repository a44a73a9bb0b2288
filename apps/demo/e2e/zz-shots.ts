import { mkdirSync } from "node:fs"
import { launchBrowser } from "./support/browser.js"

const base = "http://localhost:4477"
const out = "/tmp/shots"
mkdirSync(out, { recursive: true })
const browser = await launchBrowser()
const ask = async (path: string) =>
  (await (await fetch(base + "/v1/admin/operations/availability" + path, { headers: { "x-demo-person": "mona" } })).json()) as {
    data: { id: string }[]
  }
const slot = (await ask("/slots?limit=1&dateFrom=2026-06-01&hasBookings=true")).data[0]?.id
const rule = (await ask("/rules?limit=1")).data[0]?.id
const screens: [string, string][] = [
  ["list", "/departures"],
  ["calendar", "/departures/calendar"],
  ["week", "/departures/calendar?mode=week"],
  ["agenda", "/departures/calendar?mode=agenda"],
  ["board", "/departures/board"],
  ["new", "/departures/new"],
  ["generate", `/departures/generate?rule=${rule}&from=2026-06-01&to=2026-06-30`],
  ["rules", "/departures/rules"],
  ["newrule", "/departures/rules/new?product=prod_walk"],
  ["rule", `/departures/rules/${rule}`],
  ["closeouts", "/departures/closeouts"],
  ["closeyear", "/departures/closeouts?view=year"],
  ["closenew", "/departures/closeouts?new=1&product=prod_walk&from=2026-06-10&to=2026-06-11"],
  ["departure", `/departures/${slot}`],
  ["activity", `/departures/${slot}?tab=activity`],
  ["bookings", "/bookings"],
  ["newbooking", "/bookings/new"],
  ["about", "/about"],
  ["plain", "/plain"],
]
const modes = (process.argv[2] ?? "en-light-1440").split(",")
const only = process.argv[3]?.split(",")
for (const mode of modes) {
  const [language, theme, width] = mode.split("-") as [string, string, string]
  const context = await browser.newContext({
    viewport: { width: Number(width), height: Number(width) < 500 ? 844 : 900 },
    reducedMotion: "reduce",
  })
  const page = await context.newPage()
  page.on("console", (m) => m.type() === "error" && console.log(mode, page.url(), m.text()))
  page.on("pageerror", (e) => console.log(mode, page.url(), e.message))
  await page.addInitScript(
    (s) => {
      for (const [k, v] of Object.entries(s)) sessionStorage.setItem(`demo.${k}`, v)
    },
    { person: "mona", language, theme },
  )
  for (const [name, path] of screens) {
    if (only && !only.includes(name)) continue
    await page.goto(base + path)
    await page
      .waitForFunction(
        () =>
          document.querySelector("main h1") !== null &&
          !document.querySelector("main")?.innerText.match(/^(Loading|جار)/) &&
          document.querySelector('.op-skeleton, [aria-busy="true"]') === null,
        undefined,
        { timeout: 15000 },
      )
      .catch(() => console.log("unsettled", mode, name))
    await page.waitForTimeout(150)
    const wide = await page.evaluate(() => [document.documentElement.scrollWidth, innerWidth])
    if ((wide[0] ?? 0) > (wide[1] ?? 0)) console.log("scrolls sideways", mode, name, wide.join(">"))
    await page.screenshot({ path: `${out}/${mode}-${name}.png`, fullPage: Number(width) < 500 })
  }
  await context.close()
}
await browser.close()
