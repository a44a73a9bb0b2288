import { planGoals } from "../words.js"
import type { Column, Model } from "./model.js"

/** So many branches are looked at per goal before the proof is given up. There is no limit of time: the same input gives the same plan. */
const mostNodes = 20_000

export interface Solution {
  values: number[]
  /** Every goal was proved. */
  optimal: boolean
}

/** The types of `highs` describe its CommonJS half; its ES module exports the loader itself. */
type Loader = typeof import("highs")["default"]

/** The solver, if the host installed it. Loaded once, when first needed; its WebAssembly build has one thread. */
async function loadSolver() {
  const loaded = (await import("highs").catch(() => undefined)) as unknown as { default: Loader } | undefined
  return loaded?.default()
}

let solver: ReturnType<typeof loadSolver> | undefined

const matrixOf = (columns: readonly Column[], numRows: number) => {
  const merged = columns.map(({ entries }) => {
    const byRow = new Map<number, number>()
    for (const [row, value] of entries) byRow.set(row, (byRow.get(row) ?? 0) + value)
    return [...byRow].filter(([, value]) => value !== 0).sort(([one], [other]) => one - other)
  })
  const starts = [0]
  for (const entries of merged) starts.push((starts.at(-1) ?? 0) + entries.length)
  return {
    ...{ format: "csc" as const, numRows, numCols: columns.length, starts: Int32Array.from(starts) },
    indices: Int32Array.from(merged.flat().map(([row]) => row)),
    values: Float64Array.from(merged.flat().map(([, value]) => value)),
  }
}

const round = (values: ArrayLike<number>) => Array.from(values, (value) => Math.round(value))

/**
 * Solves goal after goal, each without giving up what the ones before it reached. `everybodyFits` says that a plan is known in which
 * nobody is left out, which spares the first of them. Undefined without solver or without any plan.
 */
export async function solve({ columns, rows }: Model, everybodyFits = false): Promise<Solution | undefined> {
  solver ??= loadSolver()
  const highs = await solver
  if (!highs || columns.length === 0) return undefined
  const numCols = columns.length
  const everyColumn = { kind: "range" as const, from: 0, to: numCols - 1 }
  return highs.withModel(
    {
      ...{ numCols, numRows: rows.length, colCost: new Float64Array(numCols), colLower: new Float64Array(numCols) },
      colUpper: Float64Array.from(columns, ({ upper }) => upper),
      rowLower: Float64Array.from(rows, ({ lower }) => Math.max(lower, -highs.infinity)),
      rowUpper: Float64Array.from(rows, ({ upper }) => Math.min(upper, highs.infinity)),
      matrix: matrixOf(columns, rows.length),
      integrality: new Int32Array(numCols).fill(highs.constants.variableType.integer),
    },
    (model) => {
      model.options.set({
        ...{ output_flag: false, random_seed: 1, mip_max_nodes: mostNodes, mip_rel_gap: 0, mip_abs_gap: 0.5 },
      })
      let best: Solution | undefined
      for (const goal of planGoals) {
        const costs = Float64Array.from(columns, ({ cost }) => cost[goal])
        const used = [...costs.keys()].filter((index) => costs[index] !== 0)
        if (used.length === 0) continue
        if (goal === "unplaced" && everybodyFits) {
          for (const index of used) model.changeColBounds(index, columns[index]?.upper ?? 1, columns[index]?.upper ?? 1)
          continue
        }
        model.changeColsCost(everyColumn, costs)
        if (best) model.setSolution({ colValue: Float64Array.from(best.values) })
        model.run()
        const values = round(model.getSolution().colValue)
        const optimal = model.getModelStatus() === highs.constants.modelStatus.optimal
        if (!optimal && !best) return undefined
        best = optimal ? { values, optimal: best?.optimal ?? true } : { values: best?.values ?? values, optimal: false }
        const reached = best.values.reduce((sum, value, index) => sum + value * (costs[index] ?? 0), 0)
        model.addRow(-highs.infinity, reached, { indices: used, values: used.map((index) => costs[index] ?? 0) })
      }
      return best ?? { values: new Array(numCols).fill(0), optimal: true }
    },
  )
}
