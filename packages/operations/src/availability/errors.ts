import { defineError } from "../kernel/errors.js"

export const slotNotFound = defineError(
  "slot_not_found",
  "not_found",
  { title: "There is no departure with this id.", mend: "It may have been deleted while it was unused. Search by product and date." },
  ({ id }: { id: string }) => `There is no departure ${id}.`,
)

/** Every code of this area; each entity adds its own. */
export const availabilityErrors = [slotNotFound] as const
