export * from "./client.js"
export { placesEndpoints } from "./endpoints.js"
export * from "./hooks.js"
export * from "./query-keys.js"
