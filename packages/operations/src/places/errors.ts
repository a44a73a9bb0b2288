import { defineError } from "../kernel/errors.js"

export const placeNotFound = defineError(
  "place_not_found",
  "not_found",
  { title: "There is no place with this id.", mend: "Search for the place; it may have been deleted." },
  ({ id }: { id: string }) => `There is no place ${id}.`,
)
export const placeInUse = defineError(
  "place_in_use",
  "conflict",
  { title: "The place is referred to by other records.", mend: "Set it inactive instead: it leaves searches and stays usable by id." },
  ({ id }: { id: string; referredBy: string }) =>
    `Place ${id} is still used by other records, so it cannot be deleted. Set it inactive instead.`,
)
export const placesErrors = [placeNotFound, placeInUse] as const
