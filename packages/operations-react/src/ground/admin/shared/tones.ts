import type { DispatchStatus } from "@voyant-travel/operations/ground/contract"
import type { Tone } from "../../../kernel/ui/index.js"

/** How the state of a run looks: what still lacks something stands out, what is over steps back. */
export const statusTone: Record<DispatchStatus, Tone> = {
  draft: "neutral",
  scheduled: "warning",
  assigned: "info",
  en_route: "info",
  arrived: "info",
  picked_up: "success",
  completed: "neutral",
  cancelled: "danger",
  no_show: "danger",
}
