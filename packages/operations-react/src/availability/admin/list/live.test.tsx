import { waitFor } from "@testing-library/react"
import { allocateSlot } from "@voyant-travel/operations/availability"
import { expect, test, vi } from "vitest"
import { clock, testServer } from "../../../../test/support/server.js"
import { openPage, rowCount } from "../testing/open.js"

const server = testServer()
vi.setConfig({ testTimeout: 30_000 })

test("a sale elsewhere changes the row by itself, and marks it for a moment", async () => {
  const { slots } = await server.fixtures.departures({ startTimes: ["09:00"], days: 2 })
  const [sold, other] = slots.map(({ id }) => id)
  const row = (id: string | undefined) => document.querySelector<HTMLElement>(`tr[data-id="${id}"]`)
  const { requests } = openPage(server, "/departures", { live: true })
  await rowCount(2)
  await waitFor(() => expect(document.querySelector(".op-live")?.textContent).toBe("Live"))
  const before = requests.length

  await allocateSlot(server.db, { slotId: sold as never, bookingId: "bkng_1", pax: 10, now: clock.now })
  await waitFor(() => expect(row(sold)?.textContent).toContain("10 sold of 10 · 0 left"))
  expect(row(sold)?.querySelector(".op-fresh[data-changed]")).toBeTruthy()
  expect(row(other)?.querySelector(".op-fresh[data-changed]")).toBeNull()
  expect(requests.slice(before).filter(({ path }) => path === "/availability/slots")).toHaveLength(1)
})
