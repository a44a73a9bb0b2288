import { expect, test } from "vitest"
import type { PlanInput, PlanResource, PlanTraveler } from "./contract.js"
import { planAllocation } from "./plan.js"

/** Numbers that look random and are the same every time. */
function dice(seed: number) {
  let state = seed
  return (sides: number) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return Math.floor((state / 2 ** 32) * sides)
  }
}

const pad = (value: number) => String(value).padStart(3, "0")

/** A coach tour as they are: couples, friends, families, people alone, some with wishes, a few in wheelchairs. */
function tour(travelers: number, rooms: number): PlanInput {
  const roll = dice(4711)
  const people: PlanTraveler[] = []
  for (let booking = 1; people.length < travelers; booking++) {
    const size = [1, 2, 2, 2, 2, 2, 3, 4][roll(8)] ?? 2
    const children = size > 2 ? size - 2 : 0
    const bedPreference = ([null, null, "twin", "double"] as const)[roll(4)] ?? null
    const wheelchair = roll(25) === 0
    for (let member = 0; member < size && people.length < travelers; member++) {
      people.push({
        ...{ id: `t${pad(people.length)}`, bookingId: `b${pad(booking)}`, category: member >= size - children ? "child" : "adult" },
        ...{
          gender: (["female", "male"] as const)[(member + roll(2)) % 2],
          bedPreference: size === 1 && roll(2) ? "single" : size === 2 ? bedPreference : null,
        },
        accessNeeds: wheelchair && member === 0 ? ["WCHR"] : [],
      })
    }
  }
  const resources: PlanResource[] = Array.from({ length: rooms }, (_, index) => {
    const share = index / rooms
    const capacity = share < 0.2 ? 1 : share < 0.8 ? 2 : share < 0.93 ? 3 : 4
    const bedConfiguration = capacity === 2 ? (index % 2 ? "2 single beds" : "1 queen") : capacity === 3 ? "1 queen + 1 single" : null
    return {
      ...{ id: `r${pad(index)}`, kind: `room_${capacity}`, family: "room", segment: "", status: "open", capacity, bedConfiguration },
      ...{ accessible: index % 15 === 2, occupancyMin: capacity > 2 ? 2 : null },
    }
  })
  return { family: "room", resources, travelers: people, placements: [] }
}

const timed = async (input: PlanInput) => {
  const start = performance.now()
  const plan = await planAllocation(input)
  const ms = Math.round(performance.now() - start)
  console.log(
    `${input.travelers.length} travelers, ${input.resources.length} rooms: ${plan.engine}${plan.optimal ? ", proved" : ""}, ${ms} ms, ${JSON.stringify(plan.score)}`,
  )
  return { plan }
}

test("200 travelers get 120 rooms by a plan that is proved to be the best", async () => {
  const { plan } = await timed(tour(200, 120))
  expect(plan).toMatchObject({ engine: "exact", optimal: true })
})

test("350 travelers and 180 rooms are planned within the time that planning allows itself", async () => {
  const { plan } = await timed(tour(350, 180))
  expect(plan.moves.length).toBeGreaterThan(330)
})

test("a second run has nothing to move", async () => {
  const input = tour(200, 120)
  const { moves } = await planAllocation(input)
  const placed = { ...input, placements: moves.map(({ travelerId, to }) => ({ travelerId, resourceId: to })) }
  expect((await timed(placed)).plan.moves).toEqual([])
  expect((await timed({ ...placed, keep: "pinned" })).plan.moves).toEqual([])
})
