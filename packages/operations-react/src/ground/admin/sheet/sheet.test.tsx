import { cleanup, screen, waitFor, within } from "@testing-library/react"
import {
  advanceDispatch,
  cancelDispatch,
  createDispatch,
  createDriver,
  getAssignmentHistory,
  getDispatch,
  listExecutionEvents,
  listIncidents,
} from "@voyant-travel/operations/ground"
import { beforeEach, describe, expect, test, vi } from "vitest"
import { clock, testServer } from "../../../../test/support/server.js"
import { control, dialog, openPage } from "../../../availability/admin/testing/open.js"
import type { PhotoSlotProps } from "../../../kernel/context/index.js"
import { memoryStorage } from "../../../kernel/testing/screen.js"
import { ar } from "../../../locales/ar.js"
import { groundPages } from "../pages.js"

const server = testServer()
vi.setConfig({ testTimeout: 40_000 })
const pages = groundPages()
const now = () => clock.now
const at = (time: string) => `2026-05-01T${time}:00Z`
const text = () => document.body.textContent ?? ""
const shows = (wanted: string | RegExp) => waitFor(() => expect(text()).toMatch(wanted))
const anna = { travelerId: "trav_1", displayName: "Anna Øst", phone: "+20 100 000 0000", seatLabel: "2A", accessNeeds: ["WCHR"] }

let hassan: Awaited<ReturnType<typeof createDriver>>
let first: Awaited<ReturnType<typeof createDispatch>>
let later: Awaited<ReturnType<typeof createDispatch>>

beforeEach(async () => {
  const common = { now: clock.now }
  hassan = await createDriver(server.db, { name: "Hassan Ali", ...common })
  const other = await createDriver(server.db, { name: "Somebody Else", ...common })
  const airport = await server.fixtures.place({
    kind: "airport",
    name: "Cairo T2",
    timezone: "Africa/Cairo",
    latitude: 30.12,
    longitude: 31.4,
  })
  const run = (more: object) =>
    createDispatch(server.db, { bookingId: "bkng_1", pickupPlaceId: airport.id, requiredRoles: ["driver"], ...common, ...more } as never)
  later = await run({ driverId: hassan.id, scheduledAt: at("14:00"), dropoffText: "Nile Hotel" })
  first = await run({
    ...{ driverId: hassan.id, scheduledAt: at("08:30"), dropoffText: "Giza Plateau", greetingSign: "ØST FAMILY" },
    ...{ passengers: [anna, { travelerId: "trav_2" }], internalNotes: "owes money" },
  })
  await run({ driverId: other.id, scheduledAt: at("09:00"), dropoffText: "Elsewhere" })
})

const sheet = (options: object = {}) => openPage(server, `/ground/sheets/${hassan.id}`, { pages, ...options })
const typesOf = async (dispatchId: `gdsp_${string}`) =>
  (await listExecutionEvents(server.db, { dispatchId, limit: 100 })).data.map(({ eventType }) => eventType)
const count = async (type: string) => (await typesOf(first.id)).filter((one) => one === type).length
const status = async () => (await getDispatch(server.db, { dispatchId: first.id, now: clock.now })).status

/** A control of the first run. */
async function own(name: string) {
  const run = await waitFor(() => {
    const card = document.querySelector(".op-run")
    if (!card) throw new Error("no run")
    return card
  })
  return control(name, run)
}
/** Longer than a thumb that lands twice. */
const aMoment = () => new Promise((resolve) => setTimeout(resolve, 1100))

/** A network that can be cut, and that can lose an answer on its way back. */
function network() {
  const line = { cut: false, loseAnswers: false }
  type Fetch = (input: string, init?: RequestInit) => Promise<Response>
  const fetch = (next: Fetch): Fetch => {
    return async (input, init) => {
      if (line.cut) throw new TypeError("Failed to fetch")
      const answer = await next(input, init)
      if (line.loseAnswers && init?.method === "POST") throw new TypeError("Failed to fetch")
      return answer
    }
  }
  return { line, fetch }
}
const returns = () => window.dispatchEvent(new Event("online"))

/** A camera of the host: it keeps the picture and tells what that is found by. */
const Camera = ({ control, reference, onKept }: PhotoSlotProps) => (
  <button {...control} type="button" onClick={() => onKept("https://photos.example/gate-4.jpg")}>
    {reference || "No picture yet"}
  </button>
)

