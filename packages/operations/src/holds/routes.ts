import { createRouter } from "../kernel/http.js"
import { withProblems } from "../kernel/problem.js"
import { spaceDiaryRoutes } from "./diary/routes.js"
import { resourceHoldRoutes } from "./hold/routes.js"
import { roomInventoryRoutes } from "./inventory/routes.js"
import { holdPickupRoutes } from "./pickup/routes.js"
import { holdGridRoutes, programHoldRoutes } from "./report/routes.js"
import { holdNightRoutes, holdShiftRoutes } from "./room/routes.js"
import { holdStateRoutes } from "./state/routes.js"

export const holdsRoutes = withProblems(
  createRouter()
    .route("/resource-holds", holdShiftRoutes)
    .route("/resource-holds", holdStateRoutes)
    .route("/resource-holds", resourceHoldRoutes)
    .route("/resource-holds", holdPickupRoutes)
    .route("/resource-hold-nights", holdGridRoutes)
    .route("/resource-hold-nights", holdNightRoutes)
    .route("/space-diary", spaceDiaryRoutes)
    .route("/programs", programHoldRoutes)
    .route("/room-inventory", roomInventoryRoutes),
)

export type HoldsRoutes = typeof holdsRoutes
