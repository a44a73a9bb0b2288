import { fireEvent, waitFor, within } from "@testing-library/react"
import { createCloseout, generateAvailabilitySlots, listCloseouts, listSlots } from "@voyant-travel/operations/availability"
import { describe, expect, test, vi } from "vitest"
import { clock, testServer } from "../../../../test/support/server.js"
import { availabilityPages } from "../pages.js"
import { control, dialog, openPage, rowCount } from "../testing/open.js"
import { useCloseoutsPage } from "./state.js"
import { CloseoutsView } from "./view.js"

const server = testServer()
vi.setConfig({ testTimeout: 30_000 })
const now = clock.now
const page = "/departures/closeouts"
const shows = (text: string) => waitFor(() => expect(document.body.textContent).toContain(text))
const day = (date: string) =>
  waitFor(() => {
    const cell = document.querySelector<HTMLElement>(`[data-date="${date}"]`)
    if (!cell) throw new Error(`no day ${date}`)
    return cell
  })

const holidays = [
  { date: "2026-04-25", name: "Sinai Liberation Day" },
  { date: "2026-05-01", name: "Labour Day" },
  { date: "2026-05-27", name: "Eid al-Adha" },
  { date: "2026-06-30", name: "30 June Day" },
]

/** A host that knows the public holidays of its country. */
function HostCloseouts() {
  return <CloseoutsView state={useCloseoutsPage()} holidays={holidays} />
}
const pages = availabilityPages().map((one) => (one.id === "closeouts" ? { ...one, load: async () => ({ default: HostCloseouts }) } : one))

describe("the public holidays that a host knows", () => {
  test("are closed out in one request, those ahead and no others, without the one that was unticked", async () => {
    const { user, requests } = openPage(server, `${page}?product=prod_1`, { pages })
    await user.click(await control("Public holidays"))
    const open = await dialog()
    expect([...open.querySelectorAll(".op-check-field")].map((row) => row.textContent?.split(" · ")[1])).toEqual([
      "Labour Day",
      "Eid al-Adha",
      "30 June Day",
    ])
    await user.click(within(open).getByRole("checkbox", { name: /Eid al-Adha/ }))
    await user.click(await control("Close out 2 days", open))
    await rowCount(2)
    expect(requests.filter(({ method }) => method !== "GET")).toHaveLength(1)
    expect((await listCloseouts(server.db, { sort: "dateFrom" })).data).toMatchObject([
      { productId: "prod_1", dateFrom: "2026-05-01", dateTo: "2026-05-01", kind: "holiday", reason: "Labour Day", effect: "block" },
      { productId: "prod_1", dateFrom: "2026-06-30", kind: "holiday", reason: "30 June Day" },
    ])
  })

  test("cannot be closed out without a day, say which product they are for, and are not made twice", async () => {
    const { user } = openPage(server, page, { pages })
    await user.click(await control("Public holidays"))
    const open = await dialog()
    const save = await control(/^Close out/, open)
    await user.click(save)
    await shows("Say what to close")
    expect((await listCloseouts(server.db, {})).total).toBe(0)
    for (const box of within(open).getAllByRole("checkbox")) await user.click(box)
    expect(save.getAttribute("aria-disabled")).toBe("true")
  })
})

describe("a drag over the year", () => {
  test("chooses the days under it, in either direction, and closes them out", async () => {
    const { slots } = await server.fixtures.departures({ startTimes: ["09:00"], days: 5 })
    const dates = slots.map(({ dateLocal }) => dateLocal)
    const [from, to] = [dates[0] as string, dates[3] as string]
    const { user } = openPage(server, `${page}?view=year&date=${to}&product=${slots[0]?.productId}`)
    fireEvent.pointerDown(await day(to), { button: 0 })
    for (const date of dates.slice(0, 3).reverse()) fireEvent.pointerOver(await day(date))
    fireEvent.pointerUp(await day(from))
    await waitFor(() => expect(document.querySelectorAll(".op-year-day[data-selected]").length).toBe(4))
    fireEvent.pointerOver(await day(dates[4] as string))
    expect(document.querySelectorAll(".op-year-day[data-selected]").length).toBe(4)

    await user.click(await control(/^Close out (these|days|4)/))
    const open = await dialog()
    await shows("4 departures")
    await user.type(open.querySelector("textarea") as HTMLTextAreaElement, "Dredging")
    await user.click(await control("Close out", open))
    await waitFor(() => expect(document.querySelectorAll(".op-year-day[data-effect=block]").length).toBe(4))
    expect((await listCloseouts(server.db, {})).data).toMatchObject([{ dateFrom: from, dateTo: to, reason: "Dredging" }])
  })
})

describe("reopening", () => {
  const closedBeforeGenerating = async () => {
    const rule = await server.fixtures.rule({ productId: "prod_1", anchorDate: "2026-06-01", recurrence: "FREQ=DAILY;COUNT=4" })
    await createCloseout(server.db, { productId: "prod_1", dateFrom: "2026-06-02", dateTo: "2026-06-03", reason: "Dry dock", now })
    await generateAvailabilitySlots(server.db, { ruleId: rule.id, from: "2026-06-01", to: "2026-06-30", now })
    return async () => (await listSlots(server.db, { sort: "startsAt", now })).data.map(({ dateLocal }) => dateLocal)
  }

  test("makes again what the closeout kept from being generated, when asked to", async () => {
    const dates = await closedBeforeGenerating()
    expect(await dates()).toEqual(["2026-06-01", "2026-06-04"])
    const { user } = openPage(server, page)
    await rowCount(1)
    await user.click(await control(/Dry dock/, document.querySelector("tr[data-id]") as HTMLElement))
    await user.click(await control("Reopen…"))
    const open = await dialog()
    await user.click(within(open).getByRole("checkbox", { name: "Make again what was not generated" }))
    await user.type(open.querySelector("textarea") as HTMLTextAreaElement, "Out of the dock early")
    await user.click(await control("Reopen", open))
    await shows("2 departures were made.")
    expect(await dates()).toEqual(["2026-06-01", "2026-06-02", "2026-06-03", "2026-06-04"])
  })

  test("leaves the calendar as it is, when not", async () => {
    const dates = await closedBeforeGenerating()
    const { user } = openPage(server, page)
    await rowCount(1)
    await user.click(await control(/Dry dock/, document.querySelector("tr[data-id]") as HTMLElement))
    await user.click(await control("Reopen…"))
    const open = await dialog()
    await user.type(open.querySelector("textarea") as HTMLTextAreaElement, "Out of the dock early")
    await user.click(await control("Reopen", open))
    await waitFor(() => expect(document.querySelector("tr [data-status=reopened]")).not.toBeNull())
    expect(await dates()).toEqual(["2026-06-01", "2026-06-04"])
  })
})