describe("a driver's sheet", () => {
  test("shows one's own runs in order with times, places, name board, people and needs, and nothing that is not theirs", async () => {
    sheet()
    await shows("Hassan Ali")
    const times = [...document.querySelectorAll(".op-run-time")].map((one) => one.textContent)
    expect(times).toEqual(["11:30", "17:00"])
    for (const wanted of ["ØST FAMILY", "Cairo T2", "Giza Plateau", "Anna Øst", "+20 100 000 0000", "WCHR", "2A", "Passenger 2"])
      await shows(wanted)
    expect(text()).not.toMatch(/owes money|Elsewhere/)
    expect(document.querySelector(".op-run-map")?.getAttribute("href")).toBe("geo:30.12,31.4")
    expect(document.querySelector(".op-run-phone")?.getAttribute("href")).toBe("tel:+201000000000")
  })

  test("asks for no telephone numbers where the person may not see them", async () => {
    const { requests } = sheet({ can: (capability: string) => capability !== "travelers.contact" })
    await shows("Anna Øst")
    expect(requests.filter(({ path }) => path.endsWith("/sheet")).every(({ search }) => search.get("contacts") === "false")).toBe(true)
    expect(text()).not.toContain("+20 100")
  })

  test("has one button for the next step: a thumb that lands twice counts once, and it says who drives", async () => {
    const { user } = sheet({ can: (capability: string) => capability !== "ground.write" })
    await user.dblClick(await own("I am on my way"))
    await own("I have arrived")
    await waitFor(async () => expect(await status()).toBe("en_route"))
    const told = (await listExecutionEvents(server.db, { dispatchId: first.id, limit: 100 })).data.at(-1)
    expect(told).toMatchObject({ eventType: "driver_en_route", actorKind: "driver", actorResourceId: hassan.resourceId })
    expect(await count("driver_en_route")).toBe(1)
  })

  test("accepts; declines with a reason, and the run is gone", async () => {
    const { user } = sheet()
    await user.click(await own("Accept"))
    const statusOf = async ({ id }: typeof first) => (await getAssignmentHistory(server.db, { dispatchId: id }))[0]?.status
    await waitFor(async () => expect(await statusOf(first)).toBe("accepted"))
    await user.click(await control("Decline"))
    await user.click(await control("Decline", await dialog()))
    await shows("at least 3")
    await user.type((await dialog()).querySelector("textarea") as HTMLElement, "The gearbox is broken")
    await user.click(await control("Decline", await dialog()))
    await waitFor(async () => expect(await statusOf(later)).toBe("declined"))
    await waitFor(() => expect(document.querySelectorAll(".op-run")).toHaveLength(1))
  })

  test("ticks who is aboard after the arrival, and takes it back with a reason", async () => {
    const { user } = sheet()
    const tick = await own("Anna Øst is aboard")
    expect(tick.getAttribute("aria-disabled")).toBe("true")
    await user.click(await own("I am on my way"))
    await aMoment()
    await user.click(await own("I have arrived"))
    await waitFor(async () => expect(await status()).toBe("arrived"))
    await user.click(await own("Anna Øst is aboard"))
    await waitFor(async () => expect(await count("passenger_boarded")).toBe(1))
    await shows("1 person is not ticked")
    await user.click(await own("Take back what was said of Anna Øst"))
    await user.type((await dialog()).querySelector("textarea") as HTMLElement, "Another Anna")
    await user.click(await control("Take back", await dialog()))
    await waitFor(async () => expect(await count("passenger_corrected")).toBe(1))
  })

  test("tells of an incident in three answers", async () => {
    const { user } = sheet()
    await user.click(await own("Report an incident"))
    await user.type((await dialog()).querySelector("textarea") as HTMLElement, "A flat tyre")
    await user.click(await control("Report", await dialog()))
    await waitFor(async () =>
      expect((await listIncidents(server.db, {})).data).toMatchObject([
        { incidentType: "delay", description: "A flat tyre", severity: "warning" },
      ]),
    )
  })

  test("says what was refused in the server's words, and goes back to what is true", async () => {
    const { user } = sheet()
    await own("I am on my way")
    await cancelDispatch(server.db, { dispatchId: first.id, reason: "Flight cancelled", now: clock.now })
    await user.click((await waitFor(() => document.querySelector<HTMLElement>(".op-run-step"))) as HTMLElement)
    await shows("This was not taken")
  })
})

