import { screen, waitFor, within } from "@testing-library/react"
import { createDispatch, getDispatch, listExecutionEvents } from "@voyant-travel/operations/ground"
import { beforeAll, describe, expect, test, vi } from "vitest"
import { clock, testServer } from "../../../../test/support/server.js"
import { operationsPages } from "../../../admin/pages.js"
import { control, dialog, openPage, rowCount, rowsShown } from "../../../availability/admin/testing/open.js"
import { after, dayOfRuns } from "../testing/day.js"

const server = testServer()
vi.setConfig({ testTimeout: 60_000 })
// The page comes with all that it imports: the first test is not to wait for that.
beforeAll(async () => void (await import("./page.js")), 120_000)
const now = clock.now
const pages = operationsPages()

const shows = (text: string | RegExp) => waitFor(() => expect(document.body.textContent).toMatch(text))

const day = () => dayOfRuns(server)

const openBoard = (date: string, rest = "") => openPage(server, `/ground?date=${date}${rest}`, { pages })

describe("the dispatch board", () => {
  test("shows the day in one answer: who drives, what lacks somebody, how it stands", async () => {
    const { date } = await day()
    const { requests } = openBoard(date)
    await rowCount(2)
    expect(requests.filter(({ path }) => path.includes("dispatch-board"))).toHaveLength(1)
    const [first, second] = rowsShown().map(({ textContent }) => textContent ?? "")
    expect(first).toMatch(/Cairo airport.*Nile View.*1 of 7 seats.*Van 1.*Hassan Ali.*On time.*MS778/)
    expect(second).toMatch(/Vehicle missing.*Driver missing/)
  })

  test("finds by name in the day that is here, and keeps what is typed out of the address", async () => {
    const { date } = await day()
    const { user } = openBoard(date)
    await rowCount(2)
    await user.type(screen.getByRole("searchbox"), "hassan")
    await rowCount(1)
    expect(window.location.search).not.toContain("hassan")
    await user.clear(screen.getByRole("searchbox"))
    await user.click(screen.getByRole("checkbox", { name: "Somebody missing" }))
    await rowCount(1)
    expect(rowsShown()[0]?.textContent).toContain("Driver missing")
  })

  test("tells the state on step by step, once per press, and takes one step back with a reason", async () => {
    const { date, served } = await day()
    const { user } = openBoard(date, `&run=${served.id}`)
    await user.click(await control("Driver set out"))
    await shows("On the way")
    await user.click(await control("Driver arrived"))
    await shows("Driver there")
    const types = async () =>
      (await listExecutionEvents(server.db, { dispatchId: served.id, limit: 50 })).data.map(({ eventType }) => eventType)
    expect(await types()).toEqual(["scheduled", "assigned", "driver_en_route", "driver_arrived"])
    await user.click(await control("More to do with this run"))
    await user.click(await control("Take one step back…"))
    await user.type(within(await dialog()).getByLabelText(/Reason/), "Wrong terminal")
    await user.click(await control("Take back", await dialog()))
    await waitFor(async () => expect((await getDispatch(server.db, { dispatchId: served.id, now })).status).toBe("en_route"))
    expect(await types()).toContain("status_corrected")
  })

  test("assigns whom the ranking offers, says what is not known, and takes it back by undo", async () => {
    const { date, open, fady } = await day()
    const { user } = openBoard(date, `&run=${open.id}`)
    await user.click(await control("Assign…"))
    const box = await dialog()
    await user.click(await control(/^Fady Nassar.*/, box))
    await shows("What was found about this choice")
    await user.click(await control("Assign", box))
    await waitFor(async () => expect((await getDispatch(server.db, { dispatchId: open.id, now })).driverId).toBe(fady.id))
    await shows("Assigned: Fady Nassar.")
    await user.click(await control("Undo"))
    await waitFor(async () => expect((await getDispatch(server.db, { dispatchId: open.id, now })).driverId).toBeNull())
  })

  test("never overrides a double booking: it names the other work and offers the next free time", async () => {
    const { date, open } = await day()
    const { user } = openBoard(date, `&run=${open.id}`)
    await user.click(await control("Assign…"))
    const box = await dialog()
    await user.click(await control(/^Hassan Ali.*Not possible/, box))
    await shows("A double booking cannot be overridden")
    expect((await control(/^Assign/, box)).getAttribute("aria-disabled")).toBe("true")
    await user.click(await control(/^Move to/, box))
    await shows("Another time for this run")
    expect(document.querySelector<HTMLInputElement>(".op-time-input")?.value).not.toBe("")
  })

  test("moves a run to a time that has passed for a reason alone, and says so before", async () => {
    const { date, open } = await day()
    const { user } = openBoard(date, `&run=${open.id}`)
    await user.click(await control("More to do with this run"))
    await user.click(await control("Change the time…"))
    const box = await dialog()
    const field = box.querySelector<HTMLInputElement>(".op-time-input") as HTMLInputElement
    await user.clear(field)
    await user.type(field, "09:30")
    await user.tab()
    await shows(/starts at .*9:30.*has passed/)
    const move = await control(/^Change the time/, box)
    await waitFor(() => expect(move.getAttribute("aria-disabled")).toBe("true"))
    await user.type(within(box).getByLabelText(/Reason/), "They left early")
    await waitFor(() => expect(move.getAttribute("aria-disabled")).not.toBe("true"))
    await user.click(move)
    const stored = () => getDispatch(server.db, { dispatchId: open.id, now })
    await waitFor(async () => expect((await stored()).scheduledAt).toEqual(new Date("2026-05-01T06:30:00Z")))
  })

  test("reports the delay of a flight, says how many runs moved, and keeps the first plan", async () => {
    const { date, served } = await day()
    const { user } = openBoard(date, `&run=${served.id}`)
    await user.click(await control("More to do with this run"))
    await user.click(await control("Report a delay…"))
    const box = await dialog()
    const field = box.querySelector<HTMLInputElement>(".op-time-input")
    const late = new Intl.DateTimeFormat("en-GB", { timeZone: "Africa/Cairo", hour: "2-digit", minute: "2-digit" }).format(after(80))
    if (!field) throw new Error("no time field")
    await user.clear(field)
    await user.type(field, late)
    await user.tab()
    await user.click(await control("Report", box))
    await shows("One run moved by 50 minutes.")
    const stored = await getDispatch(server.db, { dispatchId: served.id, now })
    expect([stored.scheduledAt, stored.originalScheduledAt]).toEqual([after(110), after(60)])
  })

  test("mends a run that lacks somebody in two presses: what is missing, then the first who fits", async () => {
    const { date, open, fady } = await day()
    const { user } = openBoard(date)
    await rowCount(2)
    await user.click(await control("Driver missing"))
    await user.click(await control("Assign", await dialog()))
    await shows(/assigned/)
    await waitFor(async () => expect((await getDispatch(server.db, { dispatchId: open.id, now })).driverId).toBe(fady.id))
  })

  test("tells the next step of a run from the menu of its row", async () => {
    const { date, served } = await day()
    const { user } = openBoard(date)
    await rowCount(2)
    await user.click(within(rowsShown()[0] as HTMLElement).getByRole("button", { name: /^Actions for/ }))
    await user.click(await control("Driver set out"))
    await waitFor(async () => expect((await getDispatch(server.db, { dispatchId: served.id, now })).status).toBe("en_route"))
  })

  test("gives a draft its time from the tray beside the lanes, and asks who drives it", async () => {
    const { date } = await day()
    const draft = await createDispatch(server.db, { bookingId: "bkng_9", pickupText: "Old town", serviceDate: date, draft: true, now })
    const { user } = openBoard(date, "&view=drivers")
    await shows("1 run without a time")
    await user.click(await control("Give it a time…"))
    const box = await dialog()
    await user.type(box.querySelector(".op-time-input") as HTMLElement, "23:40")
    await user.tab()
    await user.click(await control("Schedule", box))
    await shows("Who drives it, in what?")
    expect((await getDispatch(server.db, { dispatchId: draft.id, now })).status).toBe("scheduled")
  })

  test("lanes obey the filters of the list: what they leave out steps back and is said to, and stays where it takes time", async () => {
    const { date } = await day()
    const { user } = openBoard(date, "&view=drivers")
    const bar = () => control(/Cairo airport.*Nile View/)
    expect((await bar()).textContent).not.toContain("outside the filters")
    await user.selectOptions(screen.getByRole("combobox", { name: "State" }), "Completed")
    await waitFor(async () => expect((await bar()).textContent).toContain("outside the filters"))
    expect(window.location.search).toContain("completed")
  })

  test("advances and assigns by keys in the lanes, which the help of the keyboard names", async () => {
    const { date, served } = await day()
    const { user } = openBoard(date, "&view=drivers")
    const bar = await control(/Cairo airport.*Nile View/)
    bar.focus()
    await user.keyboard(".")
    await waitFor(async () => expect((await getDispatch(server.db, { dispatchId: served.id, now })).status).toBe("en_route"))
    ;(await control(/Cairo airport.*Nile View/)).focus()
    await user.keyboard("?")
    const help = (await dialog()).textContent
    for (const text of ["Record the next step", "Assign", "Report an incident"]) expect(help).toContain(text)
  })

  test("goes with a run to the lane of whom it is given by keys, so that the next key is for it", async () => {
    const { date, open, fady } = await day()
    const { user } = openBoard(date, "&view=drivers")
    const bar = await waitFor(() => {
      const hit = document.querySelector<HTMLElement>(`[data-bar="${open.id}"]`)
      if (!hit) throw new Error("no bar")
      return hit
    })
    bar.focus()
    await user.keyboard("a")
    const box = await dialog()
    ;(await control(/^Fady Nassar.*/, box)).focus()
    await user.keyboard("{Enter}")
    await shows("What was found about this choice")
    ;(await control("Assign", box)).focus()
    await user.keyboard("{Enter}")
    await waitFor(() => expect(document.activeElement?.getAttribute("data-bar")).toContain(`${fady.resourceId} dispatch ${open.id}`))
    await user.keyboard("i")
    await shows("Report an incident")
  })

  test("stands as two panes beside each other under one filter and one selection, and the address keeps both", async () => {
    const { date, open } = await day()
    const { user } = openBoard(date)
    await rowCount(2)
    await user.selectOptions(screen.getByRole("combobox", { name: "Beside it" }), "By driver")
    const lanes = within(await screen.findByRole("grid", { name: "Drivers and their day" }))
    const bars = () =>
      lanes
        .getAllByRole("gridcell")
        .map(({ textContent }) => textContent)
        .join()
    await waitFor(() => expect(bars()).toMatch(/Cairo airport.*Nile View/))
    expect(rowsShown()).toHaveLength(2)
    expect(screen.getAllByRole("searchbox")).toHaveLength(1)
    expect(window.location.search).toContain("beside=drivers")
    await user.click(screen.getByRole("checkbox", { name: "Somebody missing" }))
    await rowCount(1)
    await waitFor(() => expect(document.querySelectorAll(".op-run-bar[data-apart]").length).toBeGreaterThan(0))
    await user.click(document.querySelector(".op-run-bar:not([data-apart])") as HTMLElement)
    await waitFor(() => expect(window.location.search).toContain(`run=${open.id}`))
    await user.click(screen.getByRole("button", { name: "By driver" }))
    await waitFor(() => expect(document.querySelectorAll("tr[data-id]")).toHaveLength(0))
    expect(screen.getAllByRole("grid", { name: "Drivers and their day" })).toHaveLength(1)
  })

  test("an empty day leads to the next one with transfers", async () => {
    const { date } = await day()
    const { user } = openBoard("2026-01-05")
    await user.click(await control(/^Show /))
    await rowCount(2)
    expect(window.location.search).toContain(`date=${date}`)
  })

  test("gives several runs to one driver, each judged by itself, and takes it back in one step", async () => {
    const { date, served, open, fady } = await day()
    const { user, requests } = openBoard(date)
    await rowCount(2)
    for (const row of rowsShown()) await user.click(within(row).getByRole("checkbox"))
    await user.click(await control("Assign…"))
    const box = await dialog()
    await user.type(within(box).getByRole("combobox", { name: "Driver" }), "Fady")
    await user.click(await screen.findByRole("option", { name: /Fady Nassar/ }))
    await user.click(await control("Assign", box))
    await shows("1 done, 1 refused")
    expect(requests.filter(({ path }) => path.endsWith("/dispatches/batch"))).toHaveLength(1)
    const drivers = async () =>
      Promise.all([served, open].map(async ({ id }) => (await getDispatch(server.db, { dispatchId: id, now })).driverId))
    expect((await drivers()).filter((id) => id === fady.id)).toHaveLength(1)
    await user.click(await control("Undo"))
    await waitFor(async () => expect(await drivers()).not.toContain(fady.id))
  })

  test("wanting somebody for a draft asks for its time first", async () => {
    const { date } = await day()
    const timed = await createDispatch(server.db, { pickupText: "Quay", scheduledAt: after(30), draft: true, now })
    const { user } = openBoard(date)
    await rowCount(3)
    const row = document.querySelector<HTMLElement>(`tr[data-id="${timed.id}"]`)
    row?.focus()
    await user.keyboard("a")
    const box = await dialog()
    expect(box.querySelector(".op-time-input")).not.toBeNull()
  })

  test("who may only read sees everything and can press nothing", async () => {
    const { date, served } = await day()
    openPage(server, `/ground?date=${date}&run=${served.id}`, { pages, can: (capability) => capability === "ground.read" })
    await shows("You may look at ground, not change it.")
    await shows("Hassan Ali")
    expect(document.querySelectorAll("button[data-variant=primary]")).toHaveLength(0)
  })
})
