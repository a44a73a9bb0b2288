import { cleanup, screen, within } from "@testing-library/react"
import { createDispatch, createTransferPreference } from "@voyant-travel/operations/ground"
import { beforeAll, expect, test, vi } from "vitest"
import { clock, testServer } from "../../../../../test/support/server.js"
import { operationsPages } from "../../../../admin/pages.js"
import { openPage } from "../../../../availability/admin/testing/open.js"
import { after, dayOfRuns } from "../../testing/day.js"

const server = testServer()
vi.setConfig({ testTimeout: 60_000 })
// The page comes with all that it imports: the first test is not to wait for that.
beforeAll(async () => void (await import("../../board/page.js")), 120_000)
const { now } = clock
const pages = operationsPages()

const linesOf = async (id: string, date: string) => {
  openPage(server, `/ground?date=${date}&run=${id}`, { pages })
  const part = within(await screen.findByRole("region", { name: "What was asked for" }))
  const lines = part.getAllByRole("listitem").map((line) => [line.getAttribute("data-wish"), line.textContent] as const)
  return { part, lines }
}

test("a run says what was asked for beside what is planned: what differs first, then what nobody knows, then what is met", async () => {
  const { db } = server
  const day = await dayOfRuns(server)
  const asked = await createTransferPreference(db, {
    ...{ bookingId: "bkng_wish", pickupText: "Gate 4", requestedCategory: "van", requestedClass: "luxury", passengerCount: 3 },
    ...{ driverLanguage: "fr", greetingSign: "Lotus", notes: "Please no music.", now },
  })
  const run = await createDispatch(db, {
    ...{ bookingId: "bkng_wish", transferPreferenceId: asked.id, vehicleId: day.van.id, driverId: day.fady.id, now },
    ...{ scheduledAt: after(300), passengerCount: 2, greetingSign: "Lotus" },
  })
  const { lines, part } = await linesOf(run.id, day.date)
  expect(lines).toEqual([
    ["differs", "Class of vehicle LuxuryPlanned: Standard"],
    ["differs", "Passengers 3Planned: 2"],
    ["unknown", "Language FrenchNot known yet"],
    ["met", "From Gate 4as asked"],
    ["met", "Service Privateas asked"],
    ["met", "Kind of vehicle Vanas asked"],
    ["met", "Name board Lotusas asked"],
  ])
  part.getByText("2 things are planned otherwise.")
  part.getByText("Please no music.")
})

test("a run that was made without it shows the only wish of its booking, and none where there are several", async () => {
  const { db } = server
  const day = await dayOfRuns(server)
  const input = { bookingId: "bkng_later", pickupText: "Quay", scheduledAt: after(400), passengerCount: 1, now }
  const run = await createDispatch(db, input)
  await createTransferPreference(db, { bookingId: "bkng_later", meetAndGreet: true, now })
  const { lines } = await linesOf(run.id, day.date)
  expect(lines[0]).toEqual(["differs", "Meet and greet yesPlanned: no"])
  cleanup()
  await createTransferPreference(db, { bookingId: "bkng_later", now })
  openPage(server, `/ground?date=${day.date}&run=${run.id}`, { pages })
  await screen.findByRole("region", { name: "Stops" })
  expect(screen.queryByRole("region", { name: "What was asked for" })).toBeNull()
})
