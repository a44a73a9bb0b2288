import { createRouter } from "../kernel/http.js"
import { withProblems } from "../kernel/problem.js"

export const availabilityRoutes = withProblems(createRouter())

export type AvailabilityRoutes = typeof availabilityRoutes
