import { act, screen, waitFor } from "@testing-library/react"
import { beforeEach, describe, expect, test, vi } from "vitest"
import { testServer } from "../../../../../test/support/server.js"
import { ar } from "../../../../locales/ar.js"
import { control, openPage } from "../../testing/open.js"

const server = testServer()
vi.setConfig({ testTimeout: 30_000 })

const refusal = (status: number, code: string, details: object = {}) =>
  new Response(JSON.stringify({ code, status, detail: "Refused.", details, requestId: "req_9" }), {
    status,
    headers: { "content-type": "application/problem+json", "x-request-id": "req_9" },
  })
/** A server that refuses while `on`. */
const refusing = (answer: () => Response) => {
  const state = { on: true }
  return {
    state,
    fetch: (next: (input: string, init?: RequestInit) => Promise<Response>) => async (input: string, init?: RequestInit) =>
      state.on ? answer() : next(input, init),
  }
}

const views = [
  { name: "calendar", path: "/departures/calendar?date=2026-06-01", drawn: ".op-chip" },
  { name: "board", path: "/departures/board?date=2026-06-01", drawn: ".op-board-cell" },
] as const
const drawn = (selector: string) => waitFor(() => expect(document.querySelector(selector)).toBeTruthy())

describe.each(views)("the $name", ({ path, drawn: selector }) => {
  beforeEach(async () => {
    await server.fixtures.departures({ startTimes: ["09:00"], days: 3, anchorDate: "2026-06-01" })
  })

  test("says what failed, with its code, and tries again; what was there stays when a refetch fails", async () => {
    const { state, fetch } = refusing(() => refusal(500, "internal_error"))
    const { user, client } = openPage(server, path, { fetch })
    expect(await screen.findByText("internal_error · req_9")).toBeTruthy()
    state.on = false
    await user.click(await control("Try again"))
    await drawn(selector)
    state.on = true
    await act(() => client.invalidateQueries())
    expect(await screen.findByText(/^Shown as of/)).toBeTruthy()
    expect(document.querySelector(selector)).toBeTruthy()
  })

  test("explains what the server does not let this person see", async () => {
    const { fetch } = refusing(() => refusal(403, "forbidden", { area: "availability", action: "read", capability: "availability.read" }))
    openPage(server, path, { fetch })
    expect(await screen.findByText("You may not see this")).toBeTruthy()
    expect(screen.getByText(/availability\.read/)).toBeTruthy()
  })

  test("a day that cannot be read leaves the rest of the page working", async () => {
    const fetch = (next: (input: string, init?: RequestInit) => Promise<Response>) => async (input: string, init?: RequestInit) =>
      input.includes("/availability/slots") ? refusal(500, "internal_error") : next(input, init)
    openPage(server, `${path}&day=2026-06-01`, { fetch })
    await drawn(selector)
    expect(await screen.findByText("internal_error · req_9")).toBeTruthy()
    expect(document.querySelector(selector)).toBeTruthy()
  })

  test("speaks Arabic, from right to left", async () => {
    openPage(server, path, { locale: "ar", messages: ar })
    await drawn(selector)
    expect(document.querySelector(".op-root")?.getAttribute("dir")).toBe("rtl")
    expect(document.querySelector(".op-page")?.textContent).not.toMatch(/Today|Previous|Departures/)
    expect(document.querySelector(selector)?.closest("table")?.textContent).toContain("متاح")
  })
})

test("a board whose filters leave nothing offers to clear them", async () => {
  await server.fixtures.departures({ startTimes: ["09:00"], days: 3, anchorDate: "2026-06-01" })
  const { user } = openPage(server, "/departures/board?date=2026-01-01&option=opt_none")
  expect(await screen.findByText("Nothing matches")).toBeTruthy()
  await user.click(await control("Clear filters"))
  expect(await screen.findByText("No product departs in these dates")).toBeTruthy()
})
