import * as z from "zod"

const part = "(?:0|[1-9]\\d{0,19})"
const largest = { tx: 2n ** 64n - 1n, seq: 2n ** 63n - 1n }

const fits = (cursor: string) => {
  const [tx, seq] = cursor.split(".").map(BigInt)
  return tx !== undefined && seq !== undefined && tx <= largest.tx && seq <= largest.seq
}

/** A position in the feed: opaque to readers, inside the writing transaction and the order within it. */
export const cursorSchema = z
  .string()
  .regex(new RegExp(`^${part}\\.${part}$`), { message: "Expected a cursor that the feed answered.", abort: true })
  .refine(fits, { message: "Expected a cursor that the feed answered." })

/** The position before the first event. */
export const beginning = "0.0"

const compareNumbers = (a: string, b: string) => a.length - b.length || (a < b ? -1 : a > b ? 1 : 0)

/** Negative when `a` lies before `b`. Decimal text without leading zeros compares by length, then letter by letter. */
export function compareCursors(a: string, b: string): number {
  const [aTx = "", aSeq = ""] = a.split(".")
  const [bTx = "", bSeq = ""] = b.split(".")
  return compareNumbers(aTx, bTx) || compareNumbers(aSeq, bSeq)
}
