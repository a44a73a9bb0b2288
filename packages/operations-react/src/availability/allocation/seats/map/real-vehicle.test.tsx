import { fireEvent, waitFor, within } from "@testing-library/react"
import { auditCapacity } from "@voyant-travel/operations"
import { addVehicleWithSeats, listAllocationResources } from "@voyant-travel/operations/availability"
import { assignResource, createResource } from "@voyant-travel/operations/resources"
import { afterEach, expect, test, vi } from "vitest"
import { clock, testServer } from "../../../../../test/support/server.js"
import { control, dialog, openPage } from "../../../admin/testing/open.js"

const server = testServer()
vi.setConfig({ testTimeout: 60_000 })
const now = clock.now
afterEach(async () => expect(await auditCapacity(server.db)).toEqual([]))

const closed = () => waitFor(() => expect(document.querySelector(".op-dialog")).toBeNull())
const shows = (text: string) => waitFor(() => expect(document.body.textContent).toContain(text))

/** A departure to which a coach of 49 is assigned. */
async function withCoach(dateLocal: string) {
  const slot = await server.fixtures.slot({ dateLocal, capacityPax: 60 })
  const coach = await createResource(server.db, { kind: "vehicle", name: "MAN Lion", capacity: 49, now })
  await createResource(server.db, { kind: "vehicle", name: "Another", capacity: 19, now })
  await assignResource(server.db, { slotId: slot.id, resourceId: coach.id, title: "Day tour", now })
  const vehicle = async () => (await listAllocationResources(server.db, { slotId: slot.id, kind: "vehicle" })).data[0]
  return { slot, coach, vehicle }
}

test("the coach that is assigned to a departure is offered with its seats, gives its name and its plan, and is what the vehicle stands for", async () => {
  const { slot, coach, vehicle } = await withCoach("2026-06-13")
  openPage(server, `/departures/${slot.id}?tab=seats`)
  fireEvent.click(await control("Add a vehicle…"))
  const box = await dialog()
  const drives = await within(box).findByLabelText<HTMLSelectElement>("The vehicle that drives")
  expect([...drives.options].map(({ textContent }) => textContent)).toEqual(["Not known yet", "MAN Lion · 49 seats"])
  await waitFor(() => expect(box.textContent).toContain("49 seats of 49 in the vehicle"))
  fireEvent.click(await control("Add", box))
  await closed()
  expect(await vehicle()).toMatchObject({ label: "MAN Lion", capacity: 49, refType: "resource", refId: coach.id })
  await shows("0 of 49 seats taken")
})

test("a vehicle without one is told which it is, keeps its seats, and says that it has more of them than the coach", async () => {
  const { slot, coach, vehicle } = await withCoach("2026-06-14")
  await addVehicleWithSeats(server.db, { slotId: slot.id, layout: "2-2 x 13", label: "Coach 1", now })
  openPage(server, `/departures/${slot.id}?tab=seats`)
  fireEvent.click(await control("Say which vehicle Coach 1 is"))
  const box = await dialog()
  fireEvent.change(within(box).getByLabelText("The vehicle that drives"), { target: { value: coach.id } })
  await waitFor(() => expect(box.textContent).toContain("MAN Lion has 49 seats for passengers; the plan has 52."))
  fireEvent.click(await control("Save", box))
  await closed()
  expect(await vehicle()).toMatchObject({ label: "Coach 1", capacity: 52, refType: "resource", refId: coach.id })
  await shows("MAN Lion has 49 seats for passengers; the plan has 52.")
  fireEvent.click(await control("Change the seats of Coach 1"))
  await waitFor(async () => expect((await dialog()).textContent).toContain("52 seats of 49 in the vehicle"))
})

test("who may not look at resources sees the seats alone", async () => {
  const { slot } = await withCoach("2026-06-15")
  await addVehicleWithSeats(server.db, { slotId: slot.id, layout: "2-2 x 2", label: "Coach 1", now })
  const { requests } = openPage(server, `/departures/${slot.id}?tab=seats`, { can: (capability) => capability !== "resources.read" })
  await shows("0 of 8 seats taken")
  await control("Change the seats of Coach 1")
  expect(document.querySelector("[aria-label='Say which vehicle Coach 1 is']")).toBeNull()
  expect(requests.filter(({ path }) => path.includes("/resource-assignments"))).toEqual([])
})
