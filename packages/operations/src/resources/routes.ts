import { createRouter } from "../kernel/http.js"
import { withProblems } from "../kernel/problem.js"
import { allocationRoutes, readinessRoutes } from "./allocation/routes.js"
import { assignmentRoutes, substituteRoutes } from "./assignment/routes.js"
import { assignmentSettleRoutes } from "./assignment/settle/routes.js"
import { resourcesBatchRoutes } from "./batch/routes.js"
import { resourceCloseoutRoutes } from "./closeout/routes.js"
import { finderRoutes } from "./finder/routes.js"
import { resourceImportRoutes } from "./import/routes.js"
import { poolMemberRoutes, poolMembersRoutes, poolRoutes } from "./pool/routes.js"
import { requirementRoutes } from "./requirement/routes.js"
import { expiringQualificationRoutes, resourceRoutes } from "./resource/routes.js"

export const resourcesRoutes = withProblems(
  createRouter()
    .route("/", resourcesBatchRoutes)
    .route("/", finderRoutes)
    .route("/resources", resourceImportRoutes)
    .route("/resources", resourceRoutes)
    .route("/expiring-qualifications", expiringQualificationRoutes)
    .route("/pools", poolRoutes)
    .route("/pools", poolMembersRoutes)
    .route("/pool-members", poolMemberRoutes)
    .route("/requirements", requirementRoutes)
    .route("/allocations", allocationRoutes)
    .route("/slot-readiness", readinessRoutes)
    .route("/slot-assignments", assignmentRoutes)
    .route("/slot-assignments", assignmentSettleRoutes)
    .route("/substitutes", substituteRoutes)
    .route("/closeouts", resourceCloseoutRoutes),
)

export type ResourcesRoutes = typeof resourcesRoutes
