import { createRouter } from "../kernel/http.js"
import { withProblems } from "../kernel/problem.js"
import { findRoutes } from "./facility/find/routes.js"
import { facilityRoutes } from "./facility/routes.js"
import { featureRoutes } from "./feature/routes.js"
import { functionSpaceRoutes } from "./function-space/routes.js"
import { identifierRoutes } from "./identifier/routes.js"
import { importExportRoutes } from "./import-export/routes.js"
import { mergeRoutes } from "./merge/routes.js"
import { openingHoursRoutes } from "./opening-hours/routes.js"
import { propertyRoutes } from "./property/routes.js"

/** Everything below a place: one app, mounted under both of its names. */
const placeRoutes = createRouter()
  .route("/", findRoutes)
  .route("/", mergeRoutes)
  .route("/", importExportRoutes)
  .route("/", facilityRoutes)
  .route("/", identifierRoutes)
  .route("/", featureRoutes)
  .route("/", openingHoursRoutes)

/** Places under their canonical word and, for hosts of before, under `/facilities`. */
export const placesRoutes = withProblems(
  createRouter()
    .route("/facilities", placeRoutes)
    .route("/places", placeRoutes)
    .route("/", propertyRoutes)
    .route("/function-spaces", functionSpaceRoutes),
)

export type PlacesRoutes = typeof placesRoutes
