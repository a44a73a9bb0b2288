import { screen, waitFor, within } from "@testing-library/react"
import {
  addPassengers,
  getDispatch,
  listExecutionEvents,
  listIncidents,
  listPassengers,
  recordExecutionEvent,
  reportIncident,
  updateDispatch,
} from "@voyant-travel/operations/ground"
import { beforeAll, beforeEach, describe, expect, test, vi } from "vitest"
import { clock, testServer } from "../../../../test/support/server.js"
import { operationsPages } from "../../../admin/pages.js"
import { control, dialog, openPage } from "../../../availability/admin/testing/open.js"
import { wallOf } from "../../../kernel/days/wall.js"
import { dayOfRuns } from "../testing/day.js"

const server = testServer()
vi.setConfig({ testTimeout: 60_000 })
// The page comes with all that it imports: the first test is not to wait for that.
beforeAll(async () => void (await import("../board/page.js")), 120_000)
const { now } = clock
const pages = operationsPages()

let day: Awaited<ReturnType<typeof dayOfRuns>>
beforeEach(async () => {
  day = await dayOfRuns(server)
})

const open = (rest = "") => openPage(server, `/ground?date=${day.date}&run=${day.served.id}${rest}`, { pages })
const stored = () => getDispatch(server.db, { dispatchId: day.served.id, now })
const record = (type: "driver_en_route" | "driver_arrived") =>
  recordExecutionEvent(server.db, { dispatchId: day.served.id, type, occurredAt: now, now })
const story = async () => (await listExecutionEvents(server.db, { dispatchId: day.served.id, limit: 50 })).data
const menu = async (user: ReturnType<typeof open>["user"], item: string) => {
  await user.click(await control("More to do with this run"))
  await user.click(await control(item))
  return dialog()
}

describe("the people of a run", () => {
  const person = async () => (await stored()).passengers[0]

  test("come aboard by one press, and are taken back with a reason that stays in the story", async () => {
    await record("driver_en_route")
    await record("driver_arrived")
    const { user } = open("&tab=people")
    await user.click(await control("Ana Pop is aboard"))
    await waitFor(async () => expect((await person())?.status).toBe("boarded"))
    await user.click(await control("What to do with Ana Pop"))
    await user.click(await control("Take back…"))
    const box = await dialog()
    await user.click(await control("Take back", box))
    expect((await person())?.status).toBe("boarded")
    await user.type(within(box).getByLabelText(/Reason/), "Wrong person")
    await user.click(await control("Take back", box))
    await waitFor(async () => expect((await person())?.status).toBe("expected"))
    expect((await story()).at(-1)).toMatchObject({ eventType: "passenger_corrected", reason: "Wrong person" })
  })

  test("who did not come are told with what shows it, and leave their seat", async () => {
    await record("driver_en_route")
    await record("driver_arrived")
    const { user } = open("&tab=people")
    await user.click(await control("What to do with Ana Pop"))
    await user.click(await control("Ana Pop did not come…"))
    const box = await dialog()
    expect(box.textContent).toContain("Say what shows it")
    await user.type(within(box).getByLabelText(/Reason/), "Three calls")
    await user.click(await control("Did not come", box))
    await waitFor(async () => expect((await person())?.status).toBe("no_show"))
    expect((await stored()).passengerCount).toBe(0)
  })
})

