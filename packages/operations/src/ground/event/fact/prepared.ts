import type { WriteContext } from "../../../kernel/context.js"

/** What an event about a passenger, a stop or a checkpoint does besides being recorded. */
export interface PreparedFact {
  /** False: it is so already. */
  changes: boolean
  write(at: Date, context: WriteContext): Promise<void>
}

export const nothingToDo: PreparedFact = { changes: false, write: async () => undefined }
