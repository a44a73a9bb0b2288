import { launchBrowser } from "./e2e/support/browser.ts"
const [base, ...paths] = process.argv.slice(2)
const browser = await launchBrowser()
const ctx = await browser.newContext({ viewport: { width: 1440, height: 900 } })
const page = await ctx.newPage()
const errors: string[] = []
page.on("console", (m) => m.type() === "error" && errors.push(m.text()))
page.on("pageerror", (e) => errors.push(String(e)))
await page.goto(base!)
await page.waitForTimeout(1500)
await page.getByText("Mona Farouk").first().click().catch(() => {})
await page.waitForTimeout(1500)
for (const p of paths) {
  const [path, name] = p.split("=>")
  if (path !== ".") { await page.evaluate((to) => { history.pushState(null, "", to); dispatchEvent(new PopStateEvent("popstate")) }, path!) }
  await page.waitForTimeout(2500)
  await page.screenshot({ path: `/work/shots/${name}.png` })
  console.log(name, page.url())
}
console.log(errors.slice(0, 10))
await browser.close()
