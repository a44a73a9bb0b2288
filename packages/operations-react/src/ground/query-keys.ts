export { type GroundKeys, groundKeys } from "./keys.js"
export { type GroundQueries, groundQueries } from "./queries.js"
