import { screen, waitFor } from "@testing-library/react"
import { beforeAll, expect, expectTypeOf, test, vi } from "vitest"
import { testServer } from "../../../../test/support/server.js"
import type { HostScreens } from "../../../kernel/context/index.js"
import type { Slot } from "../../types.js"
import { control, openPage, rowCount } from "../testing/open.js"

const server = testServer()
vi.setConfig({ testTimeout: 60_000 })
// The page comes with all that it imports: the first test is not to wait for that.
beforeAll(async () => void (await import("./page.js")), 120_000)

const notes = {
  id: "programme",
  label: "Programme notes",
  capability: "programmes.read",
  render: (slot: Slot) => <p>{`Notes on ${slot.productId} of ${slot.dateLocal}`}</p>,
}
const screens: HostScreens = { departure: { tabs: [notes] } }
const tabs = () => screen.getAllByRole("tab").map(({ textContent }) => textContent)
const departure = () => server.fixtures.slot({ dateLocal: "2026-06-03", productId: "prod_nile" })

test("a tab of the host stands after those of the departure, in the URL, and gets the departure", async () => {
  expectTypeOf<Parameters<typeof notes.render>[0]>().toEqualTypeOf<Slot>()
  const slot = await departure()
  const { user } = openPage(server, `/departures/${slot.id}`, { screens })
  await user.click(await screen.findByRole("tab", { name: "Programme notes" }))
  await screen.findByText("Notes on prod_nile of 2026-06-03")
  expect(window.location.search).toBe("?tab=programme")
  expect(tabs().slice(-2)).toEqual(["Activity", "Programme notes"])
  await user.click(screen.getByRole("tab", { name: "Overview" }))
  expect(window.location.search).toBe("")
})

test("the address of such a tab opens it, and the list of departures leads to it", async () => {
  const slot = await departure()
  const { user } = openPage(server, `/departures/${slot.id}?tab=programme`, { screens })
  await screen.findByText("Notes on prod_nile of 2026-06-03")
  await user.click(screen.getByRole("link", { name: "Departures" }))
  await rowCount(1)
  await user.click(await control(/^Actions for /))
  await user.click(await control("Programme notes"))
  await screen.findByText("Notes on prod_nile of 2026-06-03")
  expect(window.location.pathname).toBe(`/departures/${slot.id}`)
})

test("whoever lacks the right has no such tab, its address opens the overview, and no name of ours is taken", async () => {
  const slot = await departure()
  const taken = { ...notes, id: "manifest", label: "Taken", capability: "availability.read" }
  openPage(server, `/departures/${slot.id}?tab=programme`, {
    screens: { departure: { tabs: [notes, taken] } },
    can: (capability) => capability === "availability.read",
  })
  await waitFor(() => expect(screen.getByRole("tab", { name: /^Overview/ }).getAttribute("aria-selected")).toBe("true"))
  expect(tabs()).not.toContain("Programme notes")
  expect(tabs()).not.toContain("Taken")
})

test("a tab of the host that throws leaves the page standing", async () => {
  vi.spyOn(console, "error").mockImplementation(() => undefined)
  const slot = await departure()
  const broken = {
    id: "broken",
    label: "Broken",
    render: () => {
      throw new Error("not today")
    },
  }
  const { user } = openPage(server, `/departures/${slot.id}?tab=broken`, { screens: { departure: { tabs: [broken] } } })
  const failed = () => document.querySelector(".op-error-state")
  await waitFor(() => expect(failed()).toBeTruthy())
  await user.click(screen.getByRole("tab", { name: "Activity" }))
  await screen.findByText("Departure added")
  expect(failed()).toBeNull()
})
