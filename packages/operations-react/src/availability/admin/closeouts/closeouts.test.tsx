import { waitFor } from "@testing-library/react"
import { allocateSlot, createCloseout, listCloseouts, listSlots } from "@voyant-travel/operations/availability"
import { describe, expect, test, vi } from "vitest"
import { clock, testServer } from "../../../../test/support/server.js"
import { control, dialog, idsShown, openPage, rowCount } from "../testing/open.js"

const server = testServer()
vi.setConfig({ testTimeout: 30_000 })
const now = clock.now
const season = (days: number) => server.fixtures.departures({ startTimes: ["09:00"], days })
const page = "/departures/closeouts"
const unsellable = async () => (await listSlots(server.db, { sellable: false, now })).data.map(({ id }) => id)
const shows = (text: string) => waitFor(() => expect(document.body.textContent).toContain(text))
const day = (date: string) =>
  waitFor(() => {
    const cell = document.querySelector<HTMLElement>(`[data-date="${date}"]`)
    if (!cell) throw new Error(`no day ${date}`)
    return cell
  })
const reasonField = () =>
  waitFor(() => {
    const field = document.querySelector<HTMLTextAreaElement>(".op-dialog textarea")
    if (!field) throw new Error("no reason field")
    return field
  })

describe("closeouts", () => {
  test("says what a closeout will meet before it is written, and exactly that is then not sellable; reopening brings it back", async () => {
    const { slots } = await season(5)
    const [first] = slots
    await allocateSlot(server.db, { slotId: first?.id as never, bookingId: "bkng_1", pax: 3, now })
    const days = slots.slice(0, 3).map(({ dateLocal }) => dateLocal)
    const { user } = openPage(server, `${page}?new=1&product=${first?.productId}&from=${days[0]}&to=${days[2]}`)
    await dialog()
    await shows("3 departures3 places booked0 places held1 booking")
    await shows("It cancels nobody")
    expect((await listCloseouts(server.db, {})).total).toBe(0)

    await user.type(await reasonField(), "Ramadan")
    await user.click(await control("Close out"))
    await rowCount(1)
    expect((await unsellable()).sort()).toEqual(
      slots
        .slice(0, 3)
        .map(({ id }) => id)
        .sort(),
    )
    const [closeout] = (await listCloseouts(server.db, {})).data
    expect(idsShown()).toEqual([closeout?.id])
    expect(document.querySelector("tr[data-id]")?.textContent).toContain("Not sold and not generated")

    await user.click(await control(/^Actions.*Ramadan|Ramadan/, document.querySelector("tr[data-id]") as HTMLElement))
    await user.click(await control("Reopen…"))
    await shows("3 departures")
    await user.type(await reasonField(), "It was last year")
    await user.click(await control("Reopen"))
    await shows("Reopened: 3 departures come back.")
    expect(await unsellable()).toEqual([])
    await waitFor(() => expect(document.querySelector("tr [data-status=reopened]")).not.toBeNull())
  })

  test("keeps what was typed when the server refuses, and says why", async () => {
    await season(1)
    const { user } = openPage(server, `${page}?new=1&from=2026-05-01`)
    await user.type(await reasonField(), "Storm")
    await user.click(await control("Close out"))
    await shows("Say what to close: a product, an option, a rule, a place or one departure.")
    expect((await reasonField()).value).toBe("Storm")
    expect((await listCloseouts(server.db, {})).total).toBe(0)
  })

  test("is made with the keyboard alone: days in the year, then the editor", async () => {
    const { slots } = await season(3)
    const [from, , to] = slots.map(({ dateLocal }) => dateLocal)
    const { user } = openPage(server, `${page}?view=year&date=${from}&product=${slots[0]?.productId}`)
    const start = await day(from as string)
    start.focus()
    await user.keyboard("{Shift>}{ArrowRight}{ArrowRight}{/Shift}")
    await waitFor(() => expect(document.querySelectorAll(".op-year-day[data-selected]").length).toBe(3))
    expect(document.activeElement?.getAttribute("data-date")).toBe(to)
    await user.keyboard("{Enter}")
    const field = await reasonField()
    await shows("3 departures")
    field.focus()
    await user.keyboard("Eid")
    const save = await control("Close out")
    save.focus()
    await user.keyboard("{Enter}")
    await waitFor(() => expect(document.querySelectorAll(".op-year-day[data-effect=block]").length).toBe(3))
    expect((await listCloseouts(server.db, {})).data).toMatchObject([{ dateFrom: from, dateTo: to, reason: "Eid" }])
  })

  test("changes the dates of one that is in force, and sends only what was touched", async () => {
    const { slots } = await season(3)
    const productId = slots[0]?.productId as string
    const [dateFrom, dateTo] = slots.map(({ dateLocal }) => dateLocal)
    const made = await createCloseout(server.db, { productId, dateFrom, dateTo, reason: "Paint", now })
    const { user } = openPage(server, `${page}?open=${made.id}`)
    const field = await reasonField()
    await shows("2 departures")
    await user.type(field, "ing")
    await user.click(await control("Save"))
    await waitFor(() => expect(document.querySelector(".op-dialog")).toBeNull())
    expect((await listCloseouts(server.db, {})).data).toMatchObject([{ reason: "Painting", dateTo, revision: made.revision + 1 }])
  })

  test("is read-only without the right to write", async () => {
    const { slots } = await season(1)
    const productId = slots[0]?.productId as string
    const made = await createCloseout(server.db, { productId, dateFrom: "2026-05-01", reason: "Paint", now })
    openPage(server, `${page}?open=${made.id}`, { can: (capability) => capability !== "availability.write" })
    await shows("You can look at this closeout but not change it.")
    await shows("You can look at closeouts but not change them.")
    const words = [...document.querySelectorAll("button")].map((button) => button.textContent)
    for (const word of ["Save", "Close out days", "Reopen…"]) expect(words).not.toContain(word)
  })
})
