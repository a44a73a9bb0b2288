/** What a step found. A step that is no test run counts no tests, but its failures count as failures. */
export type Outcome = {
  passed: number
  failures: string[]
  /** Tests that passed on their second attempt only: named, because one of the two is wrong, the test or the product. */
  unsteady: string[]
}

export const nothingFailed: Outcome = { passed: 0, failures: [], unsteady: [] }

export function together(outcomes: Outcome[]): Outcome {
  return {
    passed: outcomes.reduce((sum, { passed }) => sum + passed, 0),
    failures: outcomes.flatMap(({ failures }) => failures),
    unsteady: outcomes.flatMap(({ unsteady }) => unsteady),
  }
}
