export * from "./client.js"
export { groundEndpoints } from "./endpoints.js"
export * from "./hooks/index.js"
export * from "./query-keys.js"
