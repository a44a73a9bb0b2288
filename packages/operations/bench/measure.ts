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

/** Short cases are repeated more often: a median of five runs of 40 ms is as much the machine's as the case's. */
const goesOn = (run: number, begun: number) => run <= fewest || (run <= most && performance.now() - begun < enoughMilliseconds)

/**
 * Alternates both sides, after one unmeasured run of each, so that caches and the machine's mood touch both alike; what one side left to
 * be collected is collected before the next is measured.
 */
export async function measure(benchCase: Case, round: Round): Promise<Result> {
  const times = { baseline: [] as number[], ours: [] as number[] }
  const begun = performance.now()
  for (let run = 0; goesOn(run, begun); run++) {
    for (const side of ["baseline", "ours"] as const) {
      await round.reset?.()
      collect()
      const start = performance.now()
      await round[side]()
      if (run > 0) times[side].push(performance.now() - start)
    }
  }
  const [baseline, ours] = [median(times.baseline), median(times.ours)]
  const ratio = ours / baseline
  return { case: benchCase, baseline, ours, ratio, kept: benchCase.most === null || ratio <= benchCase.most }
}

function median(times: number[]): number {
  return times.sort((a, b) => a - b)[Math.floor(times.length / 2)] ?? Number.NaN
}

/** One operation as its time, many as their rate. */
export function inWords(milliseconds: number, operations: number): string {
  return operations === 1 ? `${milliseconds.toFixed(1)} ms` : `${Math.round((operations / milliseconds) * 1000).toLocaleString("en")}/s`
}
