import { screen, waitFor } from "@testing-library/react"
import {
  allocateSlot,
  createPickupGroup,
  createPickupPoint,
  getPickupList,
  listPickupGroups,
  listPickupPoints,
  setPickupGroupPoints,
  setTravelerPickups,
} from "@voyant-travel/operations/availability"
import { slotAllocations, slotTravelers } from "@voyant-travel/operations/schema"
import { eq } from "drizzle-orm"
import { describe, expect, test, vi } from "vitest"
import { clock, testServer } from "../../../../test/support/server.js"
import { control, dialog, openPage } from "../testing/open.js"

const server = testServer()
vi.setConfig({ testTimeout: 60_000 })
const now = clock.now

async function run(over: object = {}) {
  const { db } = server
  const point = (name: string) => createPickupPoint(db, { name, locationText: `${name} lobby`, now })
  const [hilton, marriott] = [await point("Hilton"), await point("Marriott")]
  const { id } = await createPickupGroup(db, {
    productId: "prod_test",
    kind: "pickup",
    name: "City hotels",
    allowCustom: true,
    now,
    ...over,
  })
  return setPickupGroupPoints(db, {
    id,
    points: [
      { pointId: hilton.id, time: { timing: "offset", offsetMinutes: -60 }, capacity: 2 },
      { pointId: marriott.id, time: { timing: "offset", offsetMinutes: -30 } },
    ],
    now,
  })
}

/** A departure with its stops, and people of one booking without. */
async function departure(names: string[]) {
  await run()
  const slot = await server.fixtures.slot()
  const { allocation } = await allocateSlot(server.db, { slotId: slot.id, bookingId: "bkng_1", bookingRef: "LC-7", pax: names.length, now })
  const rows = names.map((lastName, index) => ({
    id: `sltr_${String(index).padStart(26, "0")}` as const,
    slotId: slot.id,
    slotAllocationId: allocation.id,
    lastName,
    isLead: index === 0,
  }))
  await server.db.insert(slotTravelers).values(rows)
  await server.db.update(slotAllocations).set({ named: names.length }).where(eq(slotAllocations.id, allocation.id))
  return { slot, travelerIds: rows.map(({ id }) => id), path: `/departures/${slot.id}?tab=pickups` }
}

const stopNames = () => [...document.querySelectorAll(".op-pickup-stop strong")].map((element) => element.textContent)
const said = (text: string | RegExp) => screen.findByText(text, { exact: false })

describe("the pickups of a departure", () => {
  test("shows the stops in time order with their places, and who has chosen none beside them", async () => {
    const { path } = await departure(["Pop", "Ionescu"])
    openPage(server, path)
    await said("2 travelers · 0 at stops · 0 with a place of their own · 2 without")
    expect(stopNames()).toEqual(["Hilton", "Marriott"])
    const [hilton, marriott] = [...document.querySelectorAll(".op-pickup-stop")].map((stop) => stop.textContent)
    expect(hilton).toContain("0 of 2 · 2 left")
    expect(hilton).toContain("60 min before the start".replace("60 min", "1 hr"))
    expect(marriott).toContain("0 · no limit")
  })

  test("gives a traveler a stop by the menu, full ones with the reason, and says so", async () => {
    const { slot, path } = await departure(["Pop", "Ionescu", "Dan"])
    const { user } = openPage(server, path)
    await said("3 without")
    await user.click(await control("Pop: what to do"))
    await user.click(await control("Move the whole party (3)…"))
    const box = await dialog()
    expect(box.textContent).toContain("full, 2 places left")
    await user.click(await control(/^Marriott/, box))
    await said("3 at stops")
    const list = await getPickupList(server.db, { slotId: slot.id, kind: "pickup", now })
    expect(list.stops.map(({ travelers }) => travelers.length)).toEqual([0, 3])
  })

  test("puts stops into another order: the times stay, the stops change places", async () => {
    const { path } = await departure(["Pop"])
    const { user } = openPage(server, path)
    await said("1 without")
    await user.click(await control("Marriott: earlier"))
    await waitFor(() => expect(stopNames()).toEqual(["Marriott", "Hilton"]))
  })

  test("prints each name once, on either sheet", async () => {
    const { slot, path, travelerIds } = await departure(["Pop", "Ionescu"])
    const list = await getPickupList(server.db, { slotId: slot.id, kind: "pickup", now })
    await setTravelerPickups(server.db, {
      slotId: slot.id,
      kind: "pickup",
      travelerIds: travelerIds.slice(0, 1),
      choice: { slotPickupId: list.stops[0]?.id as never },
      now,
    })
    openPage(server, path)
    await said("1 at stops")
    for (const sheet of [".op-pickup-layout", ".op-driver-list"]) {
      const text = document.querySelector(sheet)?.textContent ?? ""
      for (const name of ["Pop", "Ionescu"]) expect(text.split(name)).toHaveLength(2)
    }
  })

  test("a person who may only look sees it without handles, and without telephone numbers", async () => {
    const { path } = await departure(["Pop"])
    openPage(server, path, { can: (capability) => !["availability.write", "travelers.contact"].includes(capability) })
    await said("Telephone numbers are hidden")
    expect(document.querySelector(".op-pickup-stop button")).toBeNull()
  })

  test("without stops it takes those of the groups, or leads to the points", async () => {
    const slot = await server.fixtures.slot()
    await run()
    const { user } = openPage(server, `/departures/${slot.id}?tab=pickups`)
    await said("No stop on this departure")
    await user.click(await control("Take the stops of its groups"))
    await waitFor(() => expect(stopNames()).toEqual(["Hilton", "Marriott"]))
  })
})

describe("points and groups", () => {
  test("a first point is made, and refused until it says where it is", async () => {
    const { user } = openPage(server, "/departures/pickups?view=points")
    await said("No pickup point yet")
    await user.click(await control("Add a pickup point"))
    const box = await dialog()
    const fields = [...box.querySelectorAll<HTMLInputElement>("input[type=text], input:not([type])")]
    const name = fields.find((field) => field.name === "name") as HTMLInputElement
    await user.type(name, "Lotus hotel")
    await user.click(await control("Save", box))
    await said("Choose a place, or say in words where it is.")
    await user.type(box.querySelector("input[name=locationText]") as HTMLInputElement, "Corniche 12")
    await user.click(await control("Save", box))
    await waitFor(async () => expect((await listPickupPoints(server.db)).data.map(({ name }) => name)).toEqual(["Lotus hotel"]))
  })

  test("a run is put into another order and saved as a whole, and an impossible order is warned of", async () => {
    const group = await run()
    const { user } = openPage(server, "/departures/pickups")
    await said("City hotels")
    await user.click(await control("City hotels: what to do"))
    await user.click(await control("Edit the run"))
    await user.click(await control("Marriott: earlier", await dialog()))
    await said("Against the order of the run: Hilton")
    await user.click(await control("Save the run", await dialog()))
    await waitFor(async () => {
      const [stored] = (await listPickupGroups(server.db, { ids: [group.id] })).data
      expect(stored?.points.map(({ name }) => name)).toEqual(["Marriott", "Hilton"])
    })
  })

  test("the day shows every departure with its stops and numbers", async () => {
    const { slot } = await departure(["Pop"])
    openPage(server, `/departures/pickups?view=day&date=${slot.dateLocal}`)
    await said("1 traveler · 2 stops · 1 without")
    expect(document.querySelectorAll(".op-pickup-line > li")).toHaveLength(2)
  })
})
