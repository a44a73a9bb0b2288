import { launchBrowser } from "./support/browser.js"

// usage: tsx tmp-look.ts out.png path [width] [lang] [theme] [js-to-run-before-shot]
const base = "http://127.0.0.1:4471"
const jobs = process.argv.slice(2).map(
  (text) =>
    JSON.parse(text) as {
      o: string
      p: string
      w?: number
      h?: number
      l?: string
      t?: string
      who?: string
      do?: string
      full?: boolean
    },
)
const browser = await launchBrowser()
for (const job of jobs) {
  const { o, p, w = 1280, h = 850, l = "en", t = "light", who = "mona", do: run, full = false } = job
  const context = await browser.newContext({ viewport: { width: w, height: h }, reducedMotion: "reduce" })
  context.setDefaultTimeout(15000)
  await context.addInitScript(
    (c) => {
      for (const [k, v] of Object.entries(c)) if (sessionStorage.getItem(`demo.${k}`) === null) sessionStorage.setItem(`demo.${k}`, v)
    },
    { person: who, language: l, theme: t },
  )
  const page = await context.newPage()
  page.on("console", (m) => m.type() === "error" && console.log("  console:", m.text()))
  page.on("pageerror", (e) => console.log("  pageerror:", e.message))
  try {
    await page.goto(base + p)
    await page.waitForFunction(
      () => document.querySelector("h1") !== null && document.querySelector('.op-skeleton, [aria-busy="true"]') === null,
    )
    if (run) await new (Object.getPrototypeOf(async () => {}).constructor)("page", run)(page)
    await page.waitForTimeout(250)
    const wide = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)
    if (wide > 0) console.log("  page wider by", wide)
  } catch (e) {
    console.log("  error:", String(e).slice(0, 300))
  }
  await page.screenshot({ path: o, fullPage: full })
  console.log(o)
  await context.close()
}
await browser.close()
