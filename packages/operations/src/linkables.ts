import { availabilityLinkables } from "./availability/linkables.js"
import { groundLinkables } from "./ground/linkables.js"
import { placesLinkables } from "./places/linkables.js"
import { resourcesLinkables } from "./resources/linkables.js"

export { availabilityLinkables, departureLinkable } from "./availability/linkables.js"
export { groundLinkables } from "./ground/linkables.js"
export { placesLinkables } from "./places/linkables.js"
export { resourcesLinkables } from "./resources/linkables.js"

/** Everything of this module that other modules may point at. */
export const operationsLinkables = { ...availabilityLinkables, ...placesLinkables, ...resourcesLinkables, ...groundLinkables } as const
