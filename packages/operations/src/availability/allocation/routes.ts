import { createRouter } from "../../kernel/http.js"
import { assignmentRoutes } from "./assignment/routes.js"
import { attendanceRoutes } from "./attendance/routes.js"
import { auditRoutes } from "./audit/routes.js"
import { autoAllocateRoutes } from "./auto-allocate/routes.js"
import { conflictRoutes } from "./conflict/routes.js"
import { exportRoutes } from "./export/routes.js"
import { manifestRoutes } from "./manifest/routes.js"
import { resourceRoutes, slotResourceRoutes } from "./resource/routes.js"
import { roomingRoutes } from "./rooming/routes.js"
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
  .route("/slots", autoAllocateRoutes)
  .route("/slots", conflictRoutes)
  .route("/slots", exportRoutes)
  .route("/slots", roomingRoutes)
  .route("/slots", auditRoutes)
  .route("/allocation-resources", resourceRoutes)
  .route("/slot-travelers", travelerRoutes)
  .route("/sharing-groups", sharingGroupRoutes)
  .route("/", resourceTemplateRoutes)