describe("who is on a run", () => {
  const people = async () => (await stored()).passengers.filter(({ status }) => status !== "removed").map(({ displayName }) => displayName)

  test("is added by name and number, edited, and taken off with the row kept", async () => {
    const { user } = open("&tab=people")
    await user.click(await control("Add passengers…"))
    const box = within(await dialog())
    await user.clear(box.getByLabelText("Passengers"))
    await user.type(box.getByLabelText("Passengers"), "2")
    await user.type(box.getByLabelText("Names of the passengers"), "Radu Pop")
    await user.click(box.getByRole("button", { name: "Add passengers" }))
    await waitFor(async () => expect(await people()).toEqual(["Ana Pop", "Radu Pop", null]))
    await waitFor(() => expect(document.querySelector(".op-dialog")).toBeNull())
    await user.click(await control("What to do with Radu Pop"))
    await user.click(await control("Edit…"))
    const form = within(await dialog())
    await user.type(form.getByLabelText("Seat"), "2A")
    await user.clear(form.getByLabelText(/^Checked bags/))
    await user.type(form.getByLabelText(/^Checked bags/), "2")
    await user.click(form.getByRole("checkbox", { name: "Cannot climb steps (WCHS)" }))
    await user.click(form.getByRole("button", { name: "Save" }))
    await waitFor(async () => expect(await stored()).toMatchObject({ passengerCount: 3, checkedBagCount: 2 }))
    expect((await stored()).passengers[1]).toMatchObject({
      displayName: "Radu Pop",
      seatLabel: "2A",
      accessNeeds: ["WCHS"],
      childSeat: "none",
    })
    await waitFor(() => expect(document.querySelector(".op-dialog")).toBeNull())
    await user.click(await control("What to do with Radu Pop"))
    await user.click(await control("Take off the run…"))
    await user.click(await control("Take off", await dialog()))
    await waitFor(async () => expect(await people()).toEqual(["Ana Pop", null]))
    const off = await listPassengers(server.db, { dispatchId: day.served.id, status: ["removed"] })
    expect(off.data.map(({ displayName }) => displayName)).toEqual(["Radu Pop"])
  })

  test("beyond the seats of the vehicle is refused with what would fit", async () => {
    const { user } = open("&tab=people")
    await user.click(await control("Add passengers…"))
    const box = within(await dialog())
    await user.clear(box.getByLabelText("Passengers"))
    await user.type(box.getByLabelText("Passengers"), "7")
    await user.click(box.getByRole("button", { name: "Add passengers" }))
    await waitFor(async () => expect((await dialog()).textContent).toMatch(/6/))
    expect(await people()).toEqual(["Ana Pop"])
  })

  test("moves to another run of the day, from the menu and from what the board finds", async () => {
    const { user } = open("&tab=people")
    await user.click(await control("What to do with Ana Pop"))
    await user.click(await control("Move to another run…"))
    const box = within(await dialog())
    await user.selectOptions(
      await box.findByRole("combobox", { name: /To which run/ }),
      await box.findByRole("option", { name: /Cairo airport.*· 3$/ }),
    )
    await user.click(box.getByRole("button", { name: "Move" }))
    await waitFor(async () => expect(await people()).toEqual([]))
    const other = await getDispatch(server.db, { dispatchId: day.open.id, now })
    expect(other.passengers.map(({ displayName }) => displayName)).toContain("Ana Pop")
  })

  test("on two runs at once is moved from where the board says so", async () => {
    const twice = [{ travelerId: "trav_7", displayName: "Lea Marin" }]
    await addPassengers(server.db, { dispatchId: day.served.id, passengers: twice, now })
    await addPassengers(server.db, { dispatchId: day.open.id, passengers: twice, now })
    const { user } = open()
    await user.click(await control("Move to another run…"))
    const box = within(await dialog())
    await box.findByRole("option", { name: /Cairo airport.*· 4$/, selected: true })
    box.getByRole("checkbox", { name: "Lea Marin" })
  })
})

describe("the stops of a run", () => {
  test("are added, moved, told their time and taken out, and saved together", async () => {
    const { user } = open()
    await user.click(await control("Change the stops…"))
    const box = within(await dialog())
    await user.click(box.getByRole("button", { name: "Add a stop" }))
    const added = within(box.getByRole("group", { name: "Stop 2" }))
    await user.type(added.getByLabelText("or in words"), "Museum")
    await user.click(box.getByRole("button", { name: "Add a stop" }))
    const second = within(box.getByRole("group", { name: "Stop 3" }))
    await user.type(second.getByLabelText("or in words"), "Citadel")
    await user.click(box.getByRole("button", { name: "Move up: Stop 3" }))
    await user.click(box.getByRole("button", { name: "Save the stops" }))
    const stops = async () => (await stored()).legs.map(({ legType, locationText, placeId }) => [legType, locationText ?? placeId])
    const [from, to] = [day.served.pickupPlaceId, day.served.dropoffPlaceId]
    await waitFor(async () =>
      expect(await stops()).toEqual([
        ["pickup", from],
        ["stop", "Citadel"],
        ["stop", "Museum"],
        ["dropoff", to],
      ]),
    )
    const kept = (await stored()).legs.map(({ id }) => id)
    expect([kept[0], kept[3]]).toEqual(day.served.legs.map(({ id }) => id))
    await waitFor(() => expect(document.querySelector(".op-dialog")).toBeNull())
    await user.click(await control("Change the stops…"))
    await user.click(await control("Remove: Stop 2", await dialog()))
    await user.click(await control("Save the stops", await dialog()))
    await waitFor(async () => expect((await stops()).map(([, where]) => where)).toEqual([from, "Museum", to]))
  })

  test("that say nowhere are refused in the dialog", async () => {
    const { user } = open()
    await user.click(await control("Change the stops…"))
    await user.click(await control("Add a stop", await dialog()))
    await user.click(await control("Save the stops", await dialog()))
    await waitFor(async () => expect((await dialog()).querySelector("[role=alert]")).not.toBeNull())
    expect((await stored()).legs).toHaveLength(2)
  })
})

