import { screen, waitFor } from "@testing-library/react"
import { listSlots } from "@voyant-travel/operations/availability"
import { afterEach, describe, expect, test, vi } from "vitest"
import { clock, testServer } from "../../../../test/support/server.js"
import { control, dialog, openPage } from "../testing/open.js"

const server = testServer()
vi.setConfig({ testTimeout: 60_000 })
const own = process.env.TZ

/** Minutes that JavaScript's own clock is behind UTC at the moment of these tests: proof that the zone of the browser is what it is said to be. */
const browsers = { "Pacific/Kiritimati": -840, "America/St_Johns": 150, "Africa/Cairo": -180, "Asia/Kathmandu": -345 }

/** The browser's own zone, whichever it is where the tests run. */
function lives(zone: keyof typeof browsers) {
  process.env.TZ = zone
  expect(clock.now.getTimezoneOffset()).toBe(browsers[zone])
}

const typeOver = async (user: ReturnType<typeof openPage>["user"], field: HTMLElement, text: string) => {
  await user.clear(field)
  await user.type(field, text)
}
const madeOf = async (productId: string) => (await listSlots(server.db, { productId })).data

afterEach(() => {
  if (own === undefined) delete process.env.TZ
  else process.env.TZ = own
})

describe.each(Object.keys(browsers) as (keyof typeof browsers)[])("in a browser that lives in %s", (zone) => {
  test("what is typed and picked is the day and the hour of the departure's zone, on the night with one hour twice too", async () => {
    lives(zone)
    const { user } = openPage(server, "/departures/new?product=prod_zone")
    await typeOver(user, await screen.findByLabelText(/^Date/), "2026-10-28")
    await user.tab()
    // the same day again from the calendar, and the one after it
    await user.click((await screen.findAllByRole("button", { name: "Open calendar" }))[0] as HTMLElement)
    await user.click(await screen.findByRole("button", { name: /Thursday, (October 29|29 October)/ }))
    await user.type(screen.getByLabelText(/^Start/), "23:30")
    await user.click(await control("Add departure"))
    await waitFor(async () => expect(await madeOf("prod_zone")).toHaveLength(1))
    const [slot] = await madeOf("prod_zone")
    // the first 23:30 of the two: the clocks go back at midnight
    expect(slot).toMatchObject({ dateLocal: "2026-10-29", timezone: "Africa/Cairo", startsAt: new Date("2026-10-29T20:30:00Z") })
    await waitFor(() => expect(window.location.pathname).toBe(`/departures/${slot?.id}`))
    await waitFor(() => expect(document.querySelector(".op-page-header")?.textContent).toMatch(/October 29, 2026.*23:30/))
  })

  test("what is shown, and what the form of a change offers, is that of the departure, and stays so when something else is saved", async () => {
    lives(zone)
    const slot = await server.fixtures.slot({ dateLocal: "2026-05-02", startTimeLocal: "00:15", timezone: "Africa/Cairo" })
    const { user } = openPage(server, "/departures?range=all")
    const row = await waitFor(() => {
      const hit = document.querySelector<HTMLElement>(`tr[data-id="${slot.id}"]`)
      if (!hit) throw new Error("no row")
      return hit
    })
    expect(row.textContent).toMatch(/May 2.*(12:15\sAM|00:15)/)
    await user.click(row.querySelector("a") as HTMLElement)
    await user.click(await control("Change…"))
    const form = await dialog()
    const values = [...form.querySelectorAll("input")].map(({ value }) => value)
    expect(values).toEqual(expect.arrayContaining(["2026-05-02", "00:15"]))
    await user.type(await screen.findByLabelText("Notes"), "Bring hats")
    await user.click(await control("Save", form))
    await waitFor(async () => expect((await madeOf(slot.productId))[0]).toMatchObject({ notes: "Bring hats", dateLocal: "2026-05-02" }))
    expect((await madeOf(slot.productId))[0]).toMatchObject({ startsAt: slot.startsAt, customisedFields: slot.customisedFields })
  })
})
