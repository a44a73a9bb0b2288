export * from "./find.js"
export * from "./parts.js"
export * from "./places.js"
