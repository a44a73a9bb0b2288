import { describe, expect, test } from "vitest"
import type { PlanPlacement, PlanResource, PlanTraveler } from "../contract.js"
import { planAllocation } from "../plan.js"

/** A coach whose rows are like `2-2` or `3-2`. */
function coach(parentId: string, rows: number, pattern: string): PlanResource[] {
  const blocks = pattern.split("-").map(Number)
  return Array.from({ length: rows }, (_, row) => {
    let letter = 0
    return blocks.flatMap((size, block) =>
      Array.from({ length: size }, (_seat, index): PlanResource => {
        const seatColumn = "ABCDEFGH".charAt(letter++)
        const outer = block === 0 ? index === 0 : block === blocks.length - 1 && index === size - 1
        const inner = (block > 0 && index === 0) || (block < blocks.length - 1 && index === size - 1)
        return {
          ...{
            id: `${parentId}-${String(row + 1).padStart(2, "0")}${seatColumn}`,
            kind: "vehicle_seat",
            family: "seat",
            segment: "",
            capacity: 1,
            status: "open",
          },
          ...{ parentId, seatRow: row + 1, seatColumn, seatPosition: inner ? "aisle" : outer ? "window" : "middle" },
        }
      }),
    )
  }).flat()
}

const party = (bookingId: string, size: number, more: Partial<PlanTraveler> = {}): PlanTraveler[] =>
  Array.from({ length: size }, (_, index) => ({ id: `${bookingId}.${index}`, bookingId, category: "adult", isLead: index === 0, ...more }))

async function seated(resources: PlanResource[], travelers: PlanTraveler[], placements: PlanPlacement[] = []) {
  const plan = await planAllocation({ family: "seat", resources, travelers, placements })
  const of = (booking: string) =>
    plan.moves
      .filter(({ travelerId }) => travelerId.startsWith(`${booking}.`))
      .map(({ to }) => to)
      .sort()
  const at = (id: string) => plan.moves.find(({ travelerId }) => travelerId === id)?.to
  return { plan, of, at }
}

describe("seats", () => {
  test("four together sit in one row without an aisle between them when a row has four side by side", async () => {
    const { of, at } = await seated(coach("bus", 3, "4-2"), party("a", 4))
    expect(of("a")).toEqual(["bus-01A", "bus-01B", "bus-01C", "bus-01D"])
    expect(at("a.0")).toBe("bus-01A")
  })

  test("where two and two sit beside the aisle, four sit one pair behind the other", async () => {
    const { of } = await seated(coach("bus", 3, "2-2"), party("a", 4))
    expect(of("a")).toEqual(["bus-01A", "bus-01B", "bus-02A", "bus-02B"])
  })

  test("pairs fill blocks, the lead sits at the window, and nobody's neighbour is across the aisle", async () => {
    const { of, at, plan } = await seated(coach("bus", 2, "2-2"), [...party("a", 2), ...party("b", 2), ...party("c", 1), ...party("d", 1)])
    expect(of("a")).toEqual(["bus-01A", "bus-01B"])
    expect(of("b")).toEqual(["bus-01C", "bus-01D"])
    expect(at("b.0")).toBe("bus-01D")
    expect(plan).toMatchObject({ engine: "greedy", unplaced: [] })
  })

  test("the middle pair of 2-2-2 belongs together", async () => {
    const taken = ["A", "B", "E", "F"].map((column, index) => ({ travelerId: `x.${index}`, resourceId: `bus-01${column}` }))
    const { of } = await seated(coach("bus", 1, "2-2-2"), [...party("x", 4), ...party("a", 2)], taken)
    expect(of("a")).toEqual(["bus-01C", "bus-01D"])
  })

  test("a party is never split over vehicles, even if it gets no seat", async () => {
    const { of, plan } = await seated([...coach("bus1", 1, "2-1"), ...coach("bus2", 1, "2-1")], [...party("a", 4), ...party("b", 3)])
    expect(of("b")).toEqual(["bus1-01A", "bus1-01B", "bus1-01C"])
    expect(plan.unplaced).toEqual([
      { groupKey: "booking:a", travelerIds: ["a.0", "a.1", "a.2", "a.3"], reason: "no_capacity", largestAvailable: 3 },
    ])
  })

  test("joins the vehicle in which somebody of the party sits", async () => {
    const { of } = await seated([...coach("bus1", 2, "2-2"), ...coach("bus2", 2, "2-2")], party("a", 2), [
      { travelerId: "a.1", resourceId: "bus2-02A" },
    ])
    expect(of("a")[0]).toMatch(/^bus2/)
  })

  test("accessible seats go first to those who need them, and others leave them free", async () => {
    const seats = coach("bus", 2, "2-2").map((seat) => (seat.id === "bus-02C" ? { ...seat, accessible: true } : seat))
    const { at } = await seated(seats, [...party("a", 2), ...party("w", 1, { accessNeeds: ["WCHS"] })])
    expect(at("w.0")).toBe("bus-02C")
    expect((await seated(seats, party("a", 7))).plan.moves.map(({ to }) => to)).not.toContain("bus-02C")
  })

  test("a seat that is closed to somebody by age or option is not theirs", async () => {
    const seats = coach("bus", 1, "2-1").map((seat) => (seat.seatColumn === "A" ? { ...seat, minAge: 18 } : seat))
    const { at } = await seated(seats, [...party("a", 1), { id: "a.1", bookingId: "a", category: "child" }])
    expect([at("a.0"), at("a.1")]).toEqual(["bus-01A", "bus-01B"])
  })
})
