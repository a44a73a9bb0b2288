import { expect, it } from "vitest"
import { printFrames, scrollFrames } from "./support/frames.js"
import { useOffice } from "./support/office.js"

const office = useOffice()
const api = "/v1/admin/operations"
const day = "2026-06-20"
const ceiling = 3_500

const make = async (path: string, body: object): Promise<string> => {
  const answer = await office.ask("POST", `${api}/${path}`, body)
  if (answer.status !== 201) throw new Error(`${path}: ${answer.body.code}`)
  return (answer.body.data as { id: string }).id
}

const at = (minutes: number) => new Date(Date.parse(`${day}T04:00:00Z`) + minutes * 60_000).toISOString()

/** A day of 180 transfers, with 60 vehicles and 75 drivers. */
async function largeDay(): Promise<void> {
  const number = (n: number) => String(n + 1).padStart(2, "0")
  const vehicles: string[] = []
  const drivers: string[] = []
  for (let n = 0; n < 60; n++)
    vehicles.push(await make("vehicles", { name: `Large van ${number(n)}`, passengerCapacity: 7, category: "van" }))
  for (let n = 0; n < 75; n++) drivers.push(await make("drivers", { name: `Large driver ${number(n)}`, licences: [{ class: "b" }] }))
  for (let n = 0; n < 180; n++) {
    const [vehicle, turn] = [n % 60, Math.floor(n / 60)]
    const driver = turn === 2 && vehicle < 15 ? 60 + vehicle : vehicle
    await make("dispatches", {
      ...{
        pickupText: "Airport",
        dropoffText: `Hotel ${n % 9}`,
        scheduledAt: at(turn * 300 + (vehicle % 10) * 20),
        bookingId: `bkng_large_${n}`,
      },
      ...{ vehicleId: vehicles[vehicle], driverId: drivers[driver], passengerCount: 1 + (n % 5) },
    })
  }
}

it("draws a day of 180 transfers over 135 lanes with few nodes, as a list, by driver and by vehicle", async () => {
  await largeDay()
  const page = await office.open(`/ground?date=${day}`)
  const nodes = () => page.evaluate(() => document.querySelectorAll(".op-root *").length)
  await page.locator("tr[data-id]").first().waitFor({ timeout: 90_000 })
  const counted: Record<string, number> = { list: await nodes() }
  printFrames("the list of 180 transfers, scrolled", await scrollFrames(page.locator(".op-grid-box")))
  counted["list, scrolled"] = await nodes()
  for (const view of ["drivers", "vehicles"]) {
    await page.goto(`${office.url}/ground?date=${day}&view=${view}`)
    await page.locator(".op-timeline-box [data-bar]").first().waitFor({ timeout: 90_000 })
    counted[view] = await nodes()
    const frames = await scrollFrames(page.locator(".op-timeline-box"), { step: 66, count: 60 })
    printFrames(`the lanes by ${view}, scrolled`, frames)
    counted[`${view}, scrolled`] = await nodes()
  }
  console.log(`nodes of a day of 180 transfers: ${JSON.stringify(counted)}`)
  for (const count of Object.values(counted)) expect(count).toBeLessThanOrEqual(ceiling)
  expect(office.troubles).toEqual([])
}, 300_000)
