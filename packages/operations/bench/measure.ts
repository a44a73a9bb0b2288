import { setFlagsFromString } from "node:v8"
import { runInNewContext } from "node:vm"
import type { Case, Round } from "./case.js"

export type Result = {
  case: Case
  /** Medians in milliseconds. */
  baseline: number
  ours: number
  ratio: number
  kept: boolean
}

setFlagsFromString("--expose-gc")
const collect = runInNewContext("gc") as () => void

const fewest = 5
const most = 25
const enoughMilliseconds = 5_000
/** A bound this near to 1 is judged by more runs. */
const narrow = 1.2
const fewestWhenNarrow = 9

const sides = ["baseline", "ours"] as const

/**
 * Alternates both sides, each of them first every other time, after one unmeasured run of each, so that caches and the machine's mood touch
 * both alike; what one side left to be collected is collected before the next is measured. The ratio is the median of the runs' own
 * ratios: a machine that slows down in between slows both sides of a run.
 */
export async function measure(benchCase: Case, round: Round): Promise<Result> {
  const times = { baseline: [] as number[], ours: [] as number[] }
  const least = benchCase.most !== null && benchCase.most < narrow ? fewestWhenNarrow : fewest
  const begun = performance.now()
  // Short cases are repeated more often: a median of five runs of 40 ms is as much the machine's as the case's.
  const goesOn = (run: number) => run <= least || (run <= most && performance.now() - begun < enoughMilliseconds)
  for (let run = 0; goesOn(run); run++) {
    for (const side of run % 2 === 0 ? sides : sides.toReversed()) {
      await round.reset?.()
      collect()
      const start = performance.now()
      await round[side]()
      if (run > 0) times[side].push(performance.now() - start)
    }
  }
  const ratio = median(times.ours.map((time, run) => time / (times.baseline[run] ?? Number.NaN)))
  const kept = benchCase.most === null || ratio <= benchCase.most
  return { case: benchCase, baseline: median(times.baseline), ours: median(times.ours), ratio, kept }
}

function median(times: number[]): number {
  return times.toSorted((a, b) => a - b)[Math.floor(times.length / 2)] ?? Number.NaN
}

/** One operation as its time, many as their rate. */
export function inWords(milliseconds: number, operations: number): string {
  return operations === 1 ? `${milliseconds.toFixed(1)} ms` : `${Math.round((operations / milliseconds) * 1000).toLocaleString("en")}/s`
}
