import { createRouter } from "../kernel/http.js"
import { withProblems } from "../kernel/problem.js"
import { recordRoutes } from "../kernel/record-routes.js"
import { assignmentAnswerRoutes, claimRoutes, dispatchAssignmentRoutes } from "./assignment/routes.js"
import { dispatchBatchRoutes } from "./batch/routes.js"
import { dispatchBoardRoutes } from "./board/routes.js"
import { checkpointRoutes } from "./checkpoint/routes.js"
import { dispatchMoveRoutes, transportDelayRoutes } from "./dispatch/move/routes.js"
import { dispatchRoutes } from "./dispatch/routes.js"
import { driverRoutes } from "./driver/routes.js"
import { executionEventRoutes } from "./event/routes.js"
import { publicCalendarRoutes } from "./feed/public.js"
import { calendarFeedRoutes } from "./feed/routes.js"
import { driverHoursRoutes } from "./hours/driver/routes.js"
import { incidentReportRoutes, incidentRoutes } from "./incident/routes.js"
import { jobSheetRoutes } from "./job-sheet/routes.js"
import { legRoutes } from "./leg/routes.js"
import { operatorRecord } from "./operator/contract.js"
import { operatorStore } from "./operator/service.js"
import { passengerErasureRoutes, passengerRoutes } from "./passenger/routes.js"
import { pickupRunRoutes } from "./pickup-run/routes.js"
import { driverSheetRoutes } from "./sheet/routes.js"
import { shiftActionRoutes, shiftRecordRoutes } from "./shift/routes.js"
import { transferPreferenceRecord } from "./transfer-preference/contract.js"
import { transferPreferenceStore } from "./transfer-preference/service.js"
import { vehicleRoutes } from "./vehicle/routes.js"

export const groundRoutes = withProblems(
  createRouter()
    .route("/operators", recordRoutes("ground", "gopr", operatorRecord, operatorStore))
    .route("/vehicles", vehicleRoutes)
    .route("/drivers", driverRoutes)
    .route("/drivers", driverSheetRoutes)
    .route("/drivers", driverHoursRoutes)
    .route("/transfer-preferences", recordRoutes("ground", "gtpr", transferPreferenceRecord, transferPreferenceStore))
    .route("/driver-shifts", shiftActionRoutes)
    .route("/driver-shifts", shiftRecordRoutes)
    .route("/dispatches", dispatchRoutes)
    .route("/dispatches", pickupRunRoutes)
    .route("/dispatches", dispatchBatchRoutes)
    .route("/dispatches", dispatchAssignmentRoutes)
    .route("/dispatches", executionEventRoutes)
    .route("/dispatches", dispatchMoveRoutes)
    .route("/dispatches", passengerRoutes)
    .route("/dispatches", legRoutes)
    .route("/dispatches", checkpointRoutes)
    .route("/dispatches", incidentReportRoutes)
    .route("/passengers", passengerErasureRoutes)
    .route("/service-incidents", incidentRoutes)
    .route("/transport-delays", transportDelayRoutes)
    .route("/claims", claimRoutes)
    .route("/dispatch-assignments", assignmentAnswerRoutes)
    .route("/dispatch-board", dispatchBoardRoutes)
    .route("/job-sheet.csv", jobSheetRoutes)
    .route("/calendar-feeds", calendarFeedRoutes),
)

/** What nobody signs in for: calendars behind secret addresses. */
export const groundPublicRoutes = createRouter().route("/calendar", publicCalendarRoutes)

export type GroundRoutes = typeof groundRoutes
