import { fireEvent, waitFor, within } from "@testing-library/react"
import { auditCapacity } from "@voyant-travel/operations"
import {
  addVehicleWithSeats,
  assignTravelers,
  createTravelerWithTravelDetails,
  getSlotTraveler,
  listAllocationResources,
  putResourceTemplate,
} from "@voyant-travel/operations/availability"
import { afterEach, expect, test, vi } from "vitest"
import { clock, testServer } from "../../../../../test/support/server.js"
import { control, dialog, openPage } from "../../../admin/testing/open.js"

const server = testServer()
vi.setConfig({ testTimeout: 60_000 })
const now = clock.now
afterEach(async () => expect(await auditCapacity(server.db)).toEqual([]))

const seatsOf = async (slotId: `avsl_${string}`) =>
  (await listAllocationResources(server.db, { slotId, kind: "vehicle_seat", limit: 200 })).data
const vehiclesOf = async (slotId: `avsl_${string}`) => (await listAllocationResources(server.db, { slotId, kind: "vehicle" })).data
const closed = () => waitFor(() => expect(document.querySelector(".op-dialog")).toBeNull())

test("a vehicle comes from the template of the option, with its seats, under the name that is typed", async () => {
  await putResourceTemplate(server.db, {
    productOptionId: "opt_1",
    kind: "vehicle",
    capacity: 16,
    layout: "2-2 x 4",
    namePattern: "Minibus {n}",
    now,
  })
  const slot = await server.fixtures.slot({ dateLocal: "2026-06-13", capacityPax: 20, optionId: "opt_1" })
  openPage(server, `/departures/${slot.id}?tab=seats`)
  fireEvent.click(await control("Add a vehicle…"))
  const box = await dialog()
  const template = await within(box).findByLabelText<HTMLSelectElement>("From the template")
  expect(template.selectedOptions[0]?.textContent).toBe("Minibus {n} · 16 seats")
  expect(box.querySelector("[role=grid]")).toBeNull()
  fireEvent.change(within(box).getByLabelText(/^Name of the vehicle/), { target: { value: "Coach Nile" } })
  fireEvent.click(await control("Add", box))
  await closed()
  expect((await vehiclesOf(slot.id)).map(({ label, capacity }) => [label, capacity])).toEqual([["Coach Nile", 16]])
  expect((await seatsOf(slot.id)).length).toBe(16)
})

test("without a template it is drawn, and gets exactly the seats that are drawn", async () => {
  const slot = await server.fixtures.slot({ dateLocal: "2026-06-14", capacityPax: 20 })
  const { requests } = openPage(server, `/departures/${slot.id}?tab=seats`)
  fireEvent.click(await control("Add a vehicle…"))
  const box = await dialog()
  const drawn = box.querySelectorAll("[role=gridcell][data-cell=seat], [role=gridcell] [data-cell=seat]").length
  expect(drawn).toBe(19)
  const before = requests.filter(({ method }) => method !== "GET").length
  fireEvent.click(await control("Add", box))
  await closed()
  expect(requests.filter(({ method }) => method !== "GET").length - before).toBe(1)
  expect((await seatsOf(slot.id)).length).toBe(19)
  await waitFor(() => expect(document.body.textContent).toMatch(/0 of 19 seats taken/))
})

test("taken off the departure, a vehicle names who loses a seat; they stay on the departure without one", async () => {
  const slot = await server.fixtures.slot({ dateLocal: "2026-06-15", capacityPax: 20 })
  const [van] = await addVehicleWithSeats(server.db, { slotId: slot.id, layout: "2-1 x 3", label: "Van", now })
  const { traveler } = await createTravelerWithTravelDetails(server.db, {
    slotId: slot.id,
    bookingId: "bkng_1",
    traveler: { firstName: "Ana", lastName: "Pop" },
    travelDetails: { allocations: { vehicle_seat: van?.seats[0]?.id ?? null } },
    now,
  })
  openPage(server, `/departures/${slot.id}?tab=seats`)
  fireEvent.click(await control("Remove Van"))
  const box = await dialog()
  expect(box.textContent).toMatch(/These lose their seat: Ana Pop/)
  fireEvent.click(await control("Remove the vehicle", box))
  await closed()
  expect(await vehiclesOf(slot.id)).toEqual([])
  expect(await seatsOf(slot.id)).toEqual([])
  expect(await getSlotTraveler(server.db, { travelerId: traveler.id, now })).toMatchObject({ live: true, assignments: [] })
})

