import { act, screen, waitFor, within } from "@testing-library/react"
import { allocateSlot, createCloseout, getSlot, holdSlot, listSlots, setSlotStatus } from "@voyant-travel/operations/availability"
import { describe, expect, test, vi } from "vitest"
import { clock, testServer } from "../../../../test/support/server.js"
import { control, dialog, idsShown, openPage, rowCount, rowsShown } from "../testing/open.js"

const server = testServer()
vi.setConfig({ testTimeout: 30_000 })
const now = clock.now
const cell = (id: string) => document.querySelector<HTMLElement>(`tr[data-id="${id}"]`)

const season = (days: number, more: object = {}) => server.fixtures.departures({ startTimes: ["09:00"], days, ...more })
const book = (slotId: string, pax: number) => allocateSlot(server.db, { slotId: slotId as never, bookingId: `bkng_${slotId}`, pax, now })

describe("the list of departures", () => {
  test("asks the server for what the filters say, and shows what it answers", async () => {
    const { slots } = await season(3)
    const [first, second] = slots
    await setSlotStatus(server.db, { slotId: second?.id as never, status: "closed", reason: "Strike", now })
    const { user, requests } = openPage(server, "/departures")
    await rowCount(3)
    expect(requests.at(-1)?.search.get("dateFrom")).toBe("2026-05-01")

    await user.click(await control("Status"))
    await user.click(await control("Closed"))
    await rowCount(1)
    expect(requests.at(-1)?.search.getAll("status")).toEqual(["closed"])
    expect(window.location.search).toBe("?status=closed")
    expect(idsShown()).toEqual([second?.id])
    expect(idsShown()).not.toContain(first?.id)
  })

  test("sorts and pages on the server: rows with equal values are shown exactly once", async () => {
    await server.fixtures.departures({
      startTimes: Array.from(
        { length: 30 },
        (_, index) => `${String(6 + Math.floor(index / 2)).padStart(2, "0")}:${index % 2 ? "30" : "00"}`,
      ),
      days: 2,
    })
    const { user, requests } = openPage(server, "/departures?sort=availablePax&limit=25")
    const seen: string[] = []
    for (const expected of [25, 25, 10]) {
      await rowCount(expected)
      await waitFor(() => expect(idsShown().some((id) => seen.includes(id))).toBe(false))
      seen.push(...idsShown())
      const next = await control("Next page")
      if (next.getAttribute("aria-disabled") !== "true") await user.click(next)
    }
    expect(new Set(seen).size).toBe(60)
    expect(requests.filter(({ path }) => path === "/availability/slots").map(({ search }) => search.get("offset"))).toEqual([
      "0",
      "25",
      "50",
    ])
  })

  test("draws the rows in view and no more, however long the page is", async () => {
    await server.fixtures.departures({ startTimes: ["09:00", "14:00"], days: 120 })
    openPage(server, "/departures?limit=200")
    await waitFor(() => expect(rowsShown().length).toBeGreaterThan(10))
    expect(document.querySelector(".op-grid")?.getAttribute("aria-rowcount")).toBe("241")
    expect(document.querySelectorAll(".op-root *").length).toBeLessThan(1500)
  })

  test("keeps three things apart: a status in a word, the sale as the server judges it, the numbers of the row", async () => {
    const { slots } = await season(4)
    const [full, held, closedOut, lapsed] = slots.map(({ id }) => id) as [never, never, never, never]
    await book(full, 10)
    await book(held, 4)
    await holdSlot(server.db, { slotId: held, pax: 2, holderRef: "cart_1", now })
    await holdSlot(server.db, { slotId: lapsed, pax: 3, holderRef: "cart_2", now: new Date(now.getTime() - 3_600_000) })
    await createCloseout(server.db, { slotId: closedOut, reason: "Flood", now })
    openPage(server, "/departures")
    await rowCount(4)
    expect(cell(full)?.textContent).toContain("10 sold of 10 · 0 left")
    expect(cell(full)?.textContent).toContain("Sold out")
    expect(cell(held)?.textContent).toContain("4 sold + 2 held of 10 · 4 left")
    expect(cell(held)?.textContent).toContain("Few left")
    expect(cell(closedOut)?.textContent).toContain("Closed out")
    for (const row of rowsShown()) expect(row.querySelector("[data-status]")?.textContent).toBe("Open")
    for (const id of [full, held, closedOut, lapsed]) {
      const slot = await getSlot(server.db, { slotId: id, now })
      expect(cell(id)?.textContent).toContain(`${slot.availablePax} left`)
      expect(cell(id)?.querySelector("[data-state]")?.getAttribute("data-state")).toBe(slot.sellability.state)
    }
  })

  test("shows what became of each row of a batch, and keeps the refused ones selected", async () => {
    const { slots } = await season(3)
    const [sold] = slots.map(({ id }) => id)
    await book(sold as never, 3)
    const { user } = openPage(server, "/departures")
    await rowCount(3)
    await user.click(await control("Select all on this page"))
    await user.click(await control("Cancel departures"))
    const asked = await dialog()
    expect(asked.textContent).toContain("3 departures will not run. 3 places are held or booked.")
    await user.type(asked.querySelector("input:not([type]), input[inputmode], textarea") as HTMLInputElement, "Storm on the lake")
    await user.click(await control("Cancel departures", asked))
    await waitFor(() => expect(document.querySelectorAll(".op-row-result")).toHaveLength(3))
    expect(
      cell(sold ?? "")
        ?.querySelector(".op-row-result")
        ?.getAttribute("data-tone"),
    ).toBe("danger")
    expect(document.querySelector(".op-toast")?.textContent).toContain("2 departures changed, 1 refused: see its row.")
    await waitFor(() =>
      expect(
        rowsShown()
          .filter((row) => row.dataset.selected)
          .map((row) => row.dataset.id),
      ).toEqual([sold]),
    )
    const after = await listSlots(server.db, { now })
    expect(after.data.map(({ status }) => status).sort()).toEqual(["cancelled", "cancelled", "open"])
  })

  test("rehearses a capacity without writing, then sets it; the sentence of a refusal names the numbers", async () => {
    const { slots } = await season(2)
    const [sold, free] = slots.map(({ id }) => id)
    await book(sold as never, 7)
    const { user } = openPage(server, "/departures")
    await rowCount(2)
    await user.click(await control("Select all on this page"))
    await user.click(await control("Set capacity"))
    const asked = await dialog()
    const places = asked.querySelector("input:not([type]), input[inputmode], textarea") as HTMLInputElement
    expect((places as HTMLInputElement).value).toBe("10")
    await user.clear(places)
    await user.type(places, "5")
    await user.click(await control("Check first", asked))
    expect(await within(asked).findByText("1 would change, 1 would refuse")).toBeTruthy()
    expect((await getSlot(server.db, { slotId: free as never, now })).capacityPax).toBe(10)
    await user.click(await control("Set capacity", asked))
    await waitFor(() => expect(cell(free ?? "")?.textContent).toContain("0 sold of 5 · 5 left"))
    expect(cell(sold ?? "")?.querySelector(".op-row-result")?.textContent).toContain("7")
    expect(cell(sold ?? "")?.textContent).toContain("7 sold of 10 · 3 left")
  })

  test("a single departure that is refused is refused in its dialog", async () => {
    const { slots } = await season(1)
    await book(slots[0]?.id as never, 2)
    const { user } = openPage(server, "/departures")
    await rowCount(1)
    await user.click(await control(/^Actions for/))
    await user.click(await control("Cancel departure…"))
    const asked = await dialog()
    await user.type(asked.querySelector("input:not([type]), input[inputmode], textarea") as HTMLInputElement, "Storm")
    await user.click(await control("Cancel departures", asked))
    expect((await within(asked).findByRole("alert")).textContent).toMatch(/2/)
    await user.click(await control("Keep them", asked))
    await user.click(await control("Cancel departures", asked))
    await waitFor(() => expect(cell(slots[0]?.id ?? "")?.textContent).toContain("Cancelled, but places are still held or booked"))
  })
})

