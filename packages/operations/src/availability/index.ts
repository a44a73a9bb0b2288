export * from "./contract.js"
export { availabilityErrors } from "./errors.js"
export { availabilityLinkables, departureLinkable } from "./linkables.js"
export * from "./schema.js"