/** A van of nine with Ana Pop on 3C, its seats being changed to two rows. */
async function redrawing(dateLocal: string) {
  const slot = await server.fixtures.slot({ dateLocal, capacityPax: 20 })
  const [van] = await addVehicleWithSeats(server.db, { slotId: slot.id, layout: "2-1 x 3", label: "Van", now })
  const seat = (name: string) => van?.seats.find(({ designation }) => designation === name)?.id as `alrs_${string}`
  const seated = async (firstName: string, at: string | null) => {
    const travelDetails = at ? { allocations: { vehicle_seat: seat(at) } } : {}
    const traveler = { firstName, lastName: "Pop" }
    return createTravelerWithTravelDetails(server.db, { slotId: slot.id, bookingId: "bkng_1", traveler, travelDetails, now })
  }
  const [{ traveler: ana }, { traveler: ion }] = [await seated("Ana", "3C"), await seated("Ion", null)]
  const { requests } = openPage(server, `/departures/${slot.id}?tab=seats`)
  fireEvent.click(await control("Change the seats of Van"))
  const box = await dialog()
  expect(box.textContent).toContain("No seat comes or goes.")
  expect(box.textContent).toContain("9 seats of 9 in the vehicle")
  const taken = [...box.querySelectorAll<HTMLElement>("[data-taken]")].map((cell) => [cell.getAttribute("aria-label"), cell.textContent])
  expect(taken).toEqual([["Row 3, column 4: Seat 3C, aisle seat, Ana Pop sits here", "3CAP"]])
  const rows = within(box).getByLabelText<HTMLInputElement>("Rows")
  fireEvent.change(rows, { target: { value: "2" } })
  fireEvent.blur(rows)
  return { slot, seat, ana, ion, box, requests }
}

test("drawn anew, a vehicle names each seat that goes and who loses it before anything is written, and then does exactly that", async () => {
  const { slot, ana, box, requests } = await redrawing("2026-06-16")
  expect(box.textContent).toContain("Seats that go: 3A, 3B, and 3C")
  expect(box.textContent).toContain("Ana Pop loses seat 3C")
  expect(requests.filter(({ method }) => method !== "GET")).toEqual([])
  fireEvent.click(await control("Save: 1 person loses a seat", box))
  await closed()
  expect((await seatsOf(slot.id)).map(({ designation }) => designation).sort()).toEqual(["1A", "1B", "1C", "2A", "2B", "2C"])
  expect((await getSlotTraveler(server.db, { travelerId: ana.id, now })).assignments).toEqual([])
  await waitFor(() => expect(document.body.textContent).toMatch(/0 of 6 seats taken/))
})

test("whoever sat down meanwhile is not unseated: the dialog says so, names them, and asks again", async () => {
  const { slot, seat, ana, ion, box } = await redrawing("2026-06-17")
  await assignTravelers(server.db, { slotId: slot.id, moves: [{ travelerId: ion.id, resourceId: seat("3A") }], now })
  fireEvent.click(await control("Save: 1 person loses a seat", box))
  await waitFor(() => expect(box.textContent).toContain("Ion Pop loses seat 3A"))
  expect(box.textContent).toContain("Somebody sat down on a seat that goes in the meantime.")
  expect((await getSlotTraveler(server.db, { travelerId: ana.id, now })).assignments).toHaveLength(1)
  expect(await seatsOf(slot.id)).toHaveLength(9)
})
