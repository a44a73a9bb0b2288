export * from "./contract.js"
export * from "./schema.js"
export * from "./service.js"
