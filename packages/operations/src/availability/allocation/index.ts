export * from "./contract.js"
export * from "./schema.js"
