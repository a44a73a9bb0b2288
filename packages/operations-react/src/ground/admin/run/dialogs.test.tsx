import { waitFor, within } from "@testing-library/react"
import {
  getDispatch,
  listExecutionEvents,
  listIncidents,
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
    await user.click(await control("Take back what was said of Ana Pop"))
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
    await user.click(await control("Take back what was said of Ana Pop"))
    await user.click(await control("Ana Pop did not come…"))
    const box = await dialog()
    expect(box.textContent).toContain("Say what shows it")
    await user.type(within(box).getByLabelText(/Reason/), "Three calls")
    await user.click(await control("Did not come", box))
    await waitFor(async () => expect((await person())?.status).toBe("no_show"))
    expect((await stored()).passengerCount).toBe(0)
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
