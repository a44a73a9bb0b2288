import { describe, expect, it } from "vitest"
import { axeFindings } from "./support/axe.js"
import { useOffice } from "./support/office.js"

const office = useOffice()
const base = "/v1/admin/operations"
const named = async (path: string, name: string) =>
  ((await office.ask("GET", path)).body.data as { id: string; name: string; active: boolean }[]).find((one) => one.name === name)

describe("the fleet", () => {
  it("takes a new vehicle and a new driver, each a resource at once; out of service it tells what lies ahead", async () => {
    const page = await office.open("/ground/vehicles")
    await page.getByRole("button", { name: "New vehicle" }).click()
    await page.getByRole("dialog").getByLabel("Name", { exact: false }).first().fill("Minibus 99")
    await page.getByRole("dialog").getByLabel("Seats", { exact: true }).fill("16")
    expect(await axeFindings(page)).toEqual([])
    await page.getByRole("dialog").getByRole("button", { name: "Save" }).click()
    await page.getByRole("heading", { name: "Minibus 99" }).waitFor()
    expect(await axeFindings(page)).toEqual([])

    await page.goto(`${office.url}/ground/drivers`)
    await page.getByRole("button", { name: "New driver" }).click()
    await page.getByRole("dialog").getByLabel("Name", { exact: false }).first().fill("Samir Nour")
    await page.getByRole("dialog").getByRole("button", { name: "Save" }).click()
    await page.getByRole("heading", { name: "Samir Nour" }).waitFor()

    const search = async (kind: string, q: string) =>
      (await office.ask("POST", `${base}/resources/search`, { kind: [kind], q })).body.data as { name: string; capacity: number | null }[]
    expect(await search("vehicle", "Minibus 99")).toMatchObject([{ name: "Minibus 99", capacity: 16 }])
    expect(await search("driver", "Samir Nour")).toHaveLength(1)

    const [vehicle, driver] = [
      await named(`${base}/vehicles?limit=200`, "Minibus 99"),
      await named(`${base}/drivers?limit=200`, "Samir Nour"),
    ]
    const run = {
      bookingId: "bkng_fleet",
      vehicleId: vehicle?.id,
      driverId: driver?.id,
      pickupText: "Gate 4",
      scheduledAt: "2026-06-20T08:00:00Z",
    }
    expect((await office.ask("POST", `${base}/dispatches`, run)).status).toBe(201)
    await page.goto(`${office.url}/ground/vehicles/${vehicle?.id}`)
    await page.getByRole("button", { name: "More for Minibus 99" }).click()
    await page.getByRole("menuitem", { name: "Take out of service" }).click()
    await page.getByRole("dialog", { name: "1 piece of work still lies ahead of Minibus 99" }).waitFor()
    await expect.poll(() => page.getByRole("dialog").getByRole("listitem").count()).toBe(1)
    await page.getByRole("button", { name: "Understood" }).click()
    await expect.poll(async () => (await named(`${base}/vehicles?limit=200`, "Minibus 99"))?.active).toBe(false)
  })

  it("shows the shifts of a week; a new one across midnight stands on both days", async () => {
    const page = await office.open("/ground/shifts?from=2026-06-21")
    const grid = page.getByRole("grid", { name: "Shifts of the week" })
    await grid.waitFor()
    await grid.locator("[data-cell='0:0']").focus()
    await page.keyboard.press("ArrowRight")
    await page.keyboard.press("Enter")
    const dialog = page.getByRole("dialog")
    await dialog.getByLabel("From").fill("22:00")
    await dialog.getByLabel("To", { exact: false }).last().fill("06:00")
    await dialog.getByRole("button", { name: "Save" }).click()
    await grid.locator("[data-cell='0:1']", { hasText: "22:00–06:00" }).waitFor()
    await grid.locator("[data-cell='0:2']", { hasText: "–06:00" }).waitFor()
    expect(await axeFindings(page)).toEqual([])
  })
})
