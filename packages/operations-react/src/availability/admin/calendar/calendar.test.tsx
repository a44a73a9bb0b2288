import { act, fireEvent, screen, waitFor } from "@testing-library/react"
import { allocateSlot, createCloseout, getCalendar, listSlots } from "@voyant-travel/operations/availability"
import { describe, expect, test, vi } from "vitest"
import { clock, testServer } from "../../../../test/support/server.js"
import { control, dialog, openPage } from "../testing/open.js"

const server = testServer()
vi.setConfig({ testTimeout: 30_000 })
const now = clock.now

const day = (date: string) => document.querySelector<HTMLElement>(`[data-date="${date}"]`)
const chips = (date: string) => [...(day(date)?.querySelectorAll<HTMLElement>(".op-chip") ?? [])]
const shown = (date: string) => waitFor(() => expect(chips(date).length).toBeGreaterThan(0))
const key = (date: string, name: string, more: object = {}) =>
  act(() => void fireEvent.keyDown(day(date) as Element, { key: name, ...more }))

/** Nine products on the same days, in June. */
const products = async (count: number) => {
  for (let index = 0; index < count; index += 1)
    await server.fixtures.departures({
      productId: `prod_${index}`,
      startTimes: index === 0 ? ["09:00", "14:00"] : ["10:00"],
      days: 5,
      anchorDate: "2026-06-01",
    })
}

describe("the calendar of departures", () => {
  test("shows each product of a day with its times, what is left and the server's state in a word", async () => {
    await products(1)
    const { data } = await listSlots(server.db, { dateFrom: "2026-06-02", dateTo: "2026-06-02", now })
    for (const slot of data) await allocateSlot(server.db, { slotId: slot.id, bookingId: `bkng_${slot.id}`, pax: 8, now })
    openPage(server, "/departures/calendar?date=2026-06-01")
    await shown("2026-06-02")
    const rows = await getCalendar(server.db, { from: "2026-06-01", to: "2026-06-02", groupBy: "product", now })
    expect(rows.map(({ state }) => state)).toEqual(["available", "limited"])
    expect(chips("2026-06-01")[0]?.textContent).toContain("09:00 +1")
    expect(chips("2026-06-01")[0]?.textContent).toContain("20 · Available")
    expect(chips("2026-06-02")[0]?.textContent).toContain("4 · Few left")
    expect(chips("2026-06-02")[0]?.dataset.state).toBe("limited")
    expect(chips("2026-06-02")[0]?.title).toBe("09:00 14:00 prod_0: 2 departures, Few left, 4 left")
    expect(chips("2026-06-08")).toEqual([])
  })

  test("folds what does not fit into “+6 more”, which opens the day", async () => {
    await products(9)
    const { user } = openPage(server, "/departures/calendar?date=2026-06-01")
    await shown("2026-06-02")
    expect(chips("2026-06-02")).toHaveLength(3)
    await user.click(await control("+6 more · Tuesday, June 2, 2026"))
    await waitFor(() => expect(document.querySelectorAll(".op-slot")).toHaveLength(10))
    expect(window.location.search).toContain("day=2026-06-02")
  })

  test("asks for one period at a time, once", async () => {
    await products(2)
    const { user, requests } = openPage(server, "/departures/calendar?date=2026-06-01")
    await shown("2026-06-02")
    const asked = () =>
      requests.filter(({ path }) => path === "/availability/calendar").map(({ search }) => `${search.get("from")} ${search.get("to")}`)
    expect(asked()).toEqual(["2026-05-31 2026-07-04"])
    await user.click(await control("Week"))
    await waitFor(() => expect(asked()).toEqual(["2026-05-31 2026-07-04", "2026-05-31 2026-06-06"]))
  })

  test("an empty month names the next one with departures, and leads there", async () => {
    await products(1)
    const { user } = openPage(server, "/departures/calendar?date=2026-01-10")
    expect(await screen.findByText(/The next departure is on Mon, Jun 1/)).toBeTruthy()
    await user.click(await control("Go there"))
    await shown("2026-06-02")
  })

  test("is walked by day and by month with the keyboard, and Shift selects a range of days", async () => {
    await products(1)
    openPage(server, "/departures/calendar?date=2026-06-02")
    await shown("2026-06-02")
    key("2026-06-02", "ArrowDown")
    await waitFor(() => expect(document.activeElement).toBe(day("2026-06-09")))
    key("2026-06-09", "PageDown")
    await waitFor(() => expect(document.activeElement).toBe(day("2026-07-09")))
    key("2026-07-09", "PageUp")
    await waitFor(() => expect(document.activeElement).toBe(day("2026-06-09")))
    key("2026-06-09", "ArrowUp")
    key("2026-06-02", "ArrowRight", { shiftKey: true })
    key("2026-06-03", "ArrowRight", { shiftKey: true })
    expect(await screen.findByText("Selected: Tue, Jun 2 – Thu, Jun 4")).toBeTruthy()
    expect(day("2026-06-03")?.getAttribute("aria-selected")).toBe("true")
    key("2026-06-04", "Escape")
    await waitFor(() => expect(screen.queryByText(/^Selected/)).toBeNull())
  })

  test("sets the capacity of what departs in the range, and hands it on to a closeout", async () => {
    await products(1)
    const { user } = openPage(server, "/departures/calendar?date=2026-06-02&select=2026-06-02..2026-06-03&product=prod_0")
    await shown("2026-06-02")
    await user.click(await control("Set capacity"))
    const asked = await dialog()
    expect(asked.textContent).toContain("Capacity of 4 departures")
    const places = asked.querySelector("input") as HTMLInputElement
    await user.clear(places)
    await user.type(places, "6")
    await user.click(await control("Set capacity", asked))
    await waitFor(() => expect(chips("2026-06-02")[0]?.textContent).toContain("12 · Available"))
    const { data } = await listSlots(server.db, { now })
    expect(data.map(({ capacityPax }) => capacityPax)).toEqual([10, 10, 6, 6, 6, 6, 10, 10, 10, 10])
    await user.click(await control("Close out"))
    const editor = await dialog()
    await user.type(editor.querySelector("textarea") as HTMLElement, "Feast")
    await user.click(await control("Close out", editor))
    await waitFor(() => expect(chips("2026-06-02")[0]?.textContent).toContain("Off sale"))
  })

  test("marks the days that a closeout stops, also where nothing was generated", async () => {
    await products(1)
    await createCloseout(server.db, { productId: "prod_0", dateFrom: "2026-06-04", dateTo: "2026-06-06", reason: "Feast", now })
    openPage(server, "/departures/calendar?date=2026-06-02")
    await shown("2026-06-02")
    expect(["2026-06-03", "2026-06-04", "2026-06-06"].map((date) => day(date)?.dataset.closed)).toEqual([undefined, "true", "true"])
    expect(chips("2026-06-04")[0]?.textContent).toContain("Off sale")
  })
})
