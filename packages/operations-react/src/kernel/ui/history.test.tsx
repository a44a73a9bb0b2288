import { screen } from "@testing-library/react"
import { expect, test, vi } from "vitest"
import { kernelMessages } from "../messages/en.js"
import { show } from "../testing/screen.js"
import { History, type HistoryEntry } from "./index.js"

const entry = { id: "evnt_1", type: "holds.resource_hold.nights_set", at: "2026-05-28T06:00:00Z", actor: null, reason: "Bigger boat" }

const tell = (change: Pick<HistoryEntry, "before" | "after">) => {
  const pages = [{ data: [{ ...entry, ...change }] }]
  const query = { data: { pages }, error: null, isPending: false, isFetching: false, dataUpdatedAt: 0, refetch: vi.fn() }
  show(<History query={query} />, { messages: kernelMessages })
}
const line = (field: string) => screen.getByText(field).closest("div")?.textContent

test("a record's story tells what changed, and for what reason", () => {
  tell({ before: { capacityPax: 40, label: "x" }, after: { capacityPax: 48, label: "x" } })
  expect(screen.getByText("Rooms per night set")).toBeTruthy()
  expect(screen.getByText("Bigger boat").tagName).toBe("BDI")
  expect(line("Capacity")).toBe("Capacitybefore 40after 48")
})

test("what a change is composed of is told in words and dates, without what is nothing", () => {
  const nights = (held: number) => [{ night: "2026-06-17", held, released: 0, unitId: "" }]
  tell({ before: { nights: nights(40), stops: {} }, after: { nights: nights(45), stops: { trav_01m8fq77yrfer9q4vbz6wm2ssc: null } } })
  expect(line("Nights")).toBe("Nightsbefore Night Wed, Jun 17, 2026, Held 40after Night Wed, Jun 17, 2026, Held 45")
  expect(screen.queryByText("Stops")).toBeNull()
})

test("a new record tells its values, in the words of their field, and not what it is composed of", () => {
  tell({
    before: null,
    after: { roomKind: "mystery", backing: "open", label: "Block A", totals: { held: 3 }, steps: [{ keepPercent: 80 }] },
  })
  expect(line("Kind of room")).toBe("Kind of roomafter \u2068mystery\u2069")
  expect(line("Taken from")).toBe("Taken fromafter open")
  expect(line("Label")).toBe("Labelafter \u2068Block A\u2069")
  expect(screen.queryByText("Release steps")).toBeNull()
  expect(document.body.textContent).not.toMatch(/[{}]/)
})
