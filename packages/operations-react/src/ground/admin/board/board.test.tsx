import { cleanup, screen, waitFor, within } from "@testing-library/react"
import { createDispatch, getDispatch, listDispatches, listExecutionEvents } from "@voyant-travel/operations/ground"
import { createPlace } from "@voyant-travel/operations/places"
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

  test("a new transfer takes names, stops on the way and the time of a flight", async () => {
    const { date } = await day()
    const { user } = openBoard(date, "&new=1")
    const form = within(await dialog())
    const fill = async (label: string | RegExp, text: string) => {
      const field = form.getByLabelText(label)
      await user.clear(field)
      await user.type(field, text)
    }
    await fill("or from, in words", "Old town")
    await fill("or to, in words", "Harbour")
    await fill("Start", "23:10")
    await fill("Passengers", "3")
    await fill("Flight or train number", "MS 1")
    await fill("Lands or leaves at", "22:50")
    await fill("Names of the passengers", "Ana Pop{Enter}Radu Pop")
    await fill("Stops on the way", "Museum")
    await user.click(form.getByRole("button", { name: "Create" }))
    await shows("The run is made.")
    const { data } = await listDispatches(server.db, { transportNumber: "MS1", now })
    const made = await getDispatch(server.db, { dispatchId: data[0]?.id ?? "gdsp_none", now })
    expect(made.passengers.map(({ displayName }) => displayName)).toEqual(["Ana Pop", "Radu Pop", null])
    expect(made.legs.map(({ legType, locationText }) => [legType, locationText])).toEqual([
      ["pickup", "Old town"],
      ["stop", "Museum"],
      ["dropoff", "Harbour"],
    ])
    expect(made.transportScheduledAt).not.toBeNull()
  })

  test("a new transfer counts bags, wheelchairs, seats for children and needs, and takes its end and its zone as the person says", async () => {
    const { date } = await day()
    const { user } = openBoard(date, "&new=1")
    const form = within(await dialog())
    const fill = async (label: string | RegExp, text: string) => {
      const field = form.getByLabelText(label)
      await user.clear(field)
      await user.type(field, text)
    }
    await fill("or from, in words", "Old town")
    await fill("Start", "23:10")
    await fill("End", "00:40")
    await user.type(form.getByLabelText("Time zone"), "Dubai")
    await user.click(await screen.findByRole("option", { name: /Dubai/ }))
    await fill("Passengers", "3")
    await fill("Checked bags", "4")
    await fill("Carry-on bags", "1")
    await fill("In a wheelchair", "1")
    await fill("Seats for children", "1")
    await user.selectOptions(form.getByLabelText("Which seats for children"), "Infant seat")
    await user.click(form.getByRole("checkbox", { name: "Cannot walk (WCHC)" }))
    await user.type(form.getByLabelText("Reason"), "Entered late")
    await user.click(form.getByRole("button", { name: "Create" }))
    await shows("The run is made.")
    const { data } = await listDispatches(server.db, { serviceDateFrom: date, serviceDateTo: date, limit: 10, now })
    const made = await getDispatch(server.db, { dispatchId: data.find(({ pickupText }) => pickupText)?.id ?? "gdsp_none", now })
    expect(made).toMatchObject({ timezone: "Asia/Dubai", serviceDate: date, endsSource: "given", passengerCount: 3 })
    expect(made).toMatchObject({ checkedBagCount: 4, carryOnCount: 1, wheelchairCount: 1, childSeatCount: 1 })
    expect([made.scheduledAt, made.endsAt].map((at) => at?.toISOString().slice(11, 16))).toEqual(["19:10", "20:40"])
    expect(
      made.passengers.map(({ accessNeeds, wheelchair, childSeat, checkedBags }) => [accessNeeds, wheelchair, childSeat, checkedBags]),
    ).toEqual([
      [["WCHC"], true, "none", 2],
      [[], false, "none", 1],
      [[], false, "infant", 1],
    ])
  })

  test("a new transfer is told on the clocks of its place, and of its office where no place has a zone", async () => {
    const { date } = await day()
    const island = await createPlace(server.db, { kind: "hotel", name: "Azores Inn", timezone: "Atlantic/Azores", now })
    const make = async (place: string | undefined) => {
      const { user } = openBoard(date, "&new=1")
      const form = within(await dialog())
      if (place) {
        await user.type(form.getByLabelText("From which place"), place)
        await user.click(await screen.findByRole("option", { name: new RegExp(place) }))
      } else await user.type(form.getByLabelText("or from, in words"), "Quay")
      await user.clear(form.getByLabelText("Start"))
      await user.type(form.getByLabelText("Start"), "23:30")
      await user.click(form.getByRole("button", { name: "Create" }))
      await shows("The run is made.")
      cleanup()
    }
    await make("Azores Inn")
    await make(undefined)
    const { data } = await listDispatches(server.db, { serviceDateFrom: date, serviceDateTo: date, limit: 10, now })
    const told = (found: (run: (typeof data)[number]) => boolean) =>
      data.filter(found).map(({ timezone, scheduledAt }) => [timezone, scheduledAt?.toISOString().slice(11, 16)])
    expect(told(({ pickupPlaceId }) => pickupPlaceId === island.id)).toEqual([["Atlantic/Azores", "23:30"]])
    expect(told(({ pickupText }) => pickupText === "Quay")).toEqual([["Africa/Cairo", "20:30"]])
  })

  test("a draft whose hour was cleared keeps its day alone", async () => {
    const { date } = await day()
    const { user } = openBoard(date, "&new=1")
    const form = within(await dialog())
    await user.type(form.getByLabelText("Booking"), "bkng_9")
    await user.clear(form.getByLabelText("Start"))
    await user.click(form.getByRole("checkbox", { name: "Only a draft" }))
    await user.click(form.getByRole("button", { name: "Create" }))
    await shows("The run is made.")
    const drafts = async () => (await listDispatches(server.db, { status: ["draft"], now })).data
    expect(await drafts()).toMatchObject([{ bookingId: "bkng_9", scheduledAt: null, serviceDate: date }])
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
