export * from "./client.js"
export { availabilityEndpoints } from "./endpoints.js"
export * from "./hooks/index.js"
export * from "./query-keys.js"
