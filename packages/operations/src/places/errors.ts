import { defineError } from "../kernel/errors.js"
import { facilityErrors } from "./facility/errors.js"
import { mergeErrors } from "./merge/errors.js"

export const featureNotFound = defineError(
  "feature_not_found",
  "not_found",
  {
    title: "The place has no feature with this id.",
    mend: "List the features of the place; a feature of another place is not found here.",
  },
  ({ id }: { id: string }) => `There is no feature ${id} of this place.`,
)
export const featureCodeTaken = defineError(
  "feature_code_taken",
  "conflict",
  { title: "The place has a feature with this code already.", mend: "Change that feature: `details.owner` names it." },
  ({ code, owner }: { placeId: string; code: string; owner?: { id: string; name: string } }) =>
    `The feature “${code}” is there already${owner ? `: “${owner.name}” (${owner.id})` : ""}.`,
)
export const scheduleNotFound = defineError(
  "schedule_not_found",
  "not_found",
  { title: "The place has no opening hours with this id.", mend: "List the opening hours of the place; they may have been replaced." },
  ({ id }: { id: string }) => `There are no opening hours ${id} of this place.`,
)
export const propertyNotFound = defineError(
  "property_not_found",
  "not_found",
  { title: "There is no property with this id.", mend: "Search the properties by their place." },
  ({ id }: { id: string }) => `There is no property ${id}.`,
)
export const propertyExists = defineError(
  "property_exists",
  "conflict",
  { title: "The place has lodging data already.", mend: "Change that property: `details.propertyId` names it." },
  ({ placeId, propertyId }: { placeId: string; propertyId?: string }) =>
    `Place ${placeId} is a property already${propertyId ? ` (${propertyId})` : ""}.`,
)
export const propertyGroupNotFound = defineError(
  "property_group_not_found",
  "not_found",
  { title: "There is no property group with this id.", mend: "List the property groups." },
  ({ id }: { id: string }) => `There is no property group ${id}.`,
)
export const propertyGroupInUse = defineError(
  "property_group_in_use",
  "conflict",
  { title: "The property group has groups below it.", mend: "Move or delete the groups that `details.groupIds` names first." },
  ({ id, groupIds }: { id: string; groupIds: string[] }) => `Group ${id} still has ${groupIds.length} groups below it.`,
)
export const groupHierarchyCycle = defineError(
  "group_hierarchy_cycle",
  "conflict",
  {
    title: "A property group would stand below itself.",
    mend: "Choose a parent that is not below the group; `details.chain` shows the way up.",
  },
  ({ id, parentId }: { id: string; parentId: string; chain: string[] }) =>
    `Group ${parentId} stands below ${id}, so it cannot be its parent.`,
)
export const memberNotFound = defineError(
  "member_not_found",
  "not_found",
  { title: "There is no membership with this id.", mend: "List the members of the group or pool." },
  ({ id }: { id: string }) => `There is no membership ${id}.`,
)
export const functionSpaceNotFound = defineError(
  "function_space_not_found",
  "not_found",
  { title: "There is no function space with this id.", mend: "List the function spaces of the place." },
  ({ id }: { id: string }) => `There is no function space ${id}.`,
)
export const parentNotDivisible = defineError(
  "parent_not_divisible",
  "conflict",
  { title: "The parent space cannot be divided.", mend: "Set `divisible` on the parent first, or choose another parent." },
  ({ parentId }: { parentId: string; chain: string[] }) => `Space ${parentId} is not divisible, so nothing can be a part of it.`,
)
export const spaceHierarchyCycle = defineError(
  "space_hierarchy_cycle",
  "conflict",
  {
    title: "A space would be a part of itself.",
    mend: "Choose a parent that is not a part of the space; `details.chain` shows the way up.",
  },
  ({ id, parentId }: { id: string; parentId: string; chain: string[] }) =>
    `Space ${parentId} is a part of ${id}, so it cannot be its parent.`,
)
export const spaceInUse = defineError(
  "space_in_use",
  "conflict",
  {
    title: "The space is taken or has parts.",
    mend: "Release what takes it, or wait until the last use ends; parts are deleted before the whole. A space that is no longer used can be set inactive.",
  },
  ({
    id,
    total,
    lastEndsAt,
  }: {
    id: string
    total: number
    sources: { sourceType: string; count: number; sampleIds: string[] }[]
    lastEndsAt: string | null
  }) => `Space ${id} is in use by ${total} ${total === 1 ? "record" : "records"}${lastEndsAt ? `, the last until ${lastEndsAt}` : ""}.`,
)

export const placesErrors = [
  ...facilityErrors,
  ...mergeErrors,
  featureNotFound,
  featureCodeTaken,
  scheduleNotFound,
  propertyNotFound,
  propertyExists,
  propertyGroupNotFound,
  propertyGroupInUse,
  groupHierarchyCycle,
  memberNotFound,
  functionSpaceNotFound,
  parentNotDivisible,
  spaceHierarchyCycle,
  spaceInUse,
] as const
