import { screen, within } from "@testing-library/react"
import { useState } from "react"
import { describe, expect, test, vi } from "vitest"
import { show } from "../../../../kernel/testing/screen.js"
import { SeatMapBuilder } from "./builder.js"
import { layoutOf, type SeatLayout, seatCount } from "./layout.js"

const seen = vi.fn<(layout: SeatLayout) => void>()

function Drawing({ start }: { start: SeatLayout }) {
  const [layout, setLayout] = useState(start)
  const change = (next: SeatLayout) => {
    seen(next)
    setLayout(next)
  }
  return <SeatMapBuilder layout={layout} onChange={change} capacity={19} />
}

function open(start: SeatLayout = layoutOf(["SSAS", "SSAS"])) {
  seen.mockClear()
  const { user } = show(<Drawing start={start} />)
  return { user, last: () => seen.mock.lastCall?.[0] as SeatLayout }
}

const cells = () => screen.getAllByRole("gridcell")
const drawn = (layout: SeatLayout) => layout.rows.map(({ cells: row }) => row.map((cell) => cell[0]).join(""))

describe("drawing a seat plan", () => {
  test("works by keyboard alone: walk, choose several, paint, take back, do again", async () => {
    const { user, last } = open()
    cells()[0]?.focus()
    await user.keyboard("{ArrowRight}{Shift>}{ArrowDown}{/Shift}a")
    expect(drawn(last())).toEqual(["saas", "saas"])
    await user.keyboard("{ArrowUp}{End}d")
    expect(drawn(last())).toEqual(["saad", "saas"])
    await user.keyboard("{Control>}z{/Control}")
    expect(drawn(last())).toEqual(["saas", "saas"])
    await user.keyboard("{Control>}z{/Control}{Control>}y{/Control}")
    expect(drawn(last())).toEqual(["saas", "saas"])
    expect(document.activeElement?.getAttribute("aria-label")).toBe("Row 1, column 4: Seat 1B, aisle seat")
  })

  test("starts from a known vehicle and counts its seats against what the vehicle takes", async () => {
    const { user, last } = open()
    await user.selectOptions(screen.getByLabelText("Start from a vehicle"), "Minibus, 19 seats")
    expect(seatCount(last())).toBe(19)
    expect(screen.getByText("19 seats of 19 in the vehicle")).toBeTruthy()
    expect(within(screen.getByRole("grid")).getAllByRole("row")).toHaveLength(7)
  })

  test("calls seats by row and letter or counts them through, keeps that while it is drawn on, and takes it back", async () => {
    const { user, last } = open()
    await user.selectOptions(screen.getByLabelText("How seats are called"), "Numbers: 1, 2, 3…")
    expect(last().numbering).toBe("sequence")
    expect(cells().map(({ textContent }) => textContent)).toEqual(["1", "2", "", "3", "4", "5", "", "6"])
    await user.click(screen.getByRole("button", { name: "Mirror" }))
    expect(last().numbering).toBe("sequence")
    await user.selectOptions(screen.getByLabelText("Start from a vehicle"), "Minibus, 19 seats")
    expect(last().numbering).toBe("sequence")
    cells()[0]?.focus()
    await user.keyboard("{Control>}zzz{/Control}")
    expect(last().numbering ?? "row_letter").toBe("row_letter")
    expect(cells()[0]?.textContent).toBe("1A")
  })

  test("mirrors, grows and shrinks, and never mirrors with the language", async () => {
    const { user, last } = open(layoutOf(["SDA_"]))
    await user.click(screen.getByRole("button", { name: "Mirror" }))
    expect(drawn(last())).toEqual(["vads"])
    const rows = screen.getByLabelText("Rows")
    await user.clear(rows)
    await user.type(rows, "13")
    expect(last().rows).toHaveLength(1)
    await user.keyboard("{Enter}")
    expect(last().rows).toHaveLength(13)
    await user.keyboard("{ArrowDown}")
    expect(last().rows).toHaveLength(12)
    expect(screen.getByRole("grid").closest("[dir]")?.getAttribute("dir")).toBe("ltr")
  })
})
