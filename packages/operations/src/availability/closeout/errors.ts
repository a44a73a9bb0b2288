import { defineError } from "../../kernel/errors.js"

export const closeoutNotFound = defineError(
  "closeout_not_found",
  "not_found",
  { title: "There is no closeout with this id.", mend: "List the closeouts of the product; closeouts are reopened, never deleted." },
  ({ id }: { id: string }) => `There is no closeout ${id}.`,
)
export const closeoutScopeMissing = defineError(
  "closeout_scope_missing",
  "invalid",
  {
    title: "A closeout does not say what it closes.",
    mend: "Send at least one of `productId`, `optionId`, `slotId`, `ruleId`, `placeId`.",
  },
  (_: { path: string }) => "Say what to close: a product, an option, a rule, a place or one departure.",
)
export const closeoutReopened = defineError(
  "closeout_reopened",
  "conflict",
  { title: "The closeout is no longer in force.", mend: "Make a new closeout: a reopened one stays as it was, as history." },
  ({ id, reopenedAt }: { id: string; reopenedAt: string }) => `Closeout ${id} was reopened at ${reopenedAt}, so it cannot be changed.`,
)
export const closeoutExists = defineError(
  "closeout_exists",
  "conflict",
  { title: "Another closeout in force has the same scope, dates and effect.", mend: "Keep the other one and reopen this one." },
  ({ id }: { id: string }) => `Closeout ${id} would become the same as another one in force.`,
)

export const closeoutErrors = [closeoutNotFound, closeoutScopeMissing, closeoutReopened, closeoutExists] as const
