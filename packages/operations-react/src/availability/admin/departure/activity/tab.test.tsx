import { screen, waitFor } from "@testing-library/react"
import { holdSlot, updateSlot } from "@voyant-travel/operations/availability"
import { beforeAll, expect, test, vi } from "vitest"
import { clock, testServer } from "../../../../../test/support/server.js"
import { control, openPage } from "../../testing/open.js"

const server = testServer()
vi.setConfig({ testTimeout: 60_000 })
// The page comes with all that it imports: the first test is not to wait for that.
beforeAll(async () => void (await import("../page.js")), 120_000)
const now = clock.now

const titles = () => [...document.querySelectorAll(".op-history-title")].map(({ textContent }) => textContent)

test("the activity of a departure is told by kind of change, with the id of the act, and leaves as a file of what is told", async () => {
  const slot = await server.fixtures.slot({ capacityPax: 10, dateLocal: "2026-06-03" })
  await updateSlot(server.db, { slotId: slot.id, patch: { capacityPax: 12 }, correlationId: "tab-7", now })
  await holdSlot(server.db, { slotId: slot.id, pax: 2, holderRef: "cart_1", now })
  const { user, requests } = openPage(server, `/departures/${slot.id}?tab=activity`)
  await waitFor(() => expect(titles()).toEqual(["Places held", "Departure changed", "Departure added"]))
  screen.getByText("tab-7")
  await user.selectOptions(screen.getByRole("combobox", { name: "Kind of change" }), "Places sold and held")
  await waitFor(() => expect(titles()).toEqual(["Places held"]))
  const files: Blob[] = []
  const saved = vi.spyOn(URL, "createObjectURL").mockImplementation((file) => `blob:${files.push(file as Blob)}`)
  await user.click(await control("Export (CSV)"))
  await waitFor(() => expect(files).toHaveLength(1))
  const lines = ((await files[0]?.text()) ?? "").trim().split("\r\n")
  expect(lines).toHaveLength(2)
  expect(lines[1]).toContain("availability.slot_allocation.held")
  expect(requests.filter(({ path }) => path.includes("history.csv"))).toHaveLength(1)
  saved.mockRestore()
})
