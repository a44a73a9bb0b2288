import type { SlotTraveler } from "./contract.js"

/** What stands in place of a last name once a person was erased. Files keep it; a screen says it in its reader's language. */
export const erasedLastName = "Erased"

/** That nothing is known of a person any more. Pure. */
export const isErased = ({ firstName, lastName }: Pick<SlotTraveler, "firstName" | "lastName">): boolean =>
  firstName === null && lastName === erasedLastName
