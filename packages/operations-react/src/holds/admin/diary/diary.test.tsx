import { fireEvent, screen, waitFor, within } from "@testing-library/react"
import { createResourceHold, getResourceHold } from "@voyant-travel/operations"
import { createFunctionSpace, createPlace } from "@voyant-travel/operations/places"
import { afterEach, describe, expect, test, vi } from "vitest"
import { clock, testServer } from "../../../../test/support/server.js"
import { control, dialog, openPage } from "../../../availability/admin/testing/open.js"
import { ar } from "../../../locales/ar.js"
import { holdsPages } from "../pages.js"

const server = testServer()
vi.setConfig({ testTimeout: 30_000 })

/** A ballroom that divides in two, and a workshop in one half. */
async function hall() {
  const { now } = clock
  const { id: placeId } = await createPlace(server.db, { kind: "venue", name: "Nile Centre", timezone: "Africa/Cairo", now })
  const ballroom = await createFunctionSpace(server.db, { placeId, name: "Ballroom", divisible: true, now })
  const half = await createFunctionSpace(server.db, { placeId, name: "Ballroom A", parentSpaceId: ballroom.id, setupMinutes: 30, now })
  const other = await createFunctionSpace(server.db, { placeId, name: "Ballroom B", parentSpaceId: ballroom.id, now })
  const hours = { from: "2026-06-10T09:00", to: "2026-06-10T12:00" }
  const workshop = await createResourceHold(server.db, {
    ...{ kind: "space", programId: "prog_1", name: "Workshop", functionSpaceId: half.id, ...hours, now },
  })
  return { placeId, ballroom, half, other, workshop }
}

const bar = (name: RegExp) =>
  waitFor(() => {
    const hit = [...document.querySelectorAll<HTMLElement>(".op-diary-bar")].find((one) => name.test(one.textContent ?? ""))
    if (!hit) throw new Error(`no bar ${name}`)
    return hit
  })

test("shows a half's workshop on the hall in words, and refuses the hall for the same hours with who has it", async () => {
  const { placeId } = await hall()
  const { user } = openPage(server, `/holds/spaces?place=${placeId}&date=2026-06-10`, { pages: holdsPages() })
  await bar(/Workshop, Held, .*on a part: Ballroom A/)
  await user.click(await control("Hold Ballroom"))
  let form = within(await dialog())
  await user.type(form.getByRole("textbox", { name: /Programme/ }), "prog_2")
  await user.type(form.getByRole("textbox", { name: /^From/ }), "10:00")
  await user.type(form.getByRole("textbox", { name: /^To/ }), "14:00")
  await user.click(form.getByRole("button", { name: "Hold" }))
  await waitFor(() => expect(document.querySelector(".op-dialog [role=alert]")?.textContent).toMatch(/\S/))
  // where it is full a second option may wait beside the first
  await user.click(form.getByRole("radio", { name: /^Second option/ }))
  await user.click(form.getByRole("button", { name: "Hold" }))
  await waitFor(() => expect(document.querySelector(".op-dialog")).toBeNull())
  await bar(/prog_2, Second option/)
  await user.click(await control("Hold Ballroom"))
  form = within(await dialog())
  await user.type(form.getByRole("textbox", { name: /Programme/ }), "prog_2")
  await user.type(form.getByRole("textbox", { name: /^To/ }), "14:00")
  await user.clear(form.getByRole("textbox", { name: /^From/ }))
  await user.type(form.getByRole("textbox", { name: /^From/ }), "13:00")
  await user.click(form.getByRole("button", { name: "Hold" }))
  await waitFor(() => expect(document.querySelector(".op-dialog")).toBeNull())
  await bar(/prog_2, Held, .*on the whole: Ballroom/)
})

test("changes the hours of a window, and confirms it, from the panel beside the diary", async () => {
  const { placeId, workshop } = await hall()
  const { user } = openPage(server, `/holds/spaces?place=${placeId}&date=2026-06-10`, { pages: holdsPages() })
  await user.click(await bar(/^Workshop, Held, [^,]*$/))
  await user.click(await control("Change times…"))
  const form = within(await dialog())
  const until = form.getByRole("textbox", { name: /^To/ })
  await user.clear(until)
  await user.type(until, "15:30")
  await user.click(form.getByRole("button", { name: "Change the times" }))
  await waitFor(async () => {
    const { windows } = await getResourceHold(server.db, { holdId: workshop.id, now: clock.now })
    expect(windows[0]?.to).toEqual(new Date("2026-06-10T12:30:00Z"))
    expect(windows[0]?.setupFrom).toEqual(new Date("2026-06-10T05:30:00Z"))
  })
  await user.click(await bar(/^Workshop, Held, [^,]*$/))
  await user.click(await control("Confirm"))
  await bar(/^Workshop, Confirmed/)
})

test("a bar reads in Arabic with Arabic commas", async () => {
  const { placeId } = await hall()
  openPage(server, `/holds/spaces?place=${placeId}&date=2026-06-10`, { pages: holdsPages(), locale: "ar", messages: ar })
  const { textContent, title } = await bar(/^Workshop، /)
  expect(textContent).not.toContain(",")
  expect(title).not.toContain(",")
})

