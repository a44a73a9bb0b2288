import { createRouter } from "../kernel/http.js"
import { withProblems } from "../kernel/problem.js"
import { facilityRoutes } from "./facility/routes.js"

/** Places under their canonical word and, for hosts of before, under `/facilities`. */
export const placesRoutes = withProblems(createRouter().route("/facilities", facilityRoutes).route("/places", facilityRoutes))

export type PlacesRoutes = typeof placesRoutes
