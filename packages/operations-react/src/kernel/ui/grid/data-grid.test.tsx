import { screen, waitFor, within } from "@testing-library/react"
import { useState } from "react"
import { describe, expect, test, vi } from "vitest"
import { OperationsNetworkError, OperationsRequestError } from "../../core/index.js"
import { show } from "../../testing/screen.js"
import { EmptyState } from "../empty-state.js"
import { DataGrid, type DataGridProps, type GridColumn } from "./index.js"
import { moved } from "./moves.js"

interface Slot {
  id: string
  name: string
  left: number
}
const slots = (count: number): Slot[] => Array.from({ length: count }, (_, at) => ({ id: `avsl_${at}`, name: `Slot ${at}`, left: at }))
const columns: GridColumn<Slot>[] = [
  { id: "name", header: "Name", sort: "name", rowHeader: true, fixed: true, cell: ({ name }) => name },
  { id: "left", header: "Left", sort: "availablePax", align: "end", cell: ({ left }) => left },
  { id: "link", header: "Link", cell: ({ id }) => <a href={`/${id}`}>open</a> },
]
const answered = (rows: Slot[], total = rows.length) => ({
  data: { data: rows, total, limit: 50, offset: 0 },
  error: null,
  isPending: false,
  isFetching: false,
  dataUpdatedAt: Date.parse("2026-05-28T06:41:00Z"),
  refetch: vi.fn(),
})

function List(props: Partial<DataGridProps<Slot>>) {
  const [selected, onChange] = useState<ReadonlySet<string>>(new Set())
  return (
    <DataGrid
      id="slots"
      label="Slots"
      columns={columns}
      query={answered(slots(3))}
      rowId={({ id }) => id}
      rowLabel={({ name }) => name}
      paging={{ limit: 50, offset: 0, onChange: vi.fn() }}
      selection={{ selected, onChange, actions: (ids) => <button type="button">{`Close ${ids.join(" ")}`}</button> }}
      empty={<EmptyState title="No slots" />}
      {...props}
    />
  )
}
const focused = () => document.activeElement?.textContent

