import { fireEvent, screen, waitFor, within } from "@testing-library/react"
import { createResourceHold, getResourceHold, listResourceHolds, setRoomInventory } from "@voyant-travel/operations"
import { createPlace } from "@voyant-travel/operations/places"
import { expect, test, vi } from "vitest"
import { clock, testServer } from "../../../../test/support/server.js"
import { control, dialog, openPage } from "../../../availability/admin/testing/open.js"
import { holdsPages } from "../pages.js"

const server = testServer()
vi.setConfig({ testTimeout: 30_000 })

const cell = (row: number, column: number) =>
  waitFor(() => {
    const hit = document.querySelector<HTMLElement>(`[data-cell="${row}:${column}"]`)
    if (!hit) throw new Error(`no cell ${row}:${column}`)
    return hit
  })
const text = async (row: number, column: number) => (await cell(row, column)).textContent?.trim()

/** Two blocks of a programme in a hotel with forty doubles. */
async function blocks() {
  const { now } = clock
  const { id: placeId } = await createPlace(server.db, { kind: "hotel", name: "Hotel Lotus", timezone: "Africa/Cairo", now })
  await setRoomInventory(server.db, { placeId, roomKind: "room_dbl", from: "2026-06-08", to: "2026-06-14", capacity: 40, now })
  const rooms = { kind: "room", programId: "prog_1", placeId, roomKind: "room_dbl", nights: 3, now } as const
  const first = await createResourceHold(server.db, { ...rooms, name: "First", quantity: 10, arrival: "2026-06-10" })
  const second = await createResourceHold(server.db, { ...rooms, name: "Second", quantity: 20, arrival: "2026-06-11" })
  return { first, second }
}

test("a pasted range is a draft until it is reviewed, then one change over both blocks", async () => {
  const { first, second } = await blocks()
  const { user, requests } = openPage(server, "/holds/rooms?program=prog_1", { pages: holdsPages() })
  const start = await cell(0, 0)
  await user.click(start)
  fireEvent.paste(start, { clipboardData: { getData: () => "12\t13\n\t21\t22\n" } })
  expect([await text(0, 0), await text(0, 1), await text(1, 1), await text(1, 2)]).toEqual(["12", "13", "21", "22"])
  expect(document.body.textContent).toContain("4 nights changed")
  await user.click(await control("Review and save…"))
  await waitFor(() => expect(document.querySelector(".op-dialog")?.textContent).toContain("The house has all of it"))
  expect(requests.filter(({ method, path }) => method === "PUT" && path === "/resource-hold-nights")).toHaveLength(1)
  await user.click(await control("Save all nights", await dialog()))
  await waitFor(() => expect(document.body.textContent).not.toContain("nights changed"))
  const held = async (holdId: typeof first.id) =>
    (await getResourceHold(server.db, { holdId, now: clock.now })).nights.map((night) => night.held)
  expect([await held(first.id), await held(second.id)]).toEqual([
    [12, 13, 10],
    [21, 22, 20],
  ])
})

test("typing, filling and clearing need no mouse; what does not fit says so in its cell and writes nothing", async () => {
  await blocks()
  const { user } = openPage(server, "/holds/rooms?program=prog_1", { pages: holdsPages() })
  ;(await cell(0, 0)).focus()
  await user.keyboard("15{Enter}")
  await waitFor(async () => expect(await text(0, 0)).toBe("15"))
  await user.keyboard("{ArrowUp}{Shift>}{ArrowRight}{ArrowRight}{/Shift}{Control>}r{/Control}")
  await waitFor(async () => expect([await text(0, 1), await text(0, 2)]).toEqual(["15", "15"]))
  await user.keyboard("{ArrowLeft}{ArrowDown}")
  await user.keyboard("30{Enter}")
  await user.click(await control("Review and save…"))
  await waitFor(() => expect(document.querySelector(".op-dialog .op-field-error")?.textContent).toMatch(/\d/))
  await user.click(await control("Cancel", await dialog()))
  await waitFor(() => expect(document.querySelectorAll("[data-bad]").length).toBeGreaterThan(0))
  const { data } = await listResourceHolds(server.db, { now: clock.now })
  expect(data.flatMap(({ nights }) => nights.map(({ held }) => held))).toEqual([10, 10, 10, 20, 20, 20])
  await user.click(await control("Discard"))
  expect(await text(0, 0)).toBe("10")
})

