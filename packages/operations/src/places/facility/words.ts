export const facilityKinds = [
  "property",
  "hotel",
  "resort",
  "lodge",
  "camp",
  "venue",
  "meeting_point",
  "transfer_hub",
  "airport",
  "terminal",
  "station",
  "port",
  "marina",
  "border_crossing",
  "attraction",
  "restaurant",
  "office",
  "depot",
  "other",
] as const
export type FacilityKind = (typeof facilityKinds)[number]

/** `inactive` leaves searches and stays usable by id; `merged` lives on in its survivor. */
export const facilityStatuses = ["active", "inactive", "archived", "merged"] as const
export type FacilityStatus = (typeof facilityStatuses)[number]

/** What a person sets; archiving and merging are commands of their own. */
export const facilityDisplayStatuses = ["active", "inactive"] as const
export const facilityOwnerTypes = ["supplier", "organization", "internal", "other"] as const

/** Where a place has its zone from: a person, its coordinates, or the place above it. */
export const timezoneSources = ["given", "coordinates", "parent"] as const
export type TimezoneSource = (typeof timezoneSources)[number]
export const contactRoles = ["general", "reservations", "operations", "front_desk", "sales", "emergency", "security", "other"] as const
export const facilityWarningCodes = ["timezone_differs_from_coordinates"] as const

/** Levels of a tree of places, the root counted. */
export const maxFacilityLevels = 10

/** How a search found a place, from the surest to the vaguest. */
export const matchReasons = ["identifier", "code", "name", "prefix", "words", "similarity"] as const
