import { screen, waitFor } from "@testing-library/react"
import { allocateSlot } from "@voyant-travel/operations/availability"
import { beforeAll, beforeEach, expect, test, vi } from "vitest"
import { clock, testServer } from "../../../../test/support/server.js"
import { control, openPage } from "../testing/open.js"

const server = testServer()
vi.setConfig({ testTimeout: 60_000 })
// The page comes with all that it imports: the first test is not to wait for that.
beforeAll(async () => void (await import("./page.js")), 120_000)
const now = clock.now

/** What stood in the tab at each print: a browser without a printer has none of this. */
const prints: string[] = []
beforeEach(() => {
  prints.length = 0
  vi.stubGlobal("print", () => prints.push(document.querySelector("[role=tabpanel]")?.textContent ?? ""))
})

const choose = async (user: ReturnType<typeof openPage>["user"], sheet: string) => {
  await user.click(await control("Sheets"))
  await user.click(await control(sheet))
}

const departure = async () => {
  const slot = await server.fixtures.slot({ capacityPax: 10, dateLocal: "2026-06-03" })
  await allocateSlot(server.db, { slotId: slot.id, bookingId: "bkng_7", bookingRef: "NT-7", pax: 2, now })
  return slot
}

/** A page whose manifest does not come before `answer` is called. */
const openSlowly = (id: string) => {
  let answer = () => {}
  const gate = new Promise<void>((done) => {
    answer = done
  })
  const page = openPage(server, `/departures/${id}`, {
    fetch: (next) => async (input, init) => {
      if (input.includes("/manifest")) await gate
      return next(input, init)
    },
  })
  return { ...page, answer }
}

test("one menu has every sheet of a departure; one of another tab opens that tab and is printed once, with its people on it", async () => {
  const slot = await departure()
  const { user } = openPage(server, `/departures/${slot.id}`)
  await user.click(await control("Sheets"))
  const names = await waitFor(() => {
    const items = [...document.querySelectorAll("[role=menuitem]")].map(({ textContent }) => textContent)
    expect(items.length).toBeGreaterThan(0)
    return items
  })
  expect(names).toEqual([
    "Overview",
    "Manifest, compact",
    "Guide sheet",
    "Sign-in sheet",
    "Rooming list",
    "Seating plan",
    "Pickup list",
    "Driver list",
    "Crew call sheet",
  ])
  await user.click(await control("Sign-in sheet"))
  await waitFor(() => expect(prints).toHaveLength(1))
  expect(window.location.search).toBe("?tab=manifest")
  expect(prints[0]).toContain("Signature")
  expect(prints[0]).toContain("Traveler 2 (name missing)")
  await choose(user, "Overview")
  await waitFor(() => expect(prints).toHaveLength(2))
  expect(window.location.search).toBe("")
  expect(prints[1]).toContain("2 sold of 10")
})

test("a sheet with nothing on it is not printed: its tab opens and says what there is to do, and nothing is printed later", async () => {
  const slot = await departure()
  const { user } = openPage(server, `/departures/${slot.id}`)
  await choose(user, "Driver list")
  await screen.findAllByText("There is nothing to put on this sheet yet.")
  expect(window.location.search).toBe("?tab=pickups")
  await choose(user, "Rooming list")
  await waitFor(() => expect(window.location.search).toBe("?tab=rooming"))
  await screen.findByText("No rooms yet")
  await choose(user, "Guide sheet")
  await waitFor(() => expect(prints).toHaveLength(1))
})

test("whoever may not see resources has no call sheet to choose", async () => {
  const slot = await departure()
  const { user } = openPage(server, `/departures/${slot.id}`, { can: (capability) => capability === "availability.read" })
  await user.click(await control("Sheets"))
  await control("Driver list")
  expect([...document.querySelectorAll("[role=menuitem]")].map(({ textContent }) => textContent)).not.toContain("Crew call sheet")
})

test("a sheet whose people have not come yet waits for them, unless another tab is opened meanwhile", async () => {
  const slot = await departure()
  const { user, answer } = openSlowly(slot.id)
  await choose(user, "Guide sheet")
  await waitFor(() => expect(window.location.search).toBe("?tab=manifest"))
  await user.click(screen.getByRole("tab", { name: "Activity" }))
  await choose(user, "Sign-in sheet")
  await waitFor(() => expect(window.location.search).toBe("?tab=manifest"))
  expect(prints).toEqual([])
  answer()
  await waitFor(() => expect(prints).toHaveLength(1))
  expect(prints[0]).toContain("Signature")
})

test("whoever turns to another tab before the people have come no longer gets the sheet", async () => {
  const slot = await departure()
  const { user, answer } = openSlowly(slot.id)
  await choose(user, "Guide sheet")
  await waitFor(() => expect(window.location.search).toBe("?tab=manifest"))
  await user.click(screen.getByRole("tab", { name: "Activity" }))
  answer()
  await user.click(screen.getByRole("tab", { name: "Manifest" }))
  await screen.findAllByText("NT-7")
  await choose(user, "Overview")
  await waitFor(() => expect(prints).toHaveLength(1))
  expect(prints[0]).toContain("2 sold of 10")
})
