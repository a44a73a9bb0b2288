import { createRouter } from "../kernel/http.js"
import { withProblems } from "../kernel/problem.js"
import { allocationRoutes } from "./allocation/routes.js"
import { closeoutRoutes } from "./closeout/routes.js"
import { departureRoutes } from "./departure/routes.js"
import { generationRoutes } from "./generation/routes.js"
import { pickupApplyRoutes } from "./pickup/attach/routes.js"
import { pickupGroupPointRoutes, pickupGroupRoutes } from "./pickup/group/routes.js"
import { pickupPointRoutes } from "./pickup/point/routes.js"
import { pickupsOfSlotRoutes, slotPickupRoutes } from "./pickup/slot/routes.js"
import { travelerPickupRoutes } from "./pickup/traveler/routes.js"
import { reconcileRoutes } from "./rule/reconcile/routes.js"
import { ruleRoutes } from "./rule/routes.js"
import { slotEditRoutes } from "./slot/edit/routes.js"
import { slotQuestionRoutes } from "./slot/question/routes.js"
import { slotRoutes } from "./slot/routes.js"
import { slotAllocationRoutes } from "./slot-allocation/routes.js"
import { slotTakeRoutes } from "./slot-allocation/take/routes.js"
import { startTimeRoutes } from "./start-time/routes.js"

export const availabilityRoutes = withProblems(
  createRouter()
    .route("/availability", generationRoutes)
    .route("/availability/rules", ruleRoutes)
    .route("/availability/rules", reconcileRoutes)
    .route("/availability/start-times", startTimeRoutes)
    .route("/availability", allocationRoutes)
    .route("/availability/slots", slotEditRoutes)
    .route("/availability/slots", slotRoutes)
    .route("/availability/slots", slotTakeRoutes)
    .route("/availability/slots", slotQuestionRoutes)
    .route("/availability/slot-allocations", slotAllocationRoutes)
    .route("/availability/closeouts", closeoutRoutes)
    .route("/availability/pickup-points", pickupPointRoutes)
    .route("/availability/pickup-groups", pickupGroupRoutes)
    .route("/availability/pickup-groups", pickupGroupPointRoutes)
    .route("/availability/pickups", pickupApplyRoutes)
    .route("/availability/slots", pickupsOfSlotRoutes)
    .route("/availability/slots", travelerPickupRoutes)
    .route("/availability/slot-pickups", slotPickupRoutes)
    .route("/availability", departureRoutes),
)

export type AvailabilityRoutes = typeof availabilityRoutes
