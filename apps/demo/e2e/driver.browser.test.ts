import type { Locator, Page } from "playwright-core"
import { beforeAll, describe, expect, it } from "vitest"
import { axeFindings } from "./support/axe.js"
import { useOffice } from "./support/office.js"

const office = useOffice()
const base = "/v1/admin/operations"
const phone = { person: "hassan", language: "en", width: 360, height: 740 } as const

interface Run {
  id: string
  status: string
  scheduledAt: string
}
interface Person {
  id: string
  driverId?: string
}

let mine: string
let run: Run

beforeAll(async () => {
  const people = (await office.ask("GET", "/v1/demo/people")).body.data as Person[]
  mine = people.find(({ id }) => id === "hassan")?.driverId ?? ""
  const runs = (await office.ask("GET", `${base}/dispatches?driverId=${mine}&serviceDateFrom=2026-05-28&serviceDateTo=2026-05-28`)).body
    .data as Run[]
  run = runs[0] as Run
})

const eventsOf = async (id: string) =>
  ((await office.ask("GET", `${base}/dispatches/${id}/events?limit=200`)).body.data as { eventType: string; actorKind: string }[]).map(
    ({ eventType }) => eventType,
  )
const counted = async (type: string) => (await eventsOf(run.id)).filter((one) => one === type).length
const statusOf = async () => ((await office.ask("GET", `${base}/dispatches/${run.id}`)).body.data as Run).status
const card = (page: Page) => page.locator(".op-run").first()
const step = (page: Page, name: string) => card(page).getByRole("button", { name, exact: true })

/** What is pressed may be gone by then. */
const briefly = (button: Locator) => button.click({ timeout: 2_000 }).catch(() => undefined)

/** Presses until it took: within a second after another press it counts as the same. */
async function press(page: Page, name: string, then: string) {
  const button = step(page, name)
  await expect
    .poll(async () => {
      if (await button.count()) await briefly(button)
      return step(page, then).count()
    })
    .toBe(1)
}

describe("a driver with a phone", () => {
  it("finds their own day, in reach of one thumb, and nobody else's", async () => {
    const page = await office.open("/", phone)
    await page.getByRole("heading", { name: "Driver sheet" }).waitFor()
    await card(page).waitFor()
    expect(new URL(page.url()).pathname).toBe(`/ground/sheets/${mine}`)
    expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true)
    const small = await page.locator(".op-sheet :is(button, a)").evaluateAll((all) =>
      all.flatMap((one) => {
        const { width, height } = one.getBoundingClientRect()
        return width > 0 && Math.min(width, height) < 44 ? [`${one.textContent} ${width}×${height}`] : []
      }),
    )
    expect(small).toEqual([])
    expect(await axeFindings(page)).toEqual([])
    const others = (await office.ask("GET", `${base}/drivers?limit=50`)).body.data as { id: string }[]
    const other = others.find(({ id }) => id !== mine)
    await page.goto(`${office.url}/ground/sheets/${other?.id}`)
    await page.getByText("ground.sheet").first().waitFor()
    expect(await page.locator(".op-run").count()).toBe(0)
    await page.goto(`${office.url}/ground`)
    await page.locator(".demo-denied").waitFor()
    office.troubles.length = 0
  })

  it("takes the next step with one press; twice is once; what is pressed without a network waits and is counted when it returns", async () => {
    const page = await office.open("/", phone)
    await step(page, "I am on my way").dblclick()
    await expect.poll(statusOf).toBe("en_route")
    expect(await counted("driver_en_route")).toBe(1)

    await page.context().setOffline(true)
    await press(page, "I have arrived", "All aboard, leaving")
    await page
      .getByText(/No network: as of/)
      .first()
      .waitFor()
    await card(page).getByText("Waits for the network").waitFor()
    await card(page)
      .getByRole("button", { name: /is aboard$/ })
      .first()
      .click()
    await page.getByText("2 steps wait for the network").first().waitFor()
    expect(await statusOf()).toBe("en_route")

    await page.context().setOffline(false)
    await expect.poll(statusOf).toBe("arrived")
    await expect.poll(() => counted("passenger_boarded")).toBe(1)
    await page.getByText("wait for the network").first().waitFor({ state: "detached" })
    expect(await counted("driver_arrived")).toBe(1)
    office.troubles.length = 0

    await press(page, "All aboard, leaving", "All dropped off")
    await step(page, "All dropped off").waitFor()
    await expect
      .poll(async () => {
        const last = step(page, "All dropped off")
        if (await last.count()) await briefly(last)
        return statusOf()
      })
      .toBe("completed")
    const events = (await office.ask("GET", `${base}/dispatches/${run.id}/events?limit=200`)).body.data as {
      eventType: string
      actorKind: string
    }[]
    const driven = events.filter(({ eventType }) => /^(driver_|pickup_|dropoff_)/.test(eventType))
    expect(driven.map(({ eventType, actorKind }) => `${eventType} by ${actorKind}`)).toEqual([
      "driver_en_route by driver",
      "driver_arrived by driver",
      "pickup_completed by driver",
      "dropoff_completed by driver",
    ])
  })

  it("prints one page without a button, and reads it in Arabic from right to left", async () => {
    const page = await office.open("/", { ...phone, language: "ar" })
    await card(page).waitFor()
    expect(await page.evaluate(() => document.documentElement.dir)).toBe("rtl")
    expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true)
    expect(await axeFindings(page)).toEqual([])
    await page.emulateMedia({ media: "print" })
    expect(await page.locator(".op-sheet button:visible").count()).toBe(0)
  })
})
