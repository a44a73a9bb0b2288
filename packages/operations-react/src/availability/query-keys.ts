export { type AvailabilityKeys, availabilityKeys } from "./keys.js"
export { type AvailabilityQueries, availabilityQueries } from "./queries.js"
