/** How other modules point at a place. */
const place = { module: "places", entity: "facility", table: "facilities", primaryKey: "id", idPrefix: "plac" } as const

export const placesLinkables = { facility: place, place } as const