test("tells the same as a table, and leaves only what is free", async () => {
  const { placeId } = await hall()
  const { user } = openPage(server, `/holds/spaces?place=${placeId}&date=2026-06-10&view=table`, { pages: holdsPages() })
  await screen.findByText("Free all day")
  const rows = () => [...document.querySelectorAll(".op-hold-table tbody tr")].map((row) => row.textContent ?? "")
  expect(rows()).toHaveLength(3)
  expect(rows()[0]).toMatch(/Ballroom.*Workshop.*on a part: Ballroom A.*Held/)
  await user.click(await control("Only free spaces"))
  await waitFor(() => expect(rows()).toHaveLength(1))
  expect(rows()[0]).toMatch(/Ballroom B/)
})

test("is one stop of the Tab key, walked with arrows; Enter opens a bar and holds a space, v shows the table", async () => {
  const { placeId, half } = await hall()
  const { user } = openPage(server, `/holds/spaces?place=${placeId}&date=2026-06-10`, { pages: holdsPages() })
  await bar(/^Workshop/)
  const grid = screen.getByRole("grid", { name: "Spaces by time" })
  const stops = () => [...grid.querySelectorAll<HTMLElement>('[tabindex="0"]')]
  expect(stops()).toHaveLength(1)
  stops()[0]?.focus()
  const onBar = (space: string) => waitFor(() => expect(document.activeElement?.getAttribute("data-bar")).toMatch(new RegExp(`^${space} `)))
  await user.keyboard("{ArrowDown}")
  await waitFor(() => expect(document.activeElement?.getAttribute("data-head")).toBe(half.id))
  await user.keyboard("{ArrowRight}")
  await onBar(half.id)
  expect(stops()).toEqual([document.activeElement])
  await user.keyboard("{Enter}")
  await screen.findByRole("heading", { name: "Workshop" })
  ;(await bar(/^Workshop, Held, [^,]*$/)).focus()
  await user.keyboard("{Home}")
  await waitFor(() => expect(document.activeElement?.getAttribute("data-head")).toBe(half.id))
  await user.keyboard("{Enter}")
  expect((await dialog()).textContent).toContain("Hold Ballroom A")
  await user.keyboard("{Escape}")
  await waitFor(() => expect(document.querySelector(".op-dialog")).toBeNull())
  document.querySelector<HTMLElement>(`[data-head="${half.id}"]`)?.focus()
  await user.keyboard("v")
  await screen.findByText("Free all day")
})

test("gives the hours of a window back and takes them again", async () => {
  const { placeId, workshop } = await hall()
  const { user } = openPage(server, `/holds/spaces?place=${placeId}&date=2026-06-10`, { pages: holdsPages() })
  await user.click(await bar(/^Workshop, Held, [^,]*$/))
  await user.click(await control("Release…"))
  await user.click(await control("Release", await dialog()))
  const status = async () => (await getResourceHold(server.db, { holdId: workshop.id, now: clock.now })).status
  await waitFor(async () => expect(await status()).toBe("released"))
  await waitFor(() => expect(document.querySelector(".op-diary-bar")).toBeNull())
  await user.click(await control("Undo"))
  await bar(/^Workshop, Held/)
  expect(await status()).toBe("held")
})

test("prints a sheet for each space: hours with set-up and strike, who has it, in which layout", async () => {
  const { placeId } = await hall()
  openPage(server, `/holds/spaces?place=${placeId}&date=2026-06-10`, { pages: holdsPages() })
  await bar(/^Workshop/)
  window.dispatchEvent(new Event("beforeprint"))
  const sheets = [...document.querySelectorAll(".op-day-sheet")].map((sheet) => sheet.textContent ?? "")
  expect(sheets.map((text) => /Free all day/.test(text))).toEqual([false, false, true])
  expect(sheets[1]).toMatch(/Ballroom A.*Wednesday, June 10, 2026.*Africa\/Cairo.*08:30.*09:00–12:00.*Workshop.*Held/)
  expect(document.querySelector(".op-diary")).toBeNull()
  window.dispatchEvent(new Event("afterprint"))
  await bar(/^Workshop/)
})

