import { launchBrowser } from "./support/browser.js"

const browser = await launchBrowser()
const page = await browser.newPage({ viewport: { width: 1440, height: 900 } })
await page.addInitScript(`sessionStorage.setItem("demo.person", "mona"); 
  let last = "";
  function tick() { const m = document.querySelector("main"); const t = m ? m.innerText.slice(0, 60).replace(/\\n/g, "|") + " h1s:" + m.querySelectorAll("h1").length : "no main: " + (document.body ? document.body.innerText.slice(0,40) : ""); if (t !== last) { console.log("T " + Math.round(performance.now()) + " " + t); last = t } requestAnimationFrame(tick) }
  tick()`)
page.on("console", (m) => console.log(m.text()))
await page.goto("http://localhost:4477" + (process.argv[2] ?? "/departures"))
await page.waitForTimeout(3000)
await browser.close()
