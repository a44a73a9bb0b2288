import { defineMessages } from "../../../../kernel/messages/index.js"

/** English texts of what a departure or a product needs. */
export const demandMessages = defineMessages({
  "demand.advisory": "Advisory: who does not fit is a warning",
  "demand.anyKind": "Any kind",
  "demand.blocking": "Blocking: not ready without it",
  "demand.bufferAfter": "Free after it",
  "demand.bufferBefore": "Free before it",
  "demand.bufferHint": "Empty = the resource's own",
  "demand.chooseScope": "Choose",
  "demand.enforcement": "How strictly",
  "demand.exclusive": "For this departure alone",
  "demand.minCapacity": "At least this capacity",
  "demand.mode": "Use",
  "demand.noPool": "No pool",
  "demand.quantity": "How many",
  "demand.quantityHint": "0 switches the role off",
  "demand.required": "Each must have",
  "demand.role": "Role",
  "demand.roleHint": "A word such as guide, second-guide or coach",
  "demand.scope.any": "anybody",
  "demand.scope.booking": "the same booking",
  "demand.scope.product": "the same product",
  "demand.scope.slot": "the same departure",
  "demand.shareScope": "Shared with",
  "demand.shared": "Shared with others",
  "demand.units": "Pieces or seats of it",
})
