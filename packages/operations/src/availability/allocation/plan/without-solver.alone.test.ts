import { expect, test, vi } from "vitest"
import { tour } from "../../../../test/support/tour.js"
import { planAllocation } from "./plan.js"

/** A host that did not install the optional package. */
vi.mock("highs", () => {
  throw new Error("Cannot find package 'highs'")
})

test("without the solver a plan is made greedily, says so, and is the same every time", async () => {
  const input = tour(40, 25)
  const plan = await planAllocation({ ...input, engine: "exact" })
  expect(plan).toMatchObject({ engine: "greedy", optimal: false, unplaced: [] })
  expect(plan.moves).toHaveLength(40)
  expect(await planAllocation(input)).toEqual(plan)
})
