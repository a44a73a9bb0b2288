import { createRouter } from "../../kernel/http.js"
import { assignmentRoutes } from "./assignment/routes.js"
import { attendanceRoutes } from "./attendance/routes.js"
import { manifestRoutes } from "./manifest/routes.js"
import { resourceRoutes, slotResourceRoutes } from "./resource/routes.js"
import { sharingGroupRoutes, slotSharingGroupRoutes } from "./sharing-group/routes.js"
import { resourceTemplateRoutes, slotTemplateRoutes } from "./template/routes.js"
import { slotTravelerRoutes, travelerRoutes } from "./traveler/routes.js"

/** Rooms, seats and the people in them. */
export const allocationRoutes = createRouter()
  .route("/slots", manifestRoutes)
  .route("/slots", slotResourceRoutes)
  .route("/slots", slotTemplateRoutes)
  .route("/slots", slotTravelerRoutes)
  .route("/slots", assignmentRoutes)
  .route("/slots", attendanceRoutes)
  .route("/slots", slotSharingGroupRoutes)
  .route("/allocation-resources", resourceRoutes)
  .route("/slot-travelers", travelerRoutes)
  .route("/sharing-groups", sharingGroupRoutes)
  .route("/", resourceTemplateRoutes)
