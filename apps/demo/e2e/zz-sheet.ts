import { readFileSync } from "node:fs"
import { launchBrowser } from "./support/browser.js"

const browser = await launchBrowser()
for (const spec of process.argv.slice(2)) {
  const [mode, names] = spec.split("=") as [string, string]
  const w = mode.includes("390") ? 390 : 960
  const page = await browser.newPage({ viewport: { width: w * (w === 390 ? 6 : 2) + 20, height: 800 } })
  const imgs = names
    .split(",")
    .map(
      (n) =>
        `<img style="max-height:1800px;object-fit:cover;object-position:top;width:${w}px;vertical-align:top;border:1px solid red" src="data:image/png;base64,${readFileSync(`/tmp/shots/${mode}-${n}.png`).toString("base64")}">`,
    )
    .join("")
  await page.setContent(`<body style="margin:0">${imgs}`)
  await page.screenshot({ path: `/tmp/shots/sheet-${mode}-${names.split(",")[0]}.png`, fullPage: true })
  await page.close()
}
await browser.close()
