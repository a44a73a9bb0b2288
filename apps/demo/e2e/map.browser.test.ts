import type { Page } from "playwright-core"
import { expect, it } from "vitest"
import { axeFindings } from "./support/axe.js"
import { launchBrowser } from "./support/browser.js"
import { useOffice } from "./support/office.js"
import { settled } from "./support/settled.js"

const office = useOffice()
const ports = "/places?kind=port"
const pins = ".op-map-pin"
const pinOf = (page: Page, name: string) => page.locator(`${pins}[title="${name}"]`)

/** What a person does to see a map library instead of the plot. */
async function chooseMapLibre(page: Page) {
  await page.getByRole("button", { name: "Settings" }).click()
  await page.getByLabel("Map", { exact: true }).selectOption({ label: "MapLibre, without tiles" })
  await page.keyboard.press("Escape")
}

/** How many pixels of the drawn map are of the colour of its lines, whole or blended with the ground of the page. */
async function linesDrawn(page: Page): Promise<number> {
  const picture = (await page.locator(".op-map-tiles").screenshot()).toString("base64")
  return page.evaluate(async (encoded) => {
    const bytes = Uint8Array.from(atob(encoded), (letter) => letter.charCodeAt(0))
    const bitmap = await createImageBitmap(new Blob([bytes], { type: "image/png" }))
    const context = new OffscreenCanvas(bitmap.width, bitmap.height).getContext("2d") as OffscreenCanvasRenderingContext2D
    context.drawImage(bitmap, 0, 0)
    const { data } = context.getImageData(0, 0, bitmap.width, bitmap.height)
    const line = [0x8a, 0x9a, 0xa6]
    const blended = [1, 0.8, 0.6, 0.4].map((share) => line.map((part) => 255 - share * (255 - part)))
    const like = (at: number, colour: number[]) => colour.every((part, index) => Math.abs((data[at + index] ?? 0) - part) < 8)
    let found = 0
    for (let at = 0; at < data.length; at += 4) if (blended.some((colour) => like(at, colour))) found += 1
    return found
  }, picture)
}

/** Names of pins that no other pin covers. */
const free = (page: Page) =>
  page.locator(pins).evaluateAll((all) =>
    all
      .filter((pin) => {
        const { x, y, width, height } = pin.getBoundingClientRect()
        return document.elementFromPoint(x + width / 2, y + height / 2) === pin
      })
      .map((pin) => pin.getAttribute("title") ?? ""),
  )

const placesOf = async () => {
  const { body } = await office.ask("GET", "/v1/admin/operations/places?kind=port&limit=50")
  return (body.data as { name: string; latitude: number | null; longitude: number | null }[]).filter(({ latitude }) => latitude !== null)
}

it("the map library draws itself and a pin for each place that the list shows, chosen by mouse and by keyboard, without another host", async () => {
  const page = await office.open("/departures")
  const elsewhere: string[] = []
  page.on("request", (request) => {
    if (!request.url().startsWith(office.url) && !/^(blob|data):/.test(request.url())) elsewhere.push(request.url())
  })
  await chooseMapLibre(page)
  await page.getByRole("navigation").getByRole("link", { name: "Places", exact: true }).click()
  await page.goto(`${office.url}${ports}`)
  await page.locator(".maplibregl-canvas").waitFor()
  await settled(page)
  const places = await placesOf()
  await page.waitForFunction(([selector, count]) => document.querySelectorAll(String(selector)).length === count, [pins, places.length])

  // the lines that its worker cut out of the source are drawn
  await expect.poll(() => linesDrawn(page)).toBeGreaterThan(1_000)

  // west lies left of east, north above south
  const [west, east] = [...places]
    .sort((a, b) => (a.longitude ?? 0) - (b.longitude ?? 0))
    .filter((_, at, all) => at === 0 || at === all.length - 1)
  const boxOf = async (name = "") => (await pinOf(page, name).first().boundingBox()) as { x: number; y: number }
  expect((await boxOf(west?.name)).x).toBeLessThan((await boxOf(east?.name)).x)

  const aside = page.getByRole("complementary", { name: "Map of what is shown" })
  const [one = "", other = ""] = await free(page)
  const [byMouse, byKeyboard] = [pinOf(page, one), pinOf(page, other)]
  await byMouse.click()
  await expect.poll(() => byMouse.getAttribute("aria-pressed")).toBe("true")
  await aside.getByRole("link", { name: one }).waitFor()
  await byKeyboard.focus()
  await page.keyboard.press("Enter")
  await expect.poll(() => byKeyboard.getAttribute("aria-pressed")).toBe("true")
  await aside.getByRole("link", { name: other }).waitFor()
  await expect.poll(() => byMouse.getAttribute("aria-pressed")).toBe("false")

  // arrows move the map, and the pins with it
  const before = await boxOf(west?.name)
  await page.locator(".maplibregl-canvas").focus()
  await page.keyboard.press("ArrowRight")
  await expect.poll(async () => (await boxOf(west?.name)).x).toBeLessThan(before.x)
  // pins lie where the places lie, and each place is a row of the list too; the attribution is the library's own
  const known = [/^target-size: .*\((button\[title="[^"]+"\](, )?)+\)$/, /^link-in-text-block: .*\(a\[href\$="maplibre\.org\/"\]\)$/]
  expect((await axeFindings(page)).filter((finding) => !known.some((one) => one.test(finding)))).toEqual([])
  expect(elsewhere).toEqual([])
  expect(office.troubles).toEqual([])
})

it("names itself in the language of the person", async () => {
  const page = await office.open("/departures", { language: "ar" })
  await page.evaluate(() => sessionStorage.setItem("demo.map", "maplibre"))
  await page.goto(`${office.url}${ports}`)
  await page.getByRole("region", { name: "خريطة المعروض" }).waitFor()
  expect(office.troubles).toEqual([])
})

it("where the browser cannot draw it, the plot to scale stands in and says so", async () => {
  const browser = await launchBrowser(["--disable-3d-apis"])
  try {
    const page = await browser.newPage()
    await page.addInitScript(() => {
      sessionStorage.setItem("demo.person", "mona")
      sessionStorage.setItem("demo.map", "maplibre")
    })
    await page.goto(`${office.url}${ports}`)
    await page.getByText("The map cannot be drawn here, so the places are plotted to scale.").first().waitFor()
    const places = await placesOf()
    const plotted = () =>
      page.locator(".op-map-marker").evaluateAll((all) => all.reduce((sum, point) => sum + Number(point.getAttribute("data-places")), 0))
    await expect.poll(plotted).toBe(places.length)
    expect(await page.evaluate(() => document.createElement("canvas").getContext("webgl2"))).toBeNull()
  } finally {
    await browser.close()
  }
})
