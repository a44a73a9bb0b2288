import { screen, waitFor, within } from "@testing-library/react"
import { createResourceHold, getResourceHold } from "@voyant-travel/operations"
import { createSlot } from "@voyant-travel/operations/availability"
import { createDispatch, createDriver, createVehicle, getDispatch, reportIncident } from "@voyant-travel/operations/ground"
import { createPlace } from "@voyant-travel/operations/places"
import { beforeAll, expect, test, vi } from "vitest"
import { clock, testServer } from "../../../test/support/server.js"
import { operationsPages } from "../../admin/pages.js"
import { control, dialog, openPage } from "../../availability/admin/testing/open.js"

const server = testServer()
vi.setConfig({ testTimeout: 40_000 })
// The page comes with all that it imports: the first test is not to wait for that.
beforeAll(async () => void (await import("./page.js")), 120_000)
const date = "2026-05-28"
const at = (time: string) => `${date}T${time}:00Z`

/** A departure, a run that lacks everybody, one that is served, and a hold that lapses. */
async function day() {
  const { now } = clock
  const { db } = server
  const place = await createPlace(db, { kind: "hotel", name: "Nile", timezone: "Africa/Cairo", now })
  const [van, who] = [
    await createVehicle(db, { name: "White van", passengerCapacity: 8, now }),
    await createDriver(db, { name: "Hassan", now }),
  ]
  await createSlot(db, {
    productId: "prod_giz",
    timezone: "Africa/Cairo",
    dateLocal: date,
    startTimeLocal: "16:00",
    durationMinutes: 60,
    now,
  })
  const run = (scheduledAt: string, more: object = {}) =>
    createDispatch(db, { bookingId: "bkng_1", pickupText: "Airport", scheduledAt, passengerCount: 2, now, ...more })
  const open = await run(at("09:00"))
  const hold = await createResourceHold(db, {
    ...{ kind: "room", roomKind: "room_dbl", programId: "prog_1", name: "Medica", placeId: place.id, quantity: 5, optionOn: date, now },
  })
  return { open, hold, van, who }
}

const openToday = (path = `/today?date=${date}`, more: object = {}) => openPage(server, path, { pages: operationsPages(), ...more })
const attention = async () => (await screen.findByRole("heading", { name: "Needs somebody" })).closest("section, aside, div") as HTMLElement
const rows = async () => within(await attention()).getAllByRole("listitem")

test("shows the day's numbers as the server counted them, and what needs somebody by the time that is left", async () => {
  await day()
  openToday()
  await screen.findByRole("button", { name: "1 departure" })
  for (const name of ["1 run", "1 run without somebody", "1 hold lapses", "none late"]) screen.getByRole("button", { name })
  const [first] = await rows()
  expect(first?.textContent).toMatch(/Critical:.*Nobody assigned.*09:00.*Airport/)
})

test("a run with an open incident is counted, listed, and the list narrows to it", async () => {
  const { open } = await day()
  await reportIncident(server.db, { dispatchId: open.id, incidentType: "flat_tyre", now: clock.now })
  const { user } = openToday()
  await user.click(await screen.findByRole("button", { name: "1 open incident" }))
  await waitFor(async () =>
    expect((await rows()).map((row) => row.textContent).join()).toMatch(/^Critical: ?Incident not settled.*Airport/),
  )
  expect(
    within(await attention())
      .getByRole("link", { name: "Open" })
      .getAttribute("href"),
  ).toContain(open.id)
})

test("an empty day leads to the next date on which somebody drives, though nothing departs", async () => {
  await day()
  await createDispatch(server.db, {
    bookingId: "bkng_2",
    pickupText: "Quay",
    scheduledAt: "2026-05-26T09:00:00Z",
    now: clock.now,
    reason: "late",
  })
  const { user } = openToday("/today?date=2026-05-20")
  await user.click(await screen.findByRole("button", { name: /^Show / }))
  await waitFor(() => expect(window.location.search).toContain("date=2026-05-26"))
})

test("a number narrows the list to what it counts, and the address keeps it", async () => {
  await day()
  const { user } = openToday()
  await user.click(await screen.findByRole("button", { name: "1 hold lapses" }))
  await waitFor(async () => expect((await rows()).map((row) => row.textContent).join()).toMatch(/^Warning: ?Hold lapses.*Medica/))
  expect(window.location.search).toContain("only=holds")
  await user.click(screen.getByRole("button", { name: "1 hold lapses", pressed: true }))
  await waitFor(() => expect(window.location.search).not.toContain("only"))
})

test("assigns somebody who fits from the list, with one answer", async () => {
  const { open, who, van } = await day()
  const { user } = openToday()
  await user.click(within((await rows())[0] as HTMLElement).getByRole("button", { name: "Assign" }))
  const offered = within(await dialog())
  await user.click(await offered.findByRole("button", { name: "Assign" }))
  await screen.findByText(/White van and Hassan assigned/)
  expect(await getDispatch(server.db, { dispatchId: open.id, now: clock.now })).toMatchObject({
    ...{ status: "assigned", vehicleId: van.id, driverId: who.id },
  })
  await screen.findByRole("button", { name: "all runs assigned" })
})

test("extends a hold where it stands", async () => {
  const { hold } = await day()
  const { user } = openToday()
  await user.click(await control("Extend"))
  const form = within(await dialog())
  const until = form.getByRole("textbox", { name: /Option|until/i })
  await user.clear(until)
  await user.type(until, "2026-06-02")
  await user.click(form.getByRole("button", { name: "Hold" }))
  await waitFor(async () => expect((await getResourceHold(server.db, { holdId: hold.id, now: clock.now })).optionOn).toBe("2026-06-02"))
})

test("without the right to change, repairs lead to where it stands", async () => {
  await day()
  openToday(undefined, { can: (capability: string) => capability.endsWith(".read") })
  const [first] = await rows()
  expect(within(first as HTMLElement).queryByRole("button")).toBeNull()
  expect(
    within(first as HTMLElement)
      .getByRole("link", { name: "Assign" })
      .getAttribute("href"),
  ).toMatch(/^\/ground\?date=.*run=gdsp_/)
})

test("an empty day says so and leads to the next date on which something departs; keys step by days", async () => {
  await day()
  const { user } = openToday("/today?date=2026-05-20")
  await user.click(await screen.findByRole("button", { name: /^Show / }))
  await screen.findByRole("button", { name: "1 departure" })
  screen.getByRole("button", { name: "1 run" }).focus()
  await user.keyboard("]")
  await waitFor(() => expect(window.location.search).toContain("date=2026-05-29"))
})

test("a person who may not read ground sees departures and holds", async () => {
  await day()
  openToday(undefined, {
    fetch: (next: (input: string, init?: RequestInit) => Promise<Response>) => async (input: string, init?: RequestInit) => {
      const response = await next(input, init)
      if (!input.includes("/today")) return response
      const body = (await response.json()) as { data: object }
      return Response.json({ data: { ...body.data, ground: null } })
    },
  })
  await screen.findByRole("button", { name: "1 departure" })
  expect(screen.queryByRole("button", { name: "1 run" })).toBeNull()
})
