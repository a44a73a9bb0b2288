export * from "./client.js"
export { placesEndpoints } from "./endpoints.js"
export * from "./hooks/index.js"
export * from "./query-keys.js"
