import type { InputViolation } from "../../kernel/common-errors.js"
import { defineError } from "../../kernel/errors.js"

/** Who refers to a record, by kind. */
export interface ReferenceCount {
  sourceType: string
  count: number
  sampleIds: string[]
}
const kinds = (sources: ReferenceCount[]) =>
  sources.map(({ sourceType, count }) => `${count} × ${sourceType.replaceAll("_", " ")}`).join(", ")

export const placeNotFound = defineError(
  "place_not_found",
  "not_found",
  { title: "There is no place with this id.", mend: "Search for the place; it may have been deleted." },
  ({ id }: { id: string }) => `There is no place ${id}.`,
)
export const placeInUse = defineError(
  "place_in_use",
  "conflict",
  {
    title: "The place is referred to by other records.",
    mend: "Archiving needs that nothing live refers to the place, deleting that nothing does at all. `details.sources` names what stands in the way; a place that is only to leave the searches is set inactive.",
  },
  ({
    id,
    action,
    sources,
    lastEndsAt,
  }: {
    id: string
    action: "archive" | "delete"
    total: number
    sources: ReferenceCount[]
    /** When the last use that ends by itself ends; null when none does. */
    lastEndsAt: string | null
  }) => `Place ${id} cannot be ${action}d: it is used by ${kinds(sources)}${lastEndsAt ? `, the last until ${lastEndsAt}` : ""}.`,
)
export const placeArchived = defineError(
  "place_archived",
  "conflict",
  { title: "The place is archived.", mend: "Restore it first, or choose another place." },
  ({ id, archivedAt }: { id: string; archivedAt: string }) => `Place ${id} was archived at ${archivedAt}, so nothing new can refer to it.`,
)
export const placeMerged = defineError(
  "place_merged",
  "conflict",
  { title: "The place was merged into another one.", mend: "Work on its survivor, `details.survivorId`." },
  ({ id, survivorId }: { id: string; survivorId: string }) => `Place ${id} was merged into ${survivorId}.`,
)
export const placeHierarchyCycle = defineError(
  "place_hierarchy_cycle",
  "conflict",
  { title: "A place would stand below itself.", mend: "Choose a parent that is not below the place; `details.chain` shows the way up." },
  ({ id, parentId }: { id: string; parentId: string; chain: string[] }) =>
    `Place ${parentId} stands below ${id}, so it cannot be its parent.`,
)
export const placeHierarchyTooDeep = defineError(
  "place_hierarchy_too_deep",
  "conflict",
  { title: "A tree of places would have too many levels.", mend: "Put the place below a place nearer to the root." },
  ({ levels, limit }: { id: string; levels: number; limit: number; chain: string[] }) =>
    `The tree would have ${levels} levels; a tree has at most ${limit}.`,
)
export const coordinatesOutOfRange = defineError(
  "coordinates_out_of_range",
  "invalid",
  {
    title: "Coordinates lie outside the globe.",
    mend: "Latitudes run from −90 to 90, longitudes from −180 to 180. If `details.swapped` is true, the two were exchanged.",
  },
  ({ latitude, longitude, swapped }: { latitude: number; longitude: number; swapped: boolean; violations: InputViolation[] }) =>
    `Latitude ${latitude}, longitude ${longitude} is not on the globe${swapped ? "; the two look swapped" : ""}.`,
)
export const identifierInvalid = defineError(
  "identifier_invalid",
  "invalid",
  { title: "An identifier does not have the form of its scheme.", mend: "`details.expected` describes the form." },
  ({ scheme, value, expected }: { scheme: string; value: string; expected: string }) =>
    `“${value}” is no identifier of ${scheme}: expected ${expected}.`,
)
export const identifierTaken = defineError(
  "identifier_taken",
  "conflict",
  { title: "Another place has this identifier.", mend: "Open the place that `details.ownerId` names; the two may be the same." },
  ({ scheme, value, ownerId, ownerName }: { scheme: string; value: string; ownerId: string; ownerName: string }) =>
    `${scheme} “${value}” belongs to “${ownerName}” (${ownerId}).`,
)

export const facilityErrors = [
  placeNotFound,
  placeInUse,
  placeArchived,
  placeMerged,
  placeHierarchyCycle,
  placeHierarchyTooDeep,
  coordinatesOutOfRange,
  identifierInvalid,
  identifierTaken,
] as const
