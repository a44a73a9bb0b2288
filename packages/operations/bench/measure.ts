import type { Case, Round } from "./case.js"

export type Result = {
  case: Case
  /** Medians in milliseconds. */
  baseline: number
  ours: number
  ratio: number
  kept: boolean
}

const runs = 5

/** Alternates both sides, after one unmeasured run of each, so that caches and the machine's mood touch both alike. */
export async function measure(benchCase: Case, round: Round): Promise<Result> {
  const times = { baseline: [] as number[], ours: [] as number[] }
  for (let run = 0; run <= runs; run++) {
    for (const side of ["baseline", "ours"] as const) {
      await round.reset?.()
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
