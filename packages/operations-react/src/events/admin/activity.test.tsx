import { screen, waitFor } from "@testing-library/react"
import { updateSlot } from "@voyant-travel/operations/availability"
import { createFacility, updateFacility } from "@voyant-travel/operations/places"
import { createResource } from "@voyant-travel/operations/resources"
import { beforeAll, expect, test, vi } from "vitest"
import { clock, testServer } from "../../../test/support/server.js"
import { operationsPages } from "../../admin/pages.js"
import { control, openPage } from "../../availability/admin/testing/open.js"

const server = testServer()
vi.setConfig({ testTimeout: 60_000 })
// The page comes with all that it imports: the first test is not to wait for that.
beforeAll(async () => void (await import("./page.js")), 120_000)

const pages = operationsPages()
const titles = () => [...document.querySelectorAll(".op-history-title")].map(({ textContent }) => textContent)
const daysAgo = (days: number) => new Date(clock.now.getTime() - days * 86_400_000)

test("all that was done within the days is told with its record, by kind, and follows what the filter says", async () => {
  const place = await createFacility(server.db, { kind: "hotel", name: "Lotus", now: daysAgo(20) })
  await updateFacility(server.db, { id: place.id, name: "Lotus Palace", now: daysAgo(2) })
  const guide = await createResource(server.db, { kind: "guide", name: "Karim Adel", now: clock.now })
  const { user } = openPage(server, "/activity", { pages })
  await waitFor(() => expect(titles()).toEqual(["Resource added", "Place changed"]))
  expect((await screen.findByRole("link", { name: `Resource ${guide.id}` })).getAttribute("href")).toBe(`/resources/${guide.id}`)
  expect(screen.getByRole("link", { name: `Place ${place.id}` }).getAttribute("href")).toBe(`/places/${place.id}`)
  await user.selectOptions(screen.getByRole("combobox", { name: "Kind of change" }), "Places")
  await waitFor(() => expect(titles()).toEqual(["Place changed"]))
  await user.selectOptions(screen.getByRole("combobox", { name: "Kind of change" }), "Transfers")
  await screen.findByText(/^Nothing changed between/)
})

test("the days shown leave as a file", async () => {
  const { id } = await createFacility(server.db, { kind: "hotel", name: "Lotus", now: daysAgo(20) })
  const { user } = openPage(server, "/activity?from=2026-04-01&to=2026-05-01", { pages })
  await waitFor(() => expect(titles()).toEqual(["Place created"]))
  const files: Blob[] = []
  const saved = vi.spyOn(URL, "createObjectURL").mockImplementation((file) => `blob:${files.push(file as Blob)}`)
  await user.click(await control("Export (CSV)"))
  await waitFor(() => expect(files).toHaveLength(1))
  expect(await files[0]?.text()).toContain(id)
  saved.mockRestore()
})

test("a departure is named, once for all of its events, and what a new record is composed of is left to its page", async () => {
  const slot = await server.fixtures.slot({ dateLocal: "2026-05-03", startTimeLocal: "09:00" })
  await updateSlot(server.db, { slotId: slot.id, patch: { capacityPax: 12 }, now: clock.now })
  const { requests } = openPage(server, "/activity", { pages })
  const names = () => [...document.querySelectorAll(`a[href="/departures/${slot.id}"]`)].map(({ textContent }) => textContent)
  await waitFor(() => expect(names()).toEqual(Array(2).fill(expect.stringMatching(/^prod_test.*May 3.*09:00/))))
  expect(requests.filter(({ path }) => path.includes("/availability/slots"))).toHaveLength(1)
  const entries = [...document.querySelectorAll(".op-history-entry")].map((entry) => entry.querySelector(".op-changes") !== null)
  expect(entries).toEqual([true, false])
})

test("a span that no file holds says so instead of asking for it", async () => {
  const { user, requests } = openPage(server, "/activity?from=2026-03-01&to=2026-05-01", { pages })
  const save = await control(/^Export \(CSV\)/)
  expect(save.title).toBe("A file holds at most 31 days: choose a shorter span.")
  await user.click(save)
  await screen.findByText(/^Nothing changed between/)
  expect(requests.filter(({ path }) => path.includes("history.csv"))).toEqual([])
})
