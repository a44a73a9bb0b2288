import { cleanup, screen, waitFor, within } from "@testing-library/react"
import { getDispatch, listDispatches } from "@voyant-travel/operations/ground"
import { createPlace } from "@voyant-travel/operations/places"
import { beforeAll, describe, expect, test, vi } from "vitest"
import { clock, testServer } from "../../../../test/support/server.js"
import { operationsPages } from "../../../admin/pages.js"
import { dialog, openPage } from "../../../availability/admin/testing/open.js"
import { dayOfRuns } from "../testing/day.js"

const server = testServer()
vi.setConfig({ testTimeout: 60_000 })
// The page comes with all that it imports: the first test is not to wait for that.
beforeAll(async () => void (await import("../board/page.js")), 120_000)
const now = clock.now
const pages = operationsPages()

const shows = (text: string | RegExp) => waitFor(() => expect(document.body.textContent).toMatch(text))
const day = () => dayOfRuns(server)
const openBoard = (date: string, rest = "") => openPage(server, `/ground?date=${date}${rest}`, { pages })

/** A new transfer that is being ordered; `fill` types over what stands in a field. */
async function ordering() {
  const { date } = await day()
  const { user } = openBoard(date, "&new=1")
  const form = within(await dialog())
  const fill = async (label: string | RegExp, text: string) => {
    const field = form.getByLabelText(label)
    await user.clear(field)
    await user.type(field, text)
  }
  return { date, user, form, fill }
}

describe("what is ordered", () => {
  test("a new transfer takes names, stops on the way and the time of a flight", async () => {
    const { user, form, fill } = await ordering()
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
    const { date, user, form, fill } = await ordering()
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
    const { date, user, form } = await ordering()
    await user.type(form.getByLabelText("Booking"), "bkng_9")
    await user.clear(form.getByLabelText("Start"))
    await user.click(form.getByRole("checkbox", { name: "Only a draft" }))
    await user.click(form.getByRole("button", { name: "Create" }))
    await shows("The run is made.")
    const drafts = async () => (await listDispatches(server.db, { status: ["draft"], now })).data
    expect(await drafts()).toMatchObject([{ bookingId: "bkng_9", scheduledAt: null, serviceDate: date }])
  })
})
