export { type ResourcesKeys, resourcesKeys } from "./keys.js"
export { type ResourcesQueries, resourcesQueries } from "./queries.js"