describe("without a network", () => {
  test("the sheet stays readable with its age; steps wait in order and are counted once when it returns", async () => {
    const { line, fetch } = network()
    const { user } = sheet({ fetch })
    await own("I am on my way")
    line.cut = true
    await user.click(await own("I am on my way"))
    await shows("No network: as of")
    await shows("Waits for the network")
    await aMoment()
    await user.click(await own("I have arrived"))
    await shows("2 steps wait for the network")
    await shows("Giza Plateau")
    expect(await status()).toBe("assigned")
    line.cut = false
    returns()
    await waitFor(async () => expect(await status()).toBe("arrived"))
    expect((await typesOf(first.id)).slice(-2)).toEqual(["driver_en_route", "driver_arrived"])
    await waitFor(() => expect(text()).not.toContain("Waits for the network"))
  })

  test("an answer that is lost on its way is asked for again: the step counts once", async () => {
    const { line, fetch } = network()
    const { user } = sheet({ fetch })
    await own("I am on my way")
    line.loseAnswers = true
    await user.click(await own("I am on my way"))
    await waitFor(async () => expect(await count("driver_en_route")).toBe(1))
    await shows("Waits for the network")
    line.loseAnswers = false
    returns()
    await waitFor(() => expect(text()).not.toContain("Waits for the network"))
    expect(await count("driver_en_route")).toBe(1)
  })

  test("what is kept on the device survives a reload, is sent from there, and names nobody", async () => {
    const { line, fetch } = network()
    const storage = memoryStorage()
    const { user } = sheet({ fetch, storage })
    await own("I am on my way")
    line.cut = true
    await user.click(await own("I am on my way"))
    await shows("Waits for the network")
    const kept = [...storage.kept.values()].join()
    expect(kept).toContain("Giza Plateau")
    expect(kept).not.toMatch(/Anna|Øst|ØST|\+20|Hassan/)
    document.body.replaceChildren()
    sheet({ fetch, storage })
    await shows("This copy comes from your device")
    await shows("Giza Plateau")
    line.cut = false
    returns()
    await waitFor(async () => expect(await status()).toBe("en_route"))
  })
})

describe("a photo as proof", () => {
  const kept = { kind: "photo", reference: "https://photos.example/gate-4.jpg" }

  test("is told of an incident, typed where the host has no camera", async () => {
    const { user } = sheet()
    await user.click(await own("Report an incident"))
    await user.type(within(await dialog()).getByLabelText("Photo: its address or number"), " DSC 0042 ")
    await user.click(await control("Report", await dialog()))
    await waitFor(async () =>
      expect((await listIncidents(server.db, {})).data).toMatchObject([{ evidence: [{ kind: "photo", reference: "DSC 0042" }] }]),
    )
  })

  test("is taken by the host's camera, waits with its step for the network, and stands with the passenger who did not come", async () => {
    const run = await createDispatch(server.db, {
      ...{ driverId: hassan.id, requiredRoles: ["driver"], pickupText: "Gate 4", passengers: [anna], now: clock.now },
      ...{ scheduledAt: new Date(clock.now.getTime() - 600_000), durationMinutes: 15 },
    })
    const dispatchId = run.id
    for (const event of ["driver_en_route", "driver_arrived"] as const)
      await advanceDispatch(server.db, { dispatchId, event, now: clock.now })
    const { line, fetch } = network()
    const { user } = sheet({ fetch, components: { PhotoSlot: Camera }, now })
    await own("All aboard, leaving")
    line.cut = true
    await user.click(await own("Anna Øst did not come"))
    await user.click(within(await dialog()).getByLabelText("Photo: its address or number"))
    await shows("What shows it: 1 of 2")
    await user.click(await control("Report", await dialog()))
    await shows("Waits for the network")
    line.cut = false
    returns()
    const people = async () => (await getDispatch(server.db, { dispatchId, now: clock.now })).passengers
    await waitFor(async () => expect(await people()).toMatchObject([{ status: "no_show", evidence: [kept] }]))
    cleanup()
    openPage(server, `/ground?date=${run.serviceDate}&run=${dispatchId}&tab=people`, { pages })
    const proofs = within(await screen.findByRole("list", { name: "What shows it" }))
    expect(proofs.getByRole("link", { name: kept.reference }).getAttribute("href")).toBe(kept.reference)
    expect(proofs.getByRole("listitem").textContent).toBe(`Photo: ${kept.reference}`)
  })
})

describe("a sheet with nothing on it", () => {
  test("says so and names the next run", async () => {
    const { user } = openPage(server, `/ground/sheets/${hassan.id}?date=2026-04-29`, { pages })
    await shows("No runs on this day")
    await shows(/Your next run is on .*May 1, 11:30/)
    await user.click(await control("Show that day"))
    await shows("Giza Plateau")
  })

  test("of somebody else is no page: it says what is missing", async () => {
    const refused = { status: 403, code: "forbidden", detail: "No.", details: { capability: "ground.sheet" } }
    const fetch = () => async () =>
      new Response(JSON.stringify(refused), { status: 403, headers: { "content-type": "application/problem+json" } })
    sheet({ fetch })
    await shows("ground.sheet")
    expect(document.querySelector(".op-run")).toBeNull()
  })

  test("reads in Arabic", async () => {
    sheet({ locale: "ar", messages: ar, now })
    await shows("لوحة الاسم")
    await own("أنا في الطريق")
  })
})
