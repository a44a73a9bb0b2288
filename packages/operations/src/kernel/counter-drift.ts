/** A counter that does not equal its ledger, or a limit that the ledger passes. */
export interface CounterDrift {
  table: string
  id: string
  counter: string
  stored: number
  counted: number
}
