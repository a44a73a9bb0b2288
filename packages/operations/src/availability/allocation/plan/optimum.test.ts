import fc from "fast-check"
import { describe, expect, test } from "vitest"
import { evaluateRoomRules } from "../rules/evaluate.js"
import type { PlanInput, PlanPlacement, PlanResource, PlanScore, PlanTraveler } from "./contract.js"
import { planAllocation } from "./plan.js"
import { type Person, type Problem, problemOf, type Seating } from "./problem.js"
import { companyBlocked, compareScores, personBlocked, scoreOf } from "./score.js"

const room = fc.record({
  capacity: fc.constantFrom(1, 2, 2, 3),
  accessible: fc.boolean(),
  bedConfiguration: fc.constantFrom(null, "1 king", "2 singles"),
  occupancyMin: fc.constantFrom(null, null, 2),
  genderPolicy: fc.constantFrom("any" as const, "any" as const, "female" as const),
  minAge: fc.constantFrom(null, null, 18),
})
const traveler = fc.record({
  booking: fc.integer({ min: 1, max: 3 }),
  group: fc.constantFrom(null, null, null, "g1"),
  category: fc.constantFrom("adult" as const, "adult" as const, "child" as const),
  gender: fc.constantFrom(null, "female" as const, "male" as const),
  bedPreference: fc.constantFrom(null, null, "twin" as const, "single" as const, "double" as const),
  needs: fc.constantFrom<string[]>([], [], ["WCHR"]),
  apart: fc.constantFrom(null, null, null, null, 0, 1),
  home: fc.constantFrom(null, null, 0, 1),
  pinned: fc.boolean(),
})

/** A departure with a few people who are placed already, as far as there is room for them. */
const departure = (most: number) =>
  fc
    .record({
      rooms: fc.array(room, { minLength: 1, maxLength: 4 }),
      people: fc.array(traveler, { minLength: 1, maxLength: most }),
      keep: fc.constantFrom("all" as const, "pinned" as const),
    })
    .map(({ rooms, people, keep }): PlanInput => {
      const resources: PlanResource[] = rooms.map((one, index) => ({
        id: `r${index}`,
        kind: "room_any",
        family: "room",
        segment: "",
        status: "open",
        ...one,
        occupancyMin: one.capacity > 1 ? one.occupancyMin : null,
      }))
      const placements: PlanPlacement[] = []
      people.forEach(({ home, pinned }, index) => {
        const target = home === null ? undefined : resources[home]
        if (target && placements.filter(({ resourceId }) => resourceId === target.id).length < target.capacity)
          placements.push({ travelerId: `t${index}`, resourceId: target.id, pinned })
      })
      const travelers: PlanTraveler[] = people.map(({ booking, group, category, gender, bedPreference, needs, apart }, index) => ({
        ...{ id: `t${index}`, bookingId: `b${booking}`, sharingGroupId: group, category, gender, bedPreference, accessNeeds: needs },
        keepApart: apart === null || apart === index ? [] : [`t${apart}`],
      }))
      return { family: "room", keep, resources, travelers, placements }
    })

/** The best score of all seatings, found by trying every one. */
function bestOfAll(problem: Problem): PlanScore {
  const people = problem.units.flatMap(({ members }) => members)
  const chosen: (string | null)[] = []
  let best: PlanScore | undefined
  const judge = () => {
    const seating: Seating = new Map(people.flatMap(({ id }, index): [string, string][] => (chosen[index] ? [[id, chosen[index]]] : [])))
    const whole = problem.units.every(
      ({ members }) => new Set(members.filter(({ home }) => home === null).map(({ id }) => seating.has(id))).size < 2,
    )
    if (!whole) return
    for (const one of problem.rooms) {
      const inside: Person[] = people.filter((_, index) => chosen[index] === one.id)
      if (
        inside.length + one.kept.length > one.capacity ||
        inside.some((person) => personBlocked(one, person)) ||
        companyBlocked(one, inside)
      )
        return
    }
    const score = scoreOf(problem, seating)
    if (!best || compareScores(score, best) < 0) best = score
  }
  const choose = (index: number) => {
    const person = people[index]
    if (!person) return judge()
    const options: (string | null)[] = [...problem.rooms.map(({ id }) => id), ...(person.home === null ? [null] : [])]
    for (const option of options) {
      chosen[index] = option
      choose(index + 1)
    }
  }
  choose(0)
  return best as unknown as PlanScore
}

const afterPlan = ({ placements }: PlanInput, moves: { travelerId: string; to: string }[]) => {
  const moved = new Set(moves.map(({ travelerId }) => travelerId))
  return [
    ...placements.filter(({ travelerId }) => !moved.has(travelerId)),
    ...moves.map(({ travelerId, to }) => ({ travelerId, resourceId: to })),
  ]
}

describe("the exact plan", () => {
  test(
    "is as good as the best of all seatings, tried one by one",
    () =>
      fc.assert(
        fc.asyncProperty(departure(5), async (input) => {
          const plan = await planAllocation(input)
          expect(plan).toMatchObject({ engine: "exact", optimal: true, score: bestOfAll(problemOf(input)) })
        }),
        { numRuns: 150, seed: 7 },
      ),
    120_000,
  )

  test(
    "is never worse than the greedy one, breaks no rule that the greedy one keeps, and both move nobody who is kept",
    () =>
      fc.assert(
        fc.asyncProperty(departure(14), async (input) => {
          const [exact, greedy] = [
            await planAllocation({ ...input, engine: "exact" }),
            await planAllocation({ ...input, engine: "greedy" }),
          ]
          expect(exact.engine).toBe("exact")
          expect(compareScores(exact.score, greedy.score)).toBeLessThanOrEqual(0)
          for (const plan of [exact, greedy]) {
            const moved = plan.moves.map(({ travelerId }) => travelerId)
            const found = evaluateRoomRules({ ...input, placements: afterPlan(input, plan.moves), before: input.placements, moved })
            expect(found.filter(({ level }) => level !== "advisory")).toEqual([])
            const fixed = input.placements.filter(({ pinned }) => input.keep === "all" || pinned).map(({ travelerId }) => travelerId)
            expect(moved.filter((id) => fixed.includes(id))).toEqual([])
          }
        }),
        { numRuns: 200, seed: 7 },
      ),
    120_000,
  )

  test(
    "is the same, byte for byte, in whatever order the rows come",
    () =>
      fc.assert(
        fc.asyncProperty(departure(10), fc.infiniteStream(fc.nat(1000)), async (input, numbers) => {
          const shuffled = <T>(rows: readonly T[]) =>
            rows
              .map((row) => [numbers.next().value as number, row] as const)
              .sort(([one], [other]) => one - other)
              .map(([, row]) => row)
          const again = {
            ...input,
            resources: shuffled(input.resources),
            travelers: shuffled(input.travelers),
            placements: shuffled(input.placements),
          }
          expect(JSON.stringify(await planAllocation(again))).toBe(JSON.stringify(await planAllocation(input)))
        }),
        { numRuns: 60, seed: 7 },
      ),
    120_000,
  )
})