test("a range is loaded into one block or all, on some weekdays, also on nights that no block has yet", async () => {
  const { first, second } = await blocks()
  const { user } = openPage(server, "/holds/rooms?program=prog_1&from=2026-06-10", { pages: holdsPages() })
  await user.click(await cell(0, 2))
  await user.click(await control("Load a range…"))
  const form = within(await dialog())
  const until = form.getByRole("textbox", { name: /^To night/ })
  await user.clear(until)
  await user.type(until, "2026-06-14")
  await user.selectOptions(form.getByRole("combobox", { name: /^On these weekdays/ }), "Friday and Saturday")
  await user.type(form.getByRole("textbox", { name: /^Rooms per night/ }), "7")
  await user.click(form.getByRole("button", { name: "Load" }))
  await waitFor(() => expect(document.body.textContent).toContain("2 nights changed"))
  expect([await text(0, 2), await text(0, 3), await text(0, 4)]).toEqual(["7", "7", ""])
  await user.click(await control("Review and save…"))
  await waitFor(() => expect(document.querySelector(".op-dialog")?.textContent).toContain("The house has all of it"))
  await user.click(await control("Save all nights", await dialog()))
  await waitFor(() => expect(document.body.textContent).not.toContain("nights changed"))
  const held = async (holdId: typeof first.id) =>
    (await getResourceHold(server.db, { holdId, now: clock.now })).nights.map((night) => [night.night.slice(8), night.held])
  expect(await held(first.id)).toEqual([
    ["10", 10],
    ["11", 10],
    ["12", 7],
    ["13", 7],
  ])
  expect(await held(second.id)).toEqual([
    ["11", 20],
    ["12", 20],
    ["13", 20],
  ])
})

test("asks before a draft is left behind, and says in words which nights are shoulder nights", async () => {
  const { first } = await blocks()
  const { placeId } = await getResourceHold(server.db, { holdId: first.id, now: clock.now })
  const rooms = {
    kind: "room",
    programId: "prog_1",
    placeId: placeId ?? undefined,
    roomKind: "room_dbl",
    quantity: 2,
    now: clock.now,
  } as const
  await createResourceHold(server.db, { ...rooms, arrival: "2026-06-12", nights: 1, shoulderAfter: { nights: 1 } })
  const { user } = openPage(server, "/holds/rooms?program=prog_1", { pages: holdsPages() })
  expect((await cell(2, 3)).textContent).toBe("2 shoulder night")
  ;(await cell(0, 0)).focus()
  await user.keyboard("15{Enter}")
  await waitFor(async () => expect(await text(0, 0)).toBe("15"))
  await user.clear(await screen.findByRole("textbox", { name: "To night" }))
  await user.type(screen.getByRole("textbox", { name: "To night" }), "2026-06-11{Enter}")
  await user.click(await control("Keep editing", await dialog()))
  expect(await text(0, 0)).toBe("15")
})

test("a word in a pasted range is named, and nothing of it is taken", async () => {
  await blocks()
  const { user } = openPage(server, "/holds/rooms?program=prog_1", { pages: holdsPages() })
  const start = await cell(0, 0)
  await user.click(start)
  fireEvent.paste(start, { clipboardData: { getData: () => "12\ttwelve" } })
  await waitFor(() => expect(document.body.textContent).toContain("“twelve” is not a number of rooms."))
  expect(await text(0, 0)).toBe("10")
})

test("of a second option it is said that it takes nothing, not that the house has it", async () => {
  const { first } = await blocks()
  const { placeId, programId } = await getResourceHold(server.db, { holdId: first.id, now: clock.now })
  const rooms = { kind: "room", programId, placeId: placeId ?? undefined, roomKind: "room_dbl", arrival: "2026-06-12", nights: 1 } as const
  await createResourceHold(server.db, { ...rooms, name: "Third", quantity: 35, optionRank: 2, now: clock.now })
  const { user } = openPage(server, "/holds/rooms?program=prog_1", { pages: holdsPages() })
  const start = await cell(2, 2)
  await user.click(start)
  fireEvent.paste(start, { clipboardData: { getData: () => "39" } })
  await user.click(await control("Review and save…"))
  await waitFor(() => expect(document.querySelector(".op-dialog")?.textContent).toContain("1 night belongs to a block that takes nothing"))
  expect(document.querySelector(".op-dialog")?.textContent).not.toContain("The house has all of it")
})

test("offers the programmes that hold rooms where none was chosen", async () => {
  await blocks()
  const { user } = openPage(server, "/holds/rooms", { pages: holdsPages() })
  await user.click(await control("prog_1"))
  expect(await text(0, 0)).toBe("10")
  expect(window.location.search).toContain("program=prog_1")
})
