import type { PlanInput, PlanResource, PlanTraveler } from "../../src/availability/allocation/plan/contract.js"

/** Numbers that look random and are the same every time. */
export function dice(seed: number): (sides: number) => number {
  let state = seed
  return (sides) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return Math.floor((state / 2 ** 32) * sides)
  }
}

const pad = (value: number) => String(value).padStart(3, "0")

function peopleOf(travelers: number): PlanTraveler[] {
  const roll = dice(4711)
  const people: PlanTraveler[] = []
  for (let booking = 1; people.length < travelers; booking++) {
    const size = [1, 2, 2, 2, 2, 2, 3, 4][roll(8)] ?? 2
    const children = size > 2 ? size - 2 : 0
    const wish = ([null, null, "twin", "double"] as const)[roll(4)] ?? null
    const wheelchair = roll(25) === 0
    for (let member = 0; member < size && people.length < travelers; member++) {
      people.push({
        ...{ id: `t${pad(people.length)}`, bookingId: `b${pad(booking)}`, category: member >= size - children ? "child" : "adult" },
        ...{
          gender: (["female", "male"] as const)[(member + roll(2)) % 2],
          bedPreference: size === 1 && roll(2) ? "single" : size === 2 ? wish : null,
        },
        accessNeeds: wheelchair && member === 0 ? ["WCHR"] : [],
      })
    }
  }
  return people
}

function roomsOf(rooms: number): PlanResource[] {
  return Array.from({ length: rooms }, (_, index) => {
    const share = index / rooms
    const capacity = share < 0.2 ? 1 : share < 0.8 ? 2 : share < 0.93 ? 3 : 4
    const bedConfiguration = capacity === 2 ? (index % 2 ? "2 single beds" : "1 queen") : capacity === 3 ? "1 queen + 1 single" : null
    return {
      ...{ id: `r${pad(index)}`, kind: `room_${capacity}`, family: "room", segment: "", status: "open", capacity, bedConfiguration },
      ...{ accessible: index % 15 === 2, occupancyMin: capacity > 2 ? 2 : null },
    }
  })
}

/** A coach tour as they are: couples, friends, families, people alone, some with wishes, a few in wheelchairs. */
export const tour = (travelers: number, rooms: number): PlanInput => ({
  ...{ family: "room", resources: roomsOf(rooms), travelers: peopleOf(travelers), placements: [] },
})
