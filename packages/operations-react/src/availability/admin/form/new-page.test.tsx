import { screen, waitFor } from "@testing-library/react"
import { listSlots } from "@voyant-travel/operations/availability"
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
