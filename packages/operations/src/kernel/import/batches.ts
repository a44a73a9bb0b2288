/** Rows of one statement: its text does not depend on their number, and no parameter grows without end. */
export const batchSize = 500

export async function inBatches<Row>(rows: readonly Row[], run: (batch: Row[]) => Promise<unknown>): Promise<void> {
  for (let at = 0; at < rows.length; at += batchSize) await run(rows.slice(at, at + batchSize))
}
