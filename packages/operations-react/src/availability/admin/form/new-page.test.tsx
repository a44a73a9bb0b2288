import { screen, waitFor } from "@testing-library/react"
import { listSlots } from "@voyant-travel/operations/availability"
import { createPlace } from "@voyant-travel/operations/places"
import { expect, test, vi } from "vitest"
import { testServer } from "../../../../test/support/server.js"
import { control, openPage } from "../testing/open.js"

const server = testServer()
vi.setConfig({ testTimeout: 60_000 })

test("a departure whose rooms could not be made is opened and says so: saving again would add a second one", async () => {
  const refuse = /\/resources\/materialize/
  let refused = 0
  const { user } = openPage(server, "/departures/new?product=prod_late&date=2026-07-01", {
    fetch: (next) => async (input, init) => {
      if (!refuse.test(input)) return next(input, init)
      refused += 1
      return Response.json({ title: "Unavailable", status: 503, code: "unavailable" }, { status: 503 })
    },
  })
  await user.type(await screen.findByLabelText(/^Start/), "08:00")
  await user.click(await control("Add departure"))
  await waitFor(() => expect(refused).toBeGreaterThan(0))
  expect(await screen.findByText(/^The departure is added; its rooms are not:/)).toBeTruthy()
  const { data } = await listSlots(server.db, { productId: "prod_late" })
  await waitFor(() => expect(window.location.pathname).toBe(`/departures/${data[0]?.id}`))
  expect(data).toHaveLength(1)
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
