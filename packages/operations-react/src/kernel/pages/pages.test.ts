import { describe, expect, expectTypeOf, test } from "vitest"
import { hrefOf, matchPage } from "./match.js"
import { definePage, type OperationsPage } from "./page.js"
import { defineSearch, searchFlag, searchNumber, searchText, searchWord, searchWords } from "./search.js"

const codec = defineSearch({
  from: searchText(),
  status: searchWords(["open", "closed"]),
  tab: searchWord(["overview", "activity"], "overview"),
  offset: searchNumber(0),
  issues: searchFlag(),
})

const page = (id: string, path: string, destinations: OperationsPage["destinations"] = {}): OperationsPage =>
  definePage({
    id,
    path,
    destinations,
    area: "availability",
    title: id,
    capability: "availability.read",
    search: codec,
    load: () => Promise.reject(new Error("not here")),
    loader: async () => undefined,
  })
const pages = [
  page("departure", "/departures/:id", { departure: ({ id, tab }) => `/departures/${id}${tab ? `?tab=${tab}` : ""}` }),
  page("departures", "/departures"),
  page("calendar", "/departures/calendar"),
]

describe("view state in the URL", () => {
  test("comes back as it was written, typed", () => {
    const state = { from: "2026-05-28", status: ["closed" as const], tab: "activity" as const, offset: 50, issues: true }
    expect(codec.parse(codec.stringify(state))).toEqual(state)
    expectTypeOf(codec.parse("").status).toEqualTypeOf<("open" | "closed")[]>()
  })

  test("is short where nothing is chosen, and never breaks on a typed URL", () => {
    expect(codec.stringify({ tab: "overview", offset: 0, status: [], issues: false })).toBe("")
    expect(codec.parse("?status=nonsense&status=open&offset=-4&x=1")).toEqual({
      from: undefined,
      status: ["open"],
      tab: "overview",
      offset: 0,
      issues: false,
    })
  })
})

describe("pages", () => {
  test("are found by their path, a written-out one before a name", () => {
    expect(matchPage(pages, "/admin/departures/avsl_1", "/admin")).toMatchObject({ page: { id: "departure" }, params: { id: "avsl_1" } })
    expect(matchPage(pages, "/admin/departures/calendar", "/admin")?.page.id).toBe("calendar")
    expect(matchPage(pages, "/elsewhere/departures", "/admin")).toBeUndefined()
  })

  test("answer their own destinations; the host answers its own; the rest are text", () => {
    const href = hrefOf(pages, "/admin/", ({ to, ...rest }) => (to === "booking" && "id" in rest ? `/bookings/${rest.id}` : undefined))
    expect(href({ to: "departure", id: "avsl_1", tab: "activity" })).toBe("/admin/departures/avsl_1?tab=activity")
    expect(href({ to: "booking", id: "b1" })).toBe("/bookings/b1")
    expect(href({ to: "place", id: "p1" })).toBeUndefined()
  })
})
