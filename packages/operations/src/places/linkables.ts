/** How other modules point at a place. */
const place = { module: "places", entity: "facility", table: "facilities", primaryKey: "id", idPrefix: "plac" } as const

export const placesLinkables = {
  facility: place,
  place,
  property: { module: "places", entity: "property", table: "properties", primaryKey: "id", idPrefix: "prop" },
  functionSpace: { module: "places", entity: "functionSpace", table: "function_spaces", primaryKey: "id", idPrefix: "fnsp" },
} as const
