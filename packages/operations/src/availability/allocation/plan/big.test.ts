import { expect, test } from "vitest"
import { tour } from "../../../../test/support/tour.js"
import type { PlanInput } from "./contract.js"
import { planAllocation } from "./plan.js"

/** Milliseconds of this process alone: a busy machine makes nothing slower. */
const timed = async (input: PlanInput) => {
  const start = process.cpuUsage()
  const plan = await planAllocation(input)
  const { user, system } = process.cpuUsage(start)
  const ms = Math.round((user + system) / 1000)
  console.log(
    `${input.travelers.length} travelers, ${input.resources.length} rooms: ${plan.engine}${plan.optimal ? ", proved" : ""}, ${ms} ms, ${JSON.stringify(plan.score)}`,
  )
  return { plan, ms }
}

test("200 travelers get 120 rooms by a plan that is proved to be the best", async () => {
  const { plan } = await timed(tour(200, 120))
  expect(plan).toMatchObject({ engine: "exact", optimal: true })
})

test("350 travelers and 180 rooms are planned in less than five seconds", async () => {
  const { plan, ms } = await timed(tour(350, 180))
  expect(ms).toBeLessThan(5000)
  expect(plan.moves.length).toBeGreaterThan(330)
})

test("a second run has nothing to move", async () => {
  const input = tour(200, 120)
  const { moves } = await planAllocation(input)
  const placed = { ...input, placements: moves.map(({ travelerId, to }) => ({ travelerId, resourceId: to })) }
  expect((await timed(placed)).plan.moves).toEqual([])
  expect((await timed({ ...placed, keep: "pinned" })).plan.moves).toEqual([])
})
