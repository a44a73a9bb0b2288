import { launchBrowser } from "./support/browser.js"

const browser = await launchBrowser()
const context = await browser.newContext({ viewport: { width: 1280, height: 850 }, reducedMotion: "reduce" })
await context.addInitScript(() => sessionStorage.setItem("demo.person", "mona"))
const page = await context.newPage()
page.on("console", (m) => console.log("console:", m.type(), m.text().slice(0, 500)))
page.on("pageerror", (e) => console.log("pageerror:", e.message, e.stack?.slice(0, 800)))
await page.goto("http://127.0.0.1:4471/departures/" + process.argv[2] + "?tab=rooming")
await page.locator("[data-person]").first().waitFor()
await page.waitForTimeout(1500)
console.log(
  await page
    .locator("[data-person]")
    .first()
    .evaluate((e) => e.outerHTML),
)
await page.locator("[data-person]").first().click()
await page.waitForTimeout(1500)
console.log(await page.evaluate(() => [document.activeElement?.outerHTML.slice(0, 200), document.querySelectorAll("[role=dialog]").length]))
await page.screenshot({ path: "/tmp/as/dbg.png" })
await browser.close()
