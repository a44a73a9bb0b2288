export * from "./contract.js"
export { planAllocation } from "./plan/plan.js"
export * from "./schema.js"
export * from "./service.js"
