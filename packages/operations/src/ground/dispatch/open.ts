import { dispatchClosed, dispatchIsDraft } from "../errors.js"
import { type DispatchStatus, endStatuses } from "../words.js"

interface State {
  id: string
  status: DispatchStatus
  scheduledAt: Date | null
  endsAt: Date | null
}

/** Assets serve orders that are not over. Throws `dispatch_closed`, `dispatch_is_draft`. */
export function requireOpen<Dispatch extends State>(
  dispatch: Dispatch,
): asserts dispatch is Dispatch & { scheduledAt: Date; endsAt: Date } {
  if ((endStatuses as readonly string[]).includes(dispatch.status)) throw dispatchClosed({ id: dispatch.id, status: dispatch.status })
  if (dispatch.status === "draft" || !dispatch.scheduledAt || !dispatch.endsAt) throw dispatchIsDraft({ id: dispatch.id })
}