describe("a grid", () => {
  test("is one tab stop, walked with the keyboard", async () => {
    const onOpen = vi.fn()
    const { user } = show(<List onOpen={onOpen} />)
    const grid = screen.getByRole("grid", { name: "Slots" })
    expect(grid.querySelectorAll('[tabindex="0"]')).toHaveLength(1)
    within(grid).getByRole("rowheader", { name: "Slot 0" }).focus()
    await user.keyboard("{ArrowDown}")
    await waitFor(() => expect(focused()).toBe("Slot 1"))
    await user.keyboard("{Control>}{End}{/Control}")
    await waitFor(() => expect(focused()).toBe("open"))
    await user.keyboard("{ArrowLeft}{ArrowLeft}")
    await waitFor(() => expect(focused()).toBe("Slot 2"))
    await user.keyboard("{Enter}")
    expect(onOpen).toHaveBeenCalledWith(expect.objectContaining({ id: "avsl_2" }))
  })

  test("turns left and right around where writing runs the other way", () => {
    const extent = { rows: 3, columns: 4, page: 10, direction: "rtl" } as const
    expect(moved("ArrowLeft", { row: 0, column: 1 }, false, extent)).toEqual({ row: 0, column: 2 })
    expect(moved("End", { row: 0, column: 1 }, true, extent)).toEqual({ row: 2, column: 3 })
    expect(moved("a", { row: 0, column: 1 }, false, extent)).toBeUndefined()
  })

  test("selects rows by key and by mouse, and offers what can be done with them", async () => {
    const { user } = show(<List />)
    screen.getByRole("rowheader", { name: "Slot 1" }).focus()
    await user.keyboard("x")
    expect(screen.getByRole("button", { name: "Close avsl_1" })).toBeTruthy()
    await user.click(screen.getByLabelText("Select Slot 0"))
    expect(screen.getByText("2 selected")).toBeTruthy()
    await user.click(screen.getByLabelText("Select all on this page"))
    expect(screen.getByText("3 selected")).toBeTruthy()
    await user.click(screen.getByText("Clear selection"))
    expect(screen.queryByText("3 selected")).toBeNull()
  })

  test("sorts and pages on the server", async () => {
    const onSort = vi.fn()
    const onChange = vi.fn()
    const { user } = show(
      <List sort="name" onSort={onSort} query={answered(slots(50), 120)} paging={{ limit: 50, offset: 50, onChange }} />,
    )
    expect(screen.getByRole("columnheader", { name: "Name" }).getAttribute("aria-sort")).toBe("ascending")
    await user.click(screen.getByRole("button", { name: "Name" }))
    expect(onSort).toHaveBeenCalledWith("-name")
    expect(screen.getByText("51–100 of 120")).toBeTruthy()
    expect(screen.getByRole("grid").getAttribute("aria-rowcount")).toBe("121")
    await user.click(screen.getByRole("button", { name: "Next page" }))
    expect(onChange).toHaveBeenCalledWith({ limit: 50, offset: 100 })
  })

  test("says when the server stopped counting", () => {
    show(<List query={answered(slots(50), 5000)} totalCap={5000} />)
    expect(screen.getByText("1–50 of more than 5,000")).toBeTruthy()
  })

  test("remembers which columns a person wants to see", async () => {
    const { user, storage } = show(<List />)
    await user.click(screen.getByRole("button", { name: "Columns" }))
    await user.click(await screen.findByRole("menuitemcheckbox", { name: "Left" }))
    expect(screen.queryByRole("columnheader", { name: "Left" })).toBeNull()
    expect(JSON.parse(storage.kept.get("columns:slots") ?? "{}")).toMatchObject({ left: false })
  })

  test("keeps filters under a name", async () => {
    const onOpen = vi.fn()
    const { user } = show(<List views={{ current: "?status=open", onOpen }} />)
    await user.click(screen.getByRole("button", { name: "Views" }))
    await user.click(await screen.findByRole("menuitem", { name: "Save this view" }))
    await user.type(await screen.findByLabelText("Name of the view"), "Only open{Enter}")
    await user.click(await screen.findByRole("button", { name: "Only open" }))
    await user.click(await screen.findByRole("menuitemcheckbox", { name: "Only open" }))
    expect(onOpen).toHaveBeenCalledWith("?status=open")
  })

  test("holds only what is in view of a long page", () => {
    show(<List query={answered(slots(200))} />)
    expect(screen.getAllByRole("row").length).toBeLessThan(60)
  })
})

describe("a list that has nothing to show", () => {
  test("says why it is empty, or that nothing matches", async () => {
    const clear = vi.fn()
    const { user, again } = show(<List query={answered([])} />)
    expect(screen.getByText("No slots")).toBeTruthy()
    again(<List query={answered([])} onClearFilters={clear} />)
    await user.click(screen.getByRole("button", { name: "Clear filters" }))
    expect(clear).toHaveBeenCalled()
  })

  test("says what failed, with the code and the request, and tries again", async () => {
    const refetch = vi.fn()
    const error = new OperationsRequestError({ status: 500, code: "internal_error", requestId: "req_7" })
    const { user } = show(<List query={{ ...answered([]), data: undefined, error, refetch }} />)
    expect(screen.getByText("internal_error · req_7")).toBeTruthy()
    await user.click(screen.getByRole("button", { name: "Try again" }))
    expect(refetch).toHaveBeenCalled()
  })

  test("says whom to ask where a permission is missing", () => {
    const error = new OperationsRequestError({ status: 403, code: "forbidden", details: { capability: "availability.read" } })
    show(<List query={{ ...answered([]), data: undefined, error }} />)
    expect(screen.getByText(/availability\.read/)).toBeTruthy()
  })

  test("keeps the last good rows with their age when a refetch fails", () => {
    show(<List query={{ ...answered(slots(2)), error: new OperationsNetworkError(new TypeError("x")) }} />)
    expect(screen.getByText("Shown as of 09:41")).toBeTruthy()
    expect(screen.getByRole("rowheader", { name: "Slot 1" })).toBeTruthy()
  })

  test("waits a moment before it shows bars", async () => {
    show(<List query={{ ...answered([]), data: undefined, isPending: true }} />)
    expect(screen.queryByRole("status", { name: "Loading" })).toBeNull()
    expect(await screen.findByRole("status", { name: "Loading" })).toBeTruthy()
  })
})
