import type { Plan, PlanInput } from "./contract.js"
import { modelOf } from "./exact/model.js"
import { TooLarge } from "./exact/parts.js"
import { solve } from "./exact/solve.js"
import { unfold } from "./exact/unfold.js"
import { planGreedily } from "./greedy.js"
import { hashOf } from "./hash.js"
import { type Problem, problemOf, type Seating } from "./problem.js"
import { apartOf, compromisesOf, movesOf, unchangedOf, unplacedOf } from "./report.js"
import { compareScores, scoreOf } from "./score.js"
import { planSeats } from "./seats/plan.js"

interface Found {
  engine: Plan["engine"]
  optimal: boolean
  seating: Seating
}

async function solveExactly(problem: Problem, everybodyFits: boolean): Promise<{ seating: Seating; optimal: boolean } | undefined> {
  try {
    const model = modelOf(problem)
    const solution = await solve(model, everybodyFits)
    return solution && { seating: unfold(model, solution.values, problem.family), optimal: solution.optimal }
  } catch (error) {
    if (error instanceof TooLarge) return undefined
    throw error
  }
}

async function planRooms(problem: Problem, engine: PlanInput["engine"]): Promise<Found> {
  const greedy: Found = { engine: "greedy", optimal: false, seating: planGreedily(problem) }
  if (engine === "greedy") return greedy
  if (problem.units.every(({ members }) => members.length === 0)) return { ...greedy, engine: "exact", optimal: true }
  const known = scoreOf(problem, greedy.seating)
  const exact = await solveExactly(problem, known.unplaced === 0)
  const better = exact && compareScores(scoreOf(problem, exact.seating), known) <= 0
  return better ? { engine: "exact", ...exact } : greedy
}

/**
 * Plans who gets which room or seat, without a database. Hard and blocking rules are never broken; among the plans that keep them,
 * the one with the best `score` is chosen, goal by goal. A sharing group, else a booking's party, is placed whole or not at all.
 * The same people, rooms and placements give the same plan and the same `planHash`, in whatever order they come.
 */
export async function planAllocation(input: PlanInput): Promise<Plan> {
  const problem = problemOf(input)
  const found = input.family === "seat" ? planSeats(problem) : await planRooms(problem, input.engine)
  const moves = movesOf(problem, found.seating)
  const unplaced = unplacedOf(problem, found.seating)
  return {
    engine: found.engine,
    optimal: found.optimal,
    planHash: await hashOf([input.family, input.segment ?? "", moves, unplaced]),
    moves,
    unchanged: unchangedOf(problem, found.seating),
    unplaced,
    compromises: compromisesOf(input, moves),
    apart: apartOf(problem, found.seating),
    score: scoreOf(problem, found.seating),
  }
}
