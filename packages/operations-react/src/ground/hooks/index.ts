export * from "./board.js"
export * from "./dispatches.js"
export * from "./fleet.js"
export * from "./runs.js"
