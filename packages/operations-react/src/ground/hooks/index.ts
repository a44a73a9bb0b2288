export * from "./dispatches.js"
export * from "./fleet.js"