describe("dragging a window", () => {
  const wide = { left: 0, right: 960, width: 960, top: 0, bottom: 48, height: 48, x: 0, y: 0, toJSON: () => ({}) }
  const measured = () => vi.spyOn(HTMLElement.prototype, "getBoundingClientRect").mockReturnValue(wide)
  const lane = (id: string) => document.querySelector(`[data-line="${id}"]`) as HTMLElement
  const ghost = () => document.querySelector(".op-diary-ghost")?.textContent
  const window = async (holdId: `rhld_${string}`) => (await getResourceHold(server.db, { holdId, now: clock.now })).windows[0]
  const open = async (also?: (world: Awaited<ReturnType<typeof hall>>) => Promise<unknown>) => {
    const world = await hall()
    await also?.(world)
    measured()
    const page = openPage(server, `/holds/spaces?place=${world.placeId}&date=2026-06-10`, { pages: holdsPages() })
    return { ...world, ...page, carried: await bar(/^Workshop, Held, [^,]*$/) }
  }
  afterEach(() => vi.restoreAllMocks())

  test("moves it to other hours and another space, says whether it fits there, and takes it back", async () => {
    const { half, other, workshop, user, carried } = await open()
    fireEvent.pointerDown(carried, { button: 0, clientX: 400, clientY: 10 })
    fireEvent.pointerMove(lane(other.id), { clientX: 480, clientY: 90 })
    await waitFor(() => expect(ghost()).toMatch(/Workshop, 11:00–14:00\s*fits$/))
    fireEvent.pointerUp(lane(other.id))
    fireEvent.click(lane(other.id))
    expect(document.querySelector(".op-dialog")).toBeNull()
    await waitFor(async () =>
      expect(await window(workshop.id)).toMatchObject({ functionSpaceId: other.id, from: new Date("2026-06-10T08:00:00Z") }),
    )
    await user.click(await control("Undo"))
    await waitFor(async () =>
      expect(await window(workshop.id)).toMatchObject({
        ...{ functionSpaceId: half.id, from: new Date("2026-06-10T06:00:00Z"), setupFrom: new Date("2026-06-10T05:30:00Z") },
      }),
    )
  })

  test("draws the hours to hold on a free line", async () => {
    const { other, user } = await open()
    fireEvent.pointerDown(lane(other.id), { button: 0, clientX: 520, clientY: 90 })
    fireEvent.pointerMove(lane(other.id), { clientX: 402, clientY: 92 })
    await waitFor(() => expect(ghost()).toBe("10:00–13:00"))
    fireEvent.pointerUp(lane(other.id))
    const form = within(await dialog())
    await user.type(form.getByRole("textbox", { name: /Programme/ }), "prog_2")
    await user.click(form.getByRole("button", { name: "Hold" }))
    await bar(/^prog_2, Held, 10:00–13:00$/)
  })

  test("pulls one end longer; Escape leaves everything as it was", async () => {
    const { half, workshop, carried } = await open()
    const end = () => document.querySelector('.op-diary-end[data-edge="to"]') as HTMLElement
    fireEvent.pointerDown(end(), { button: 0, clientX: 480, clientY: 10 })
    fireEvent.pointerMove(lane(half.id), { clientX: 600, clientY: 10 })
    await waitFor(() => expect(ghost()).toMatch(/09:00–15:00/))
    fireEvent.keyDown(carried, { key: "Escape" })
    expect(ghost()).toBeUndefined()
    fireEvent.pointerDown(end(), { button: 0, clientX: 480, clientY: 10 })
    fireEvent.pointerMove(lane(half.id), { clientX: 560, clientY: 10 })
    fireEvent.pointerUp(lane(half.id))
    await waitFor(async () => expect((await window(workshop.id))?.to).toEqual(new Date("2026-06-10T11:00:00Z")))
    expect((await window(workshop.id))?.from).toEqual(new Date("2026-06-10T06:00:00Z"))
  })

  test("over hours that somebody has it says so before the drop, and the drop is refused with who has them", async () => {
    const gala = { kind: "space", programId: "prog_2", name: "Gala", from: "2026-06-10T13:00", to: "2026-06-10T18:00" } as const
    const { half, other, workshop, carried } = await open(({ other: { id } }) =>
      createResourceHold(server.db, { ...gala, functionSpaceId: id, now: clock.now }),
    )
    fireEvent.pointerDown(carried, { button: 0, clientX: 400, clientY: 10 })
    fireEvent.pointerMove(lane(other.id), { clientX: 560, clientY: 90 })
    await waitFor(() => expect(ghost()).toMatch(/does not fit$/))
    expect(document.body.textContent).toContain("Gala, 13:00–18:00")
    fireEvent.pointerUp(lane(other.id))
    await control("Put away")
    expect(await window(workshop.id)).toMatchObject({ functionSpaceId: half.id, from: new Date("2026-06-10T06:00:00Z") })
  })

  test("by keyboard: m on the bar asks for space and hours", async () => {
    const { other, workshop, user, carried } = await open()
    carried.focus()
    await user.keyboard("m")
    const form = within(await dialog())
    await user.selectOptions(form.getByRole("combobox", { name: /^Space/ }), "Ballroom B")
    await user.click(form.getByRole("button", { name: "Change the times" }))
    await waitFor(async () => expect(await window(workshop.id)).toMatchObject({ functionSpaceId: other.id }))
  })
})

test("offers the venues whose spaces somebody holds where none was chosen, and opens the first such day", async () => {
  const { placeId } = await hall()
  const { user } = openPage(server, "/holds/spaces", { pages: holdsPages() })
  await user.click(await control("Nile Centre"))
  await bar(/Workshop/)
  const search = new URLSearchParams(window.location.search)
  expect([search.get("place"), search.get("date")]).toEqual([placeId, "2026-06-10"])
})
