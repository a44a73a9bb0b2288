import { createRouter } from "../kernel/http.js"
import { withProblems } from "../kernel/problem.js"
import { ruleRoutes } from "./rule/routes.js"
import { startTimeRoutes } from "./start-time/routes.js"

export const availabilityRoutes = withProblems(
  createRouter().route("/availability/rules", ruleRoutes).route("/availability/start-times", startTimeRoutes),
)

export type AvailabilityRoutes = typeof availabilityRoutes
