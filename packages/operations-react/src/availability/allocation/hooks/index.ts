export * from "../planning/hooks.js"
export * from "./resources.js"
export * from "./sharing-groups.js"
export * from "./travelers.js"
