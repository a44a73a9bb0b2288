export * from "./client.js"
export { resourcesEndpoints } from "./endpoints.js"
export * from "./hooks/index.js"
export * from "./query-keys.js"
