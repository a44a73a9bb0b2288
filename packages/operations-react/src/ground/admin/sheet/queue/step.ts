import type { RecordExecutionEvent, ReportIncident, RespondToAssignment } from "../../../inputs.js"
import type { DispatchId } from "../../../types.js"

/** What the device made of a press: it keeps its id and its time, however late the network takes it. */
export interface Pressed {
  /** Of the device; the server counts it once. */
  id: string
  dispatchId: DispatchId
  /** When it was pressed. */
  at: string
}

export type SheetStep = Pressed &
  (
    | { call: "recordExecutionEvent"; input: Omit<RecordExecutionEvent, "dispatchId"> }
    | { call: "respondToAssignment"; input: RespondToAssignment }
    | { call: "reportIncident"; input: Omit<ReportIncident, "dispatchId"> }
  )

/** Where the steps of one driver wait. Ids, times and what was typed as proof; no names. */
export const queueKey = (scope: string, driverId: string) => `sheet.queue:${scope}:${driverId}`

const isStep = (value: unknown): value is SheetStep =>
  typeof value === "object" && value !== null && "id" in value && "dispatchId" in value && "call" in value && "input" in value

/** What is kept, in the order in which it was pressed; nothing where the store holds something else. */
export function parseSteps(text: string | null): readonly SheetStep[] {
  if (text === null) return []
  try {
    const value: unknown = JSON.parse(text)
    return Array.isArray(value) ? value.filter(isStep) : []
  } catch {
    return []
  }
}

export const stringifySteps = (steps: readonly SheetStep[]): string | null => (steps.length > 0 ? JSON.stringify(steps) : null)

/** One more at the end; the same press twice stays one. */
export const added = (steps: readonly SheetStep[], step: SheetStep): readonly SheetStep[] =>
  steps.some(({ id }) => id === step.id) ? steps : [...steps, step]

export const without = (steps: readonly SheetStep[], id: string): readonly SheetStep[] => steps.filter((step) => step.id !== id)
