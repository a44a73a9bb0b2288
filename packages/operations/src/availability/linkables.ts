/** How other modules point at a departure: finance allocates supplier cost to it, catalog lists it. */
export const departureLinkable = { module: "availability", entity: "departure", table: "availability_slots", idPrefix: "avsl" } as const

export const availabilityLinkables = { departure: departureLinkable } as const
