import { screen, waitFor } from "@testing-library/react"
import { createStartTime, getStartTime, listStartTimes } from "@voyant-travel/operations/availability"
import { describe, expect, test, vi } from "vitest"
import { clock, testServer } from "../../../../test/support/server.js"
import { control, dialog, openPage, rowCount, rowsShown } from "../testing/open.js"

const server = testServer()
vi.setConfig({ testTimeout: 60_000 })
const now = clock.now
const hostless = () => undefined

describe("the list of rules", () => {
  test("says each rule in a sentence, with its season, its capacity and how far it is generated", async () => {
    const { rule } = await server.fixtures.departures({
      startTimes: ["09:00", "14:00"],
      recurrence: "FREQ=WEEKLY;BYDAY=MO,WE,FR",
      validFrom: "2026-05-01",
      validTo: "2026-09-30",
    })
    await server.fixtures.rule({ active: false, startTimes: [], capacityPax: null, recurrence: "FREQ=MONTHLY;BYDAY=-1SU", name: "Big day" })
    openPage(server, "/departures/rules", { href: hostless })
    await rowCount(2)
    const row = rowsShown().find(({ dataset }) => dataset.id === rule.id)
    expect(row?.textContent).toContain("Mon, Wed, and Fri at 09:00 and 14:00, Cairo time, May 1–Sep 30")
    expect(row?.textContent).toContain("10 places")
    const other = rowsShown().find(({ dataset }) => dataset.id !== rule.id)
    expect(other?.textContent).toContain("Every month on the last Sunday all day, Cairo time")
    expect(other?.textContent).toContain("Inactive")
    expect(other?.textContent).toContain("not yet")
  })

  test("nothing there: three examples, each of which fills the form", async () => {
    const { user } = openPage(server, "/departures/rules", { href: hostless })
    await screen.findByText("No rule yet")
    await user.click(await control("The first Saturday of each month"))
    await waitFor(() => expect(window.location.search).toBe("?example=firstSaturday"))
    await waitFor(() =>
      expect(document.querySelector(".op-rule-sentence")?.textContent).toBe("Every month on the 1st Saturday all day, Cairo time"),
    )
  })

  test("may not write: no example, nothing to make", async () => {
    openPage(server, "/departures/rules", { href: hostless, can: (capability) => capability !== "availability.write" })
    await screen.findByText("No rule yet")
    expect(screen.queryByText("New rule")).toBeNull()
    expect(screen.queryByText("Every day")).toBeNull()
  })
})

describe("start times of a product", () => {
  const productId = "prod_test"

  test("are ordered, and deactivated after saying which rules and departures that touches", async () => {
    const { rule, slots } = await server.fixtures.departures({ startTimes: ["09:00"], days: 4 })
    const late = await createStartTime(server.db, { productId, startTimeLocal: "17:00", sortOrder: 1, now })
    const { user } = openPage(server, `/departures/rules?product=${productId}`, { href: hostless })
    await user.click(await control("Start times"))
    await user.click(await control("Move 17:00 up", await dialog()))
    await waitFor(async () => {
      const { data } = await listStartTimes(server.db, { sort: "sortOrder" })
      expect(data.map(({ startTimeLocal }) => startTimeLocal)).toEqual(["17:00", "09:00"])
    })
    await user.click((await screen.findAllByText("Deactivate")).at(-1) as HTMLElement)
    expect(
      await screen.findByText(`${slots.length} departures ahead start at it; they stay as they are, with their bookings.`),
    ).toBeTruthy()
    expect(screen.getByText(/1 rule departs at 09:00 and stays linked to it/)).toBeTruthy()
    await user.click(await control("Deactivate", await dialogs()))
    const [time] = rule.startTimes
    await waitFor(async () => expect((await getStartTime(server.db, { id: time?.id as never })).active).toBe(false))
    expect((await getStartTime(server.db, { id: late.id })).active).toBe(true)
  })
})

/** The dialog on top. */
const dialogs = async () => [...document.querySelectorAll<HTMLElement>(".op-dialog")].at(-1) ?? (await dialog())

test("on paper: a table of seasons with every rule of the view, not only those of the page", async () => {
  await server.fixtures.rule({ name: "Summer", validFrom: "2026-05-01", validTo: "2026-09-30", minPax: 4, cutoffMinutes: 120 })
  await server.fixtures.rule({ name: "Always", capacityPax: null })
  await server.fixtures.rule({ name: "Spring", validFrom: "2026-03-01", validTo: "2026-04-30" })
  await server.fixtures.rule({ name: "Off", active: false })
  const printed: string[][] = []
  vi.stubGlobal("print", () => {
    printed.push([...document.querySelectorAll(".op-season-table tbody tr")].map(({ textContent }) => textContent ?? ""))
  })
  const { user } = openPage(server, "/departures/rules?active=yes&limit=1", { href: hostless })
  await rowCount(1)
  await user.click(await control("Print"))
  await waitFor(() => expect(printed).toHaveLength(1))
  vi.unstubAllGlobals()
  const [table = []] = printed
  expect(table).toHaveLength(3)
  expect(table[0]).toMatch(/Always.*all year.*no limit/)
  expect(table[1]).toMatch(/Spring.*Sun, Mar 1–Thu, Apr 30/)
  expect(table[2]).toMatch(/Summer.*Every day at 09:00, Cairo time.*Fri, May 1–Wed, Sep 30.*10.*4.*2 hr/)
})

test("the start times of a product have a page of their own, which keeps the product in its address", async () => {
  const { user } = openPage(server, "/departures/start-times", { href: hostless })
  await screen.findByText("Choose a product")
  await user.type(await screen.findByLabelText("Product"), "prod_a")
  await user.click(await control("Add 09:00"))
  await user.type(await screen.findByLabelText(/^Local time/), "09:00")
  await user.click(await control("Add start time"))
  await screen.findByText("used by no rule")
  expect(window.location.search).toBe("?product=prod_a")
  expect((await listStartTimes(server.db, { productId: "prod_a" })).data.map(({ startTimeLocal }) => startTimeLocal)).toEqual(["09:00"])
})
