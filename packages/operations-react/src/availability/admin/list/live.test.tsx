import { cleanup, waitFor } from "@testing-library/react"
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
  await waitFor(() => {
    expect(row(sold)?.textContent).toContain("10 sold of 10 · 0 left")
    expect(row(sold)?.querySelector(".op-fresh[data-changed]")).toBeTruthy()
  })
  expect(row(other)?.querySelector(".op-fresh[data-changed]")).toBeNull()
  expect(document.querySelector(".op-fresh-who")).toBeNull()
  expect(requests.slice(before).filter(({ path }) => path === "/availability/slots")).toHaveLength(1)
})

const users = {
  byIds: async (ids: readonly string[]) => ids.map((id) => ({ id, name: id === "user_ioana" ? "Ioana Popescu" : "Somebody else" })),
}

test("what somebody does elsewhere bears their name, in the list and on the board", async () => {
  const { slots } = await server.fixtures.departures({ startTimes: ["09:00"], days: 2 })
  const sold = slots[0]?.id as never
  const take = (pax: number) =>
    allocateSlot(server.db, { slotId: sold, bookingId: `bkng_${pax}`, pax, actor: "user_ioana", now: clock.now })
  const isLive = () => waitFor(() => expect(document.querySelector(".op-live")?.textContent).toBe("Live"))
  const who = () => document.querySelector(".op-fresh-who")?.textContent
  openPage(server, "/departures", { live: true, neighbours: { users } })
  await rowCount(2)
  await isLive()
  await take(2)
  await waitFor(() => expect(who()).toBe("Ioana Popescu"))
  cleanup()
  openPage(server, "/departures/board?date=2026-05-31", { live: true, neighbours: { users } })
  await waitFor(() => expect(document.querySelector("[role=gridcell] .op-fresh")?.textContent).toContain("8"))
  await isLive()
  await take(3)
  await waitFor(() => expect(who()).toBe("Ioana Popescu"))
})
