import { screen, waitFor } from "@testing-library/react"
import { getSlot, listAllocationResources, listSlots, putResourceTemplate } from "@voyant-travel/operations/availability"
import { createPlace } from "@voyant-travel/operations/places"
import { expect, test, vi } from "vitest"
import { clock, testServer } from "../../../../test/support/server.js"
import { control, openPage } from "../testing/open.js"

const server = testServer()
vi.setConfig({ testTimeout: 60_000 })

/** Three double rooms come with each departure of the option. */
const templateOf = (productOptionId: string) =>
  putResourceTemplate(server.db, {
    productOptionId,
    productId: "prod_late",
    kind: "room_dbl",
    capacity: 2,
    defaultCount: 3,
    namePattern: "DBL-{n}",
    now: clock.now,
  })

test.each([
  { made: 3, as: "with the rooms of its option" },
  { made: 0, as: "without them where the tick is cleared" },
])("a departure is added $as", async ({ made }) => {
  await templateOf("opt_1")
  const { user } = openPage(server, "/departures/new?product=prod_late&date=2026-07-01")
  await user.type(await screen.findByLabelText("Option"), "opt_1")
  const tick = await screen.findByRole<HTMLInputElement>("checkbox", { name: "Make rooms from the templates" })
  expect(tick.checked).toBe(true)
  if (made === 0) await user.click(tick)
  await user.click(await control("Add departure"))
  const added = async () => (await listSlots(server.db, { productId: "prod_late" })).data
  await waitFor(async () => expect(window.location.pathname).toBe(`/departures/${(await added())[0]?.id}`))
  const [slot] = await added()
  expect((await listAllocationResources(server.db, { slotId: slot?.id as never })).total).toBe(made)
})

test("a departure ends at the time that is said, with its nights and the moment of its decision", async () => {
  const { user } = openPage(server, "/departures/new?product=prod_end&date=2026-07-01")
  await user.type(await screen.findByLabelText(/^Start/), "08:00")
  await user.type(screen.getByLabelText("End"), "17:30")
  await user.type(screen.getByLabelText("Days"), "2")
  await user.type(screen.getByLabelText("Nights"), "0")
  await user.type(screen.getByLabelText("Minimum of people"), "4")
  await user.type(screen.getByLabelText("Minimum is decided before the start"), "1440")
  await user.click(await control("Add departure"))
  await waitFor(async () =>
    expect((await listSlots(server.db, { productId: "prod_end" })).data).toMatchObject([
      {
        startsAt: new Date("2026-07-01T05:00:00Z"),
        endsAt: new Date("2026-07-02T14:30:00Z"),
        days: 2,
        nights: 0,
        decideAt: new Date("2026-06-30T05:00:00Z"),
      },
    ]),
  )
})

test("nights and decision are changed, and cleared nights are one less than the days again", async () => {
  const slot = await server.fixtures.slot({ days: 3, nights: 1, minPax: 2, minPaxDecisionMinutes: 60, dateLocal: "2026-06-03" })
  const { user } = openPage(server, `/departures/${slot.id}`)
  await user.click(await control("Change…"))
  const decision = await screen.findByLabelText<HTMLInputElement>("Minimum is decided before the start")
  expect(decision.value).toBe("60")
  await user.clear(decision)
  await user.type(decision, "120")
  await user.clear(screen.getByLabelText("Nights"))
  await user.click(await control("Save"))
  await waitFor(async () => {
    const stored = await getSlot(server.db, { slotId: slot.id, now: clock.now })
    expect(stored).toMatchObject({ days: 3, nights: 2, decideAt: new Date(slot.startsAt.getTime() - 7_200_000) })
  })
})

test("a tour of several days that starts at a place is made as it is said", async () => {
  const gate = await createPlace(server.db, { kind: "meeting_point", name: "Giza main gate" })
  const { user } = openPage(server, "/departures/new?product=prod_tour&date=2026-07-01")
  await user.type(await screen.findByLabelText("Days"), "5")
  await user.type(screen.getByRole("combobox", { name: "Place" }), "Giza")
  await user.click(await screen.findByRole("option", { name: /Giza main gate/ }))
  await user.click(await control("Add departure"))
  await waitFor(async () =>
    expect((await listSlots(server.db, { productId: "prod_tour" })).data).toMatchObject([
      { dateLocal: "2026-07-01", days: 5, nights: 4, allDay: true, placeId: gate.id },
    ]),
  )
})

test("a time that the clocks skip is refused at its field, and what was typed stays", async () => {
  const { user } = openPage(server, "/departures/new?product=prod_gap&date=2026-04-24")
  const start = (await screen.findByLabelText(/^Start/)) as HTMLInputElement
  await user.type(start, "00:30")
  await user.click(await control("Add departure"))
  await waitFor(() => expect(start.getAttribute("aria-invalid")).toBe("true"))
  expect(start.value).toBe("00:30")
  expect((await listSlots(server.db, { productId: "prod_gap" })).total).toBe(0)
})
