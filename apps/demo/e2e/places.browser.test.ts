import { readFile } from "node:fs/promises"
import { expect, it } from "vitest"
import { axeFindings } from "./support/axe.js"
import { check, press } from "./support/keyboard.js"
import { useOffice } from "./support/office.js"
import { settled } from "./support/settled.js"

const office = useOffice()
const api = "/v1/admin/operations/places"

it("finds an airport without accents and by its code, and opens it from the map's list", async () => {
  const page = await office.open("/departures")
  await page.getByRole("navigation").getByRole("link", { name: "Places", exact: true }).click()
  await page.getByRole("heading", { level: 1, name: "Places" }).waitFor()
  const find = page.getByRole("searchbox", { name: "Find a place" })
  for (const text of ["coanda", "OTP"]) {
    await find.fill(text)
    await page.locator("tr[data-id]", { hasText: /Coand/ }).first().waitFor()
  }
  await settled(page)
  expect(await axeFindings(page)).toEqual([])
  await page.locator("tr[data-id]", { hasText: /Coand/ }).first().getByRole("link").click()
  await page.getByRole("tab", { name: "Opening hours" }).click()
  await page.getByText("Nobody has said when it is open.").first().waitFor()
  expect(office.troubles).toEqual([])
})

it("shows two entries of one airport, rehearses their merge, and does what was rehearsed, without a mouse", async () => {
  const page = await office.open("/places/duplicates?kind=airport")
  await page.getByText("Henri Coanda Airport").first().waitFor()
  await press(page, page.locator(".op-pair", { hasText: "Henri Coanda Airport" }).getByRole("button", { name: /^Merge/ }))
  const dialog = page.getByRole("dialog")
  await check(page, dialog.getByRole("radio", { name: /^Bucharest Henri/ }))
  await dialog.getByText("This is what will happen").waitFor()
  const before = await office.ask("GET", `${api}?q=coanda&kind=airport`)
  await press(page, dialog.getByRole("button", { name: "Merge" }))
  await dialog.waitFor({ state: "detached" })
  const after = await office.ask("GET", `${api}?q=coanda&kind=airport`)
  expect([(before.body.data as unknown[]).length, (after.body.data as unknown[]).length]).toEqual([2, 1])
  expect(office.troubles).toEqual([])
})

it("refuses to archive a place in use with the number of its uses", async () => {
  const { body } = await office.ask("GET", `${api}?q=museum`)
  const [museum] = body.data as { id: string; name: string }[]
  const page = await office.open(`/places/${museum?.id}`)
  await page.getByRole("button", { name: `More about ${museum?.name}` }).click()
  await page.getByRole("menuitem", { name: "Archive…" }).click()
  await page.getByRole("dialog").getByRole("button", { name: "Archive…" }).click()
  await page
    .getByText(/This place is still used by \d+ records?/)
    .first()
    .waitFor()
})

it("exports what lies inside a box that is drawn on the map, and nothing else", async () => {
  const page = await office.open("/places?kind=port&limit=200")
  await page.locator(".op-map-marker").first().waitFor({ state: "attached" })
  await settled(page)
  await page.getByRole("button", { name: "Draw a box" }).click()
  const canvas = await page.locator(".op-map-canvas").boundingBox()
  if (!canvas) throw new Error("the map has no layout")
  await page.mouse.move(canvas.x + canvas.width * 0.45, canvas.y + canvas.height * 0.4)
  await page.mouse.down()
  await page.mouse.move(canvas.x + canvas.width - 4, canvas.y + canvas.height - 4, { steps: 4 })
  await page.mouse.up()
  await page.waitForURL(/box=/)
  await settled(page)
  const [west = 0, south = 0, east = 0, north = 0] = (new URL(page.url()).searchParams.get("box") ?? "").split(",").map(Number)
  const { body } = await office.ask("GET", `${api}?kind=port&limit=200`)
  const inside = (body.data as { id: string; latitude: number; longitude: number }[]).filter(
    ({ latitude, longitude }) => latitude >= south && latitude <= north && longitude >= west && longitude <= east,
  )
  expect(inside.length).toBeGreaterThan(0)
  expect(inside.length).toBeLessThan((body.data as unknown[]).length)
  await page.getByRole("button", { name: "Export" }).click()
  const [download] = await Promise.all([page.waitForEvent("download"), page.getByRole("menuitem", { name: /GeoJSON/ }).click()])
  const file = JSON.parse(await readFile(await download.path(), "utf8")) as { features: { id: string }[] }
  expect(file.features.map(({ id }) => id).sort()).toEqual(inside.map(({ id }) => id).sort())
  expect(office.troubles).toEqual([])
})

it("takes its own GeoJSON back without a change", async () => {
  const page = await office.open("/places?kind=port")
  await page.locator("tr[data-id]").first().waitFor()
  await page.getByRole("button", { name: "Export" }).click()
  const [download] = await Promise.all([page.waitForEvent("download"), page.getByRole("menuitem", { name: /GeoJSON/ }).click()])
  const file = JSON.parse(await readFile(await download.path(), "utf8")) as { features: unknown[] }
  expect(file.features.length).toBeGreaterThan(5)
  await page.getByRole("button", { name: "Import…" }).click()
  const dialog = page.getByRole("dialog")
  await dialog
    .getByLabel("File")
    .setInputFiles({ name: "ports.geojson", mimeType: "application/geo+json", buffer: Buffer.from(JSON.stringify(file)) })
  await dialog.getByRole("button", { name: "Check the file", exact: true }).click()
  await dialog.getByText(`${file.features.length} rows: 0 new, 0 changed, ${file.features.length} unchanged, 0 refused`).waitFor()
  expect(office.troubles).toEqual([])
})
