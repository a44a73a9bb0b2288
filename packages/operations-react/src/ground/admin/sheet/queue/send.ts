import { type CallOptions, type Operations, OperationsNetworkError, OperationsRequestError } from "../../../../kernel/core/index.js"
import { groundClient } from "../../../client.js"
import type { SheetStep } from "./step.js"

/** Hands one step to the server. Its id is the idempotency key and the event's own: a repeat answers the first. */
export function sendStep(operations: Operations, step: SheetStep, options: CallOptions): Promise<unknown> {
  const client = groundClient(operations)
  const once = { ...options, idempotencyKey: step.id }
  const { dispatchId, at, id } = step
  switch (step.call) {
    case "recordExecutionEvent":
      return client.recordExecutionEvent({ ...step.input, dispatchId, occurredAt: at, clientEventId: id }, once)
    case "reportIncident":
      return client.reportIncident({ ...step.input, dispatchId, occurredAt: at, clientEventId: id }, once)
    case "respondToAssignment":
      return client.respondToAssignment(step.input, once)
  }
}

const again = [401, 408, 425, 429, 502, 503, 504]

/** Whether a step keeps waiting: nobody has judged it yet. A refusal is final. */
export const mayWait = (error: unknown): boolean =>
  error instanceof OperationsNetworkError || (error instanceof OperationsRequestError && again.includes(error.status))