describe("its states", () => {
  test("nothing ahead: says what departures are and offers to make some", async () => {
    const { user } = openPage(server, "/departures")
    expect(await screen.findByText("No departure ahead")).toBeTruthy()
    await user.click(await control("Create a rule"))
    expect(window.location.pathname).toBe("/departures/rules/new")
  })

  test("no match: offers to clear the filters", async () => {
    await season(2)
    const { user } = openPage(server, "/departures?status=cancelled&q=lake")
    expect(await screen.findByText("Nothing matches")).toBeTruthy()
    await user.click(await control("Clear filters"))
    await rowCount(2)
    expect(window.location.search).toBe("")
  })

  test("an error: the sentence, the code, another try; the last good rows stay", async () => {
    await season(2)
    const broken = { now: true }
    const problem = () =>
      new Response(JSON.stringify({ code: "internal_error", status: 500, detail: "Boom", requestId: "req_9" }), {
        status: 500,
        headers: { "content-type": "application/problem+json", "x-request-id": "req_9" },
      })
    const { user, client } = openPage(server, "/departures", {
      fetch: (next) => async (input, init) => (broken.now ? problem() : next(input, init)),
    })
    expect(await screen.findByText("internal_error · req_9")).toBeTruthy()
    expect(screen.getByText("This could not be loaded")).toBeTruthy()
    broken.now = false
    await user.click(await control("Try again"))
    await rowCount(2)
    broken.now = true
    await act(() => client.invalidateQueries())
    expect(await screen.findByText(/^Shown as of/)).toBeTruthy()
    expect(rowsShown()).toHaveLength(2)
  })

  test("may not read: says what is missing and whom to ask", async () => {
    openPage(server, "/departures", { can: () => false })
    expect(await screen.findByText("You may not see this")).toBeTruthy()
  })

  test("may not write: the same rows, nothing to select and nothing to change", async () => {
    await season(1)
    openPage(server, "/departures", { can: (capability) => capability !== "availability.write" })
    await rowCount(1)
    expect(screen.queryByRole("checkbox")).toBeNull()
    expect(screen.queryByRole("button", { name: "New departure" })).toBeNull()
    expect(screen.getByText(/You may look, but not change/)).toBeTruthy()
  })
})
