import { launchBrowser } from "./e2e/support/browser.js"

const browser = await launchBrowser()
for (const arg of process.argv.slice(2)) {
  const [path, name, person = "mona", width = "1440", click] = arg.split("|")
  const context = await browser.newContext({ viewport: { width: Number(width), height: 900 }, reducedMotion: "reduce" })
  const page = await context.newPage()
  page.on("console", (m) => m.type() === "error" && console.log(path, "console:", m.text().slice(0, 300)))
  page.on("pageerror", (e) => console.log(path, "error:", e.message.slice(0, 300)))
  await page.addInitScript((id) => sessionStorage.setItem("demo.person", id), person)
  await page.goto("http://127.0.0.1:4555" + path)
  await page.waitForTimeout(6000)
  if (click) {
    await page
      .getByRole("button", { name: click })
      .first()
      .click()
      .catch((e) => console.log(e.message.slice(0, 200)))
    await page.waitForTimeout(2500)
  }
  await page.screenshot({ path: `/tmp/look-${name}.png` })
  await context.close()
}
await browser.close()
