import { waitFor } from "@testing-library/react"
import { describe, expect, test, vi } from "vitest"
import { control, openPage } from "../../src/availability/admin/testing/open.js"
import { frozen } from "../support/frozen.js"
import { settledOn } from "../support/screens/line.js"
import { makeOffice, type Office } from "../support/screens/office.js"
import { pages } from "../support/screens/screens.js"
import { testServer } from "../support/server.js"

const server = testServer()
const atOffice = frozen(server, makeOffice)
vi.setConfig({ testTimeout: 60_000 })

const emptied = () => [...document.querySelectorAll<HTMLElement>(".op-main .op-empty")]
const saidBy = (element: HTMLElement) => element.querySelector(".op-empty-title")?.textContent ?? ""
const helps = (element: HTMLElement) => element.querySelector(".op-empty-text, .op-empty-actions") !== null

interface View {
  name: string
  path: string
  /** Filters that nothing in the office fits. */
  filtered?: string | ((office: Office) => string)
  /** Good news, or the answer to a question: there is nothing to do next. */
  saysAll?: true
}

/** Lists and boards that need no record of their own. */
const views: readonly View[] = [
  { name: "departures", path: "/departures?range=all", filtered: "q=zzzz" },
  { name: "departuresCalendar", path: "/departures/calendar?date=2026-06-01", filtered: "product=prod_none" },
  { name: "departuresBoard", path: "/departures/board?date=2026-06-01", filtered: ({ world }) => `place=${world.unused.id}` },
  { name: "rules", path: "/departures/rules?", filtered: "q=zzzz" },
  { name: "closeouts", path: "/departures/closeouts?", filtered: "q=zzzz" },
  { name: "pickups groups", path: "/departures/pickups?", filtered: "product=prod_none" },
  { name: "pickups points", path: "/departures/pickups?view=points", filtered: "q=zzzz" },
  { name: "pickups day", path: "/departures/pickups?view=day&date=2026-06-20" },
  { name: "resources", path: "/resources?", filtered: "kind=boat" },
  { name: "resources expiring", path: "/resources?view=expiring", saysAll: true },
  { name: "pools", path: "/resources/pools?", filtered: "q=zzzz" },
  { name: "requirements", path: "/resources/requirements?", filtered: "product=prod_none" },
  { name: "timeline", path: "/resources/timeline?date=2026-05-28&days=7", filtered: "kind=boat" },
  { name: "timeline table", path: "/resources/timeline?date=2026-05-28&days=7&view=table", filtered: "kind=boat" },
  { name: "whoIsFree", path: "/resources/free?date=2026-05-28", saysAll: true },
  { name: "places", path: "/places?", filtered: "q=zzzz" },
  { name: "placeDuplicates", path: "/places/duplicates", saysAll: true },
  { name: "dispatchBoard", path: "/ground?date=2026-05-28", filtered: "status=cancelled" },
  { name: "shifts", path: "/ground/shifts?from=2026-05-25" },
  { name: "vehicles", path: "/ground/vehicles?", filtered: "active=no" },
  { name: "drivers", path: "/ground/drivers?", filtered: "language=zz" },
  { name: "operators", path: "/ground/operators?", filtered: "active=no" },
  { name: "holds", path: "/holds?", filtered: "q=zzzz" },
  { name: "activity", path: "/activity?from=2026-04-01&to=2026-05-02", saysAll: true },
]

test.each(views)("$name: where nothing is yet, it says what this is and what to do next", async ({ path, saysAll = false }) => {
  const { client } = openPage(server, path, { pages })
  await settledOn(client)
  const said = emptied().map((one) => [saidBy(one), saysAll || helps(one)])
  expect(said).not.toEqual([])
  for (const one of said) expect(one).toEqual([expect.stringMatching(/\p{L}{3}/u), true])
})

describe.each(views.filter(({ filtered }) => filtered !== undefined))("$name, with filters that nothing fits", ({ path, filtered }) => {
  test("says so, and clearing them brings everything", async () => {
    const office = await atOffice()
    const { client, user } = openPage(server, `${path}&${typeof filtered === "function" ? filtered(office) : filtered}`, { pages })
    await settledOn(client)
    expect(emptied().map(saidBy)).toContain("Nothing matches")
    await user.click(await control("Clear filters"))
    await waitFor(() => expect(emptied().map(saidBy)).not.toContain("Nothing matches"))
    await settledOn(client)
    expect(emptied().map(saidBy)).toEqual([])
  })
})
