import { screen, waitFor, within } from "@testing-library/react"
import { allocateSlot, deleteSlot, holdSlot } from "@voyant-travel/operations/availability"
import { createDispatch } from "@voyant-travel/operations/ground"
import { beforeAll, expect, test, vi } from "vitest"
import { clock, testServer } from "../../../../test/support/server.js"
import { control, dialog, openPage } from "../testing/open.js"

const server = testServer()
vi.setConfig({ testTimeout: 60_000 })
// The page comes with all that it imports: the first test is not to wait for that.
beforeAll(async () => void (await import("./page.js")), 120_000)
const now = clock.now

test("why a departure cannot be sold names the holds with when they lapse, the bookings, and the end of the sale", async () => {
  const slot = await server.fixtures.slot({ capacityPax: 3, dateLocal: "2026-06-03" })
  await allocateSlot(server.db, { slotId: slot.id, bookingId: "bkng_7", pax: 1, now })
  await holdSlot(server.db, { slotId: slot.id, pax: 2, holderRef: "cart_1", now })
  const { user } = openPage(server, `/departures/${slot.id}`, {
    href: ({ to, ...rest }) => (to === "booking" && "id" in rest ? `/bookings/${rest.id}` : undefined),
  })
  await user.click(await control("Why?"))
  const box = within(await dialog())
  await box.findByText("Every place is taken.")
  expect(box.getByText("cart_1").closest("li")?.textContent).toMatch(/^2 places\s*cart_1\s*lapses Fri, May 1, 11:15$/)
  expect(box.getByRole("link", { name: "bkng_7" }).getAttribute("href")).toBe("/bookings/bkng_7")
})

test("held places without a booking are a link to themselves: it closes the question and shows them among the others", async () => {
  const slot = await server.fixtures.slot({ capacityPax: 3, dateLocal: "2026-06-03" })
  await holdSlot(server.db, { slotId: slot.id, pax: 1, holderRef: "cart_1", now })
  const held = await holdSlot(server.db, { slotId: slot.id, pax: 2, holderRef: "cart_2", now })
  const { user } = openPage(server, `/departures/${slot.id}?tab=activity`)
  const follow = async () => {
    await user.click(await control("Why?"))
    await user.click(await within(await dialog()).findByRole("link", { name: "cart_2" }))
    await waitFor(() => expect(document.querySelector(".op-dialog")).toBeNull())
    expect(window.location.search).toBe(`?hold=${held.allocation.id}`)
    await waitFor(() => expect(document.querySelector(".op-hold[aria-current]")?.textContent).toContain("cart_2"))
    expect(document.querySelectorAll(".op-hold[aria-current]")).toHaveLength(1)
  }
  await follow()
  await follow()
})

test("an end of the sale that a person set leads to the form that sets it", async () => {
  const slot = await server.fixtures.slot({ dateLocal: "2026-05-02", startTimeLocal: "09:00", cutoffMinutes: 5760 })
  const { user } = openPage(server, `/departures/${slot.id}`)
  await user.click(await control("Why?"))
  await user.click(await within(await dialog()).findByRole("button", { name: "Sale ends" }))
  const form = within(await dialog())
  expect((await form.findByLabelText<HTMLInputElement>("Sale ends before the start")).value).toBe("5760")
})

test("why a departure cannot be sold says when its sale ended", async () => {
  const slot = await server.fixtures.slot({ dateLocal: "2026-05-02", startTimeLocal: "09:00", cutoffMinutes: 5760 })
  const { user } = openPage(server, `/departures/${slot.id}`)
  await user.click(await control("Why?"))
  const reason = await within(await dialog()).findByText(/The sale has ended\./)
  expect(reason.querySelector("time")?.getAttribute("datetime")).toBe(slot.cutoffAt.toISOString())
})

test("cancelling a departure counts who is booked, what is held and which transfers serve it", async () => {
  const slot = await server.fixtures.slot({ capacityPax: 10, dateLocal: "2026-06-03" })
  await allocateSlot(server.db, { slotId: slot.id, bookingId: "bkng_7", pax: 4, now })
  await holdSlot(server.db, { slotId: slot.id, pax: 2, holderRef: "cart_1", now })
  await createDispatch(server.db, { slotId: slot.id, bookingId: "bkng_7", pickupText: "Quay", serviceDate: "2026-06-03", draft: true, now })
  const { user } = openPage(server, `/departures/${slot.id}`)
  await user.click(await control(/^Status: Open|^Open$/))
  await user.click(await control("Cancel departure…"))
  const box = await dialog()
  await waitFor(() => expect(box.textContent).toContain("Transfers1"))
  expect(box.textContent).toContain("Booked4 places1 booking")
  expect(box.textContent).toContain("Held2 places1 hold")
})

test("a deleted departure still tells its story", async () => {
  const slot = await server.fixtures.slot({ dateLocal: "2026-06-03" })
  await deleteSlot(server.db, { slotId: slot.id, now })
  openPage(server, `/departures/${slot.id}`)
  await screen.findByText("Departure deleted")
  expect(screen.getByText(/This departure was deleted/)).toBeTruthy()
})

test("an id that never was is not found, and leads to the search over all dates", async () => {
  openPage(server, "/departures/avsl_01h2xcejqtf2nbrexx3vqjhp41")
  await screen.findByText("Not found")
  expect(screen.getByRole("link", { name: "Search the departures" }).getAttribute("href")).toBe("/departures?range=all")
})
