import { createRouter } from "../kernel/http.js"
import { withProblems } from "../kernel/problem.js"
import { resourceHoldRoutes } from "./hold/routes.js"
import { roomInventoryRoutes } from "./inventory/routes.js"
import { holdPickupRoutes } from "./pickup/routes.js"
import { holdStateRoutes } from "./state/routes.js"

export const holdsRoutes = withProblems(
  createRouter()
    .route("/resource-holds", holdStateRoutes)
    .route("/resource-holds", resourceHoldRoutes)
    .route("/resource-holds", holdPickupRoutes)
    .route("/room-inventory", roomInventoryRoutes),
)

export type HoldsRoutes = typeof holdsRoutes
