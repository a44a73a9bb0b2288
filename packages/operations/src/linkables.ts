import { availabilityLinkables } from "./availability/linkables.js"
import { placesLinkables } from "./places/linkables.js"

export { availabilityLinkables, departureLinkable } from "./availability/linkables.js"
export { placesLinkables } from "./places/linkables.js"

/** Everything of this module that other modules may point at. */
export const operationsLinkables = { ...availabilityLinkables, ...placesLinkables } as const