describe("the order of a run", () => {
  test("is edited field by field: what nobody touched stays, and what a colleague changed meanwhile is not lost", async () => {
    await updateDispatch(server.db, { dispatchId: day.served.id, notes: "Ring twice", now })
    const { user } = open()
    const box = await menu(user, "Edit…")
    await user.type(within(box).getByLabelText("Name board"), "POP")
    await updateDispatch(server.db, { dispatchId: day.served.id, internalNotes: "Pays cash", now })
    await user.click(await control("Save", box))
    await waitFor(async () => expect((await stored()).greetingSign).toBe("POP"))
    expect(await stored()).toMatchObject({ notes: "Ring twice", internalNotes: "Pays cash" })
  })

  test("has its flight changed by number and hour; what was not touched of it stays, and an unknown format is refused", async () => {
    const { user } = open()
    const box = await menu(user, "Edit…")
    const number = within(box).getByLabelText("Flight or train number")
    await user.clear(number)
    await user.type(number, "TBD")
    await user.click(await control("Save", box))
    await waitFor(() => expect(box.textContent).toContain("such as AF1234"))
    await user.clear(number)
    await user.type(number, "ms 779")
    const time = within(box).getByLabelText("Lands or leaves at")
    await user.clear(time)
    await user.type(time, "23:15")
    await user.click(await control("Save", box))
    await waitFor(async () => expect((await stored()).transportNumber).toBe("MS779"))
    const told = await stored()
    expect(told).toMatchObject({ transportMode: "flight", transportDirection: "arrival", transportStation: null })
    expect(wallOf(told.transportScheduledAt?.toISOString() ?? "", told.timezone)).toEqual({ date: day.date, time: "23:15" })
    expect(told.scheduledAt).toEqual(day.served.scheduledAt)
  })
})

describe("an incident", () => {
  test("is reported with its kind, how bad it is and words, and resolved by one press", async () => {
    const { user } = open()
    const box = await menu(user, "Report an incident…")
    await user.type(within(box).getByLabelText("What happened"), "A tyre is flat.")
    await user.click(await control("Report", box))
    await waitFor(() => expect(document.body.textContent).toContain("The incident is reported."))
    const incidents = async () => (await listIncidents(server.db, { dispatchId: day.served.id })).data
    expect(await incidents()).toMatchObject([
      { incidentType: "vehicle_breakdown", severity: "warning", status: "open", description: "A tyre is flat." },
    ])
    await user.click(await control("Vehicle broken down: resolved"))
    await waitFor(async () => expect((await incidents())[0]?.status).toBe("resolved"))
  })

  test("shows the photo that the driver sent, and whatever else proves it", async () => {
    const photo = "https://photos.example/tyre.jpg"
    const evidence = [
      { kind: "photo", reference: photo },
      { kind: "police_report", reference: "B 17/2026" },
    ]
    await reportIncident(server.db, { dispatchId: day.served.id, incidentType: "flat_tyre", evidence, now })
    open()
    await control("Flat tyre: resolved")
    const incidents = within(await screen.findByRole("region", { name: "Incidents" }))
    const proofs = within(incidents.getByRole("list", { name: "What shows it" }))
    expect(proofs.getAllByRole("listitem").map(({ textContent }) => textContent)).toEqual([`Photo: ${photo}`, "police report: B 17/2026"])
    expect(proofs.getAllByRole("link").map((link) => link.getAttribute("href"))).toEqual([photo])
  })

  test("of a kind that is not known is called by its own words", async () => {
    await reportIncident(server.db, { dispatchId: day.served.id, incidentType: "lost_camel", now })
    open()
    await control("lost camel: resolved")
  })
})

describe("taking somebody off a run", () => {
  test("needs no reason before the run has begun, and leaves the role open", async () => {
    const { user } = open()
    await user.click(await control("Take Hassan Ali off"))
    await user.click(await control("Take off", await dialog()))
    await waitFor(async () => expect((await stored()).driverId).toBeNull())
    expect((await stored()).missingRoles).toEqual(["driver"])
  })

  test("is refused on the road, where a role can be replaced and not emptied: the refusal stands in the dialog", async () => {
    await record("driver_en_route")
    const { user } = open()
    await user.click(await control("Take Hassan Ali off"))
    const box = await dialog()
    await user.click(await control("Take off", box))
    expect((await stored()).driverId).toBe(day.hassan.id)
    await user.type(within(box).getByLabelText(/Reason/), "Ill")
    await user.click(await control("Take off", box))
    await waitFor(() => expect(within(box).getByRole("alert").textContent).not.toBe(""))
    expect((await stored()).driverId).toBe(day.hassan.id)
  })
})
