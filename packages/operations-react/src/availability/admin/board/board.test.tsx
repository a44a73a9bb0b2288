import { act, fireEvent, screen, waitFor } from "@testing-library/react"
import { expect, test, vi } from "vitest"
import { testServer } from "../../../../test/support/server.js"
import { control, dialog, openPage } from "../testing/open.js"

const server = testServer()
vi.setConfig({ testTimeout: 30_000 })

const cell = (row: number, column: number) => document.querySelector<HTMLElement>(`[data-cell="${row}:${column}"]`)
const key = (row: number, column: number, name: string, more: object = {}) =>
  act(() => void fireEvent.keyDown(cell(row, column) as Element, { key: name, ...more }))
const opened = () => waitFor(() => expect(cell(0, 0)).toBeTruthy())

const products = async (count: number, days: number, times = ["09:00", "14:00"]) => {
  for (let index = 0; index < count; index += 1)
    await server.fixtures.departures({
      productId: `prod_${String(index).padStart(2, "0")}`,
      startTimes: times,
      days,
      anchorDate: "2026-05-02",
    })
}

test("shows products by date: times and what is left of them", async () => {
  await products(2, 5)
  openPage(server, "/departures/board")
  await opened()
  expect(cell(0, 0)?.textContent).toBe("")
  expect(cell(0, 1)?.textContent).toContain("09:00 14:00")
  expect(cell(0, 1)?.textContent).toContain("20 left, Available")
  expect(document.querySelector(".op-board")?.getAttribute("aria-rowcount")).toBe("3")
  expect(document.querySelector(".op-board")?.getAttribute("aria-colcount")).toBe("29")
})

test("selects a rectangle with Shift and the arrows, and changes what departs in it", async () => {
  await products(3, 6)
  const { user } = openPage(server, "/departures/board")
  await opened()
  for (const [row, column, name, more] of [
    [0, 0, "ArrowRight", {}],
    [0, 1, "ArrowRight", { shiftKey: true }],
    [0, 2, "ArrowDown", { shiftKey: true }],
  ] as const)
    key(row, column, name, more)
  expect(await screen.findByText("2 days × 2 rows")).toBeTruthy()
  expect([cell(0, 1), cell(1, 2), cell(2, 1)].map((one) => one?.getAttribute("aria-selected"))).toEqual(["true", "true", "false"])
  await user.click(await control("Set capacity"))
  const asked = await dialog()
  expect(asked.textContent).toContain("Capacity of 8 departures")
  await user.click(asked.querySelector("input[type=checkbox]") as HTMLElement)
  await user.click(await control("Set capacity", asked))
  await waitFor(() => expect(cell(1, 2)?.textContent).toContain("no limit, Free sale"))
  expect(cell(2, 2)?.textContent).toContain("20 left")
  await user.click(await control("Close out"))
  const editor = await dialog()
  await user.type(editor.querySelector("textarea") as HTMLElement, "Feast")
  await user.click(await control("Close out", editor))
  await waitFor(() => expect(cell(1, 2)?.dataset.closed).toBe("true"))
  expect(cell(2, 2)?.dataset.closed).toBeUndefined()
})

test("draws what is looked at and no more, however much there is", async () => {
  await products(30, 60, ["09:00"])
  openPage(server, "/departures/board?days=92")
  await opened()
  expect(document.querySelectorAll(".op-board-cell").length).toBeLessThan(700)
  expect(document.querySelectorAll(".op-root *").length).toBeLessThan(5000)
})

test("opens the departures of one cell beside the board, and closes with Escape", async () => {
  await products(2, 5)
  openPage(server, "/departures/board")
  await opened()
  key(0, 0, "ArrowRight")
  key(0, 1, "Enter")
  await waitFor(() => expect(document.querySelectorAll(".op-slot")).toHaveLength(2))
  expect(window.location.search).toBe("?day=2026-05-02&of=prod_00")
  act(() => void fireEvent.keyDown(document.querySelector(".op-panel-title") as Element, { key: "Escape" }))
  await waitFor(() => expect(document.querySelector(".op-slot")).toBeNull())
})

test("without the right to change there is no rectangle", async () => {
  await products(1, 5)
  openPage(server, "/departures/board", { can: (capability) => capability === "availability.read" })
  await opened()
  key(0, 0, "ArrowRight", { shiftKey: true })
  await waitFor(() => expect(document.activeElement).toBe(cell(0, 1)))
  expect(screen.queryByRole("toolbar")).toBeNull()
})

test("options of a product have rows of their own: each is opened, limited and closed out by itself", async () => {
  const slots = [
    { optionId: "opt_deck", capacityPax: 8 },
    { optionId: "opt_suite", capacityPax: 4 },
    { optionId: null, capacityPax: 6 },
  ]
  for (const slot of slots)
    await server.fixtures.slot({ productId: "prod_nile", dateLocal: "2026-05-02", startTimeLocal: "09:00", ...slot })
  const names = { byIds: async (ids: readonly string[]) => ids.map((id) => ({ id, name: `Named ${id}` })) }
  const { user } = openPage(server, "/departures/board", { neighbours: { products: names, options: names } })
  await opened()
  await screen.findByText("Named opt_deck")
  const heads = [...document.querySelectorAll(".op-board-body [scope=row]")].map(({ textContent }) => textContent)
  expect(heads).toEqual(["Named prod_nile", "Named prod_nileNamed opt_deck", "Named prod_nileNamed opt_suite"])
  const left = () =>
    [0, 1, 2].map(
      (row) =>
        cell(row, 1)
          ?.querySelector(".op-hidden")
          ?.textContent?.match(/^(\d+) left/)?.[1],
    )
  expect(left()).toEqual(["6", "8", "4"])

  key(0, 0, "ArrowDown")
  key(1, 0, "ArrowRight")
  key(1, 1, "Enter")
  await waitFor(() => expect(document.querySelectorAll(".op-slot")).toHaveLength(1))
  expect(window.location.search).toBe("?day=2026-05-02&of=prod_nile&variant=opt_deck")

  key(1, 1, "ArrowDown", { shiftKey: true })
  await screen.findByText("1 day × 2 rows")
  await user.click(await control("Set capacity"))
  const asked = await dialog()
  expect(asked.textContent).toContain("Capacity of 2 departures")
  await user.click(asked.querySelector("input[type=checkbox]") as HTMLElement)
  await user.click(await control("Set capacity", asked))
  await waitFor(() => expect(cell(2, 1)?.textContent).toContain("no limit"))
  expect(left()).toEqual(["6", undefined, undefined])

  await user.click(await control("Close out"))
  const editor = await dialog()
  expect(editor.textContent).toContain("2 products or options: one closeout for each")
  await user.type(editor.querySelector("textarea") as HTMLElement, "Refit")
  await user.click(await control("Close out", editor))
  await waitFor(() => expect([0, 1, 2].map((row) => cell(row, 1)?.dataset.closed)).toEqual([undefined, "true", "true"]))
})
