export * from "./resources.js"
export * from "./travelers.js"
